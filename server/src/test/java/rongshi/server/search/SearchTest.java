package rongshi.server.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import rongshi.server.search.SearchQuery.Filters;
import rongshi.server.understand.Part;

/** Search over a few people who never were. */
class SearchTest {
  @TempDir static Path folder;
  private static InventedSearch served;

  @BeforeAll
  static void load() throws Exception {
    served = new InventedSearch(folder.resolve("store"));
  }

  @AfterAll
  static void close() throws Exception {
    served.close();
  }

  @ParameterizedTest(name = "{0} → {1}: {2}")
  @CsvFileSource(resources = "first-hits.tsv", delimiter = '\t', numLinesToSkip = 1)
  void theFirstHitIsWhatWasMeant(String query, String first, String why) {
    var hits = served.search(query).hits();
    assertFalse(hits.isEmpty(), "nothing found");
    assertEquals(first, hits.getFirst().id(), hits.toString());
    assertFalse(hits.getFirst().why().isBlank());
  }

  @ParameterizedTest(name = "{0}: {1} {2}")
  @CsvFileSource(resources = "understood.tsv", delimiter = '\t', numLinesToSkip = 1)
  void theQueryIsUnderstood(String query, String kind, String text, String values) {
    var found =
        parts(served.search(query)).stream()
            .filter(p -> p.kind().name().equals(kind) && p.text().equals(text))
            .findFirst();
    assertEquals(
        Optional.of(List.of(values.split(" "))),
        found.map(Part::values),
        () -> parts(served.search(query)).toString());
  }

  @Test
  void aPartCanBeLeftOut() {
    var all = ask("惨案 1927年", Filters.NONE, Set.of());
    assertTrue(parts(all).stream().anyMatch(p -> p.key().equals("time:1927年")));
    var without = ask("惨案 1927年", Filters.NONE, Set.of("time:1927年"));
    assertTrue(parts(without).stream().noneMatch(p -> p.kind() == Part.Kind.time));
    assertEquals("event/空镇惨案", without.hits().getFirst().id());
  }

  @ParameterizedTest(name = "{0} → {1}: {2}")
  @CsvFileSource(resources = "answers.tsv", delimiter = '\t', numLinesToSkip = 1)
  void theGraphAnswers(String query, String answers, String why) {
    var answer = served.search(query).answer();
    assertNotNull(answer, why);
    var names = answer.values().stream().map(Answer.Value::name).toList();
    assertEquals(Set.of(answers.split("、")), Set.copyOf(names));
    if (answer.sparql().contains("positionAt")) {
      assertEquals(List.of(answers.split("、")), names);
    }
    var claims = answer.values().stream().flatMap(v -> v.claims().stream()).toList();
    assertTrue(claims.stream().allMatch(c -> c.sources().equals(List.of("source/Z001"))));
  }

  @Test
  void whatTheGraphDoesNotTellIsNotAnswered() {
    assertNull(served.search("无有书店的会长").answer());
    assertNull(served.search("甲耀乙的无此项").answer());
  }

  @Test
  void anAnswerComesWithItsClaimsAndTheQueryThatGaveIt() {
    var answer = served.search("谁创办了无有书店？").answer();
    assertNotNull(answer);
    assertEquals(List.of("甲耀乙"), answer.values().stream().map(Answer.Value::name).toList());
    var claim = answer.values().getFirst().claims().getFirst();
    assertTrue(claim.id().startsWith("claim/"));
    assertEquals(List.of("source/Z001"), claim.sources());
    assertTrue(answer.sparql().contains("rs:founded"));
  }

  @Test
  void aFacetIsCountedWithTheOthersConditionsButNotItsOwn() {
    var all = ask("空镇", Filters.NONE, Set.of()).facets();
    var site = filters(Optional.of("site"), Optional.empty());
    var sites = ask("空镇", site, Set.of());
    assertEquals(all.get("type"), sites.facets().get("type"));
    assertTrue(sites.hits().stream().allMatch(h -> h.type().equals("site")));
    assertEquals(sites.total(), all.get("type").get("site"));
    var monuments =
        ask(
            "空镇",
            filters(
                Optional.of("site"),
                Optional.of("https://w3id.org/rongshi/concept/site-category/monument")),
            Set.of());
    assertEquals(List.of("site/空镇惨案纪念碑"), monuments.hits().stream().map(Hit::id).toList());
  }

  @Test
  void anEmptyResultSaysWhichConditionEmptiedIt() {
    var none = ask("甲耀乙", filters(Optional.of("route"), Optional.empty()), Set.of());
    assertEquals(0, none.total());
    var hint = none.hints().getFirst();
    assertEquals("type", hint.remove());
    assertTrue(hint.hits() > 0);
  }

  @Test
  void sortedByNameOrDate() {
    var byDate =
        served.ask(s -> s.search(new SearchQuery("空镇", Filters.NONE, Set.of(), "date", 50, 0)));
    var years = byDate.hits().stream().map(Hit::earliest).filter(y -> y != null).toList();
    assertEquals(years.stream().sorted().toList(), years);
    assertTrue(years.size() > 1);
  }

  @ParameterizedTest(name = "{1}: {0}")
  @CsvFileSource(
      resources = "bad-input.tsv",
      delimiter = '\t',
      numLinesToSkip = 1,
      ignoreLeadingAndTrailingWhitespace = false,
      quoteCharacter = '\0')
  void badInputIsSearchedAsItStands(String query, String what) {
    String text = query == null ? " " : query; // the reader takes a blank cell for none
    var result = served.search(text);
    assertTrue(result.total() >= result.hits().size());
    for (var hit : result.hits()) {
      assertFalse(hit.snippet().contains("<script"), hit.snippet());
    }
    served.ask(s -> s.suggest(text, Optional.empty(), 5));
  }

  @ParameterizedTest(name = "{0}")
  @CsvFileSource(resources = "suggested.tsv", delimiter = '\t', numLinesToSkip = 1)
  void namesAreSuggestedWhileTyping(String typed, String expected) {
    var hits = served.ask(s -> s.suggest(typed, Optional.empty(), 5));
    assertTrue(hits.stream().anyMatch(h -> h.id().equals(expected)), hits.toString());
  }

  private static SearchResult ask(String text, Filters filters, Set<String> without) {
    return served.ask(s -> s.search(new SearchQuery(text, filters, without, "relevance", 20, 0)));
  }

  private static Filters filters(Optional<String> type, Optional<String> concept) {
    return new Filters(
        type,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        concept,
        Optional.empty(),
        Optional.empty());
  }

  @SuppressWarnings("unchecked")
  private static List<Part> parts(SearchResult result) {
    return (List<Part>) result.query().get("parts");
  }
}
