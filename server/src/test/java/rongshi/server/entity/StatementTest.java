package rongshi.server.entity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import rongshi.ontology.Rs;
import rongshi.server.entity.EntityView.ClaimView;
import rongshi.server.entity.EntityView.Named;
import rongshi.server.entity.EntityView.Qualifier;
import rongshi.server.entity.EntityView.Reading;
import rongshi.server.entity.EntityView.SourceView;

class StatementTest {
  private static final Reading READ = new Reading("some-rule", 0.9, "passage/x");

  @Test
  void whatSaysLessOfTheSameJoinsTheFullerClaim() {
    var full = claim("1", "乙社", "Asserted", null, List.of(term("社长"), year("1920年")), "Z001");
    var bare = claim("2", "乙社", "Asserted", READ, List.of(), "Z002");
    var statement = one(List.of(bare, full));
    assertEquals(List.of("claim/1", "claim/2"), ids(statement));
    assertEquals(
        List.of("社长", "1920年"), statement.qualifiers().stream().map(q -> q.text()).toList());
  }

  @Test
  void otherTermsAndOtherYearsStayApart() {
    var claims =
        List.of(
            claim("1", "乙社", "Asserted", null, List.of(term("社长")), "Z001"),
            claim("2", "乙社", "Asserted", null, List.of(term("编辑")), "Z001"),
            claim("3", "乙社", "Asserted", null, List.of(), "Z001"));
    assertEquals(
        3, Statement.of(claims, true, Set.of()).size(), "which of two the third means is open");
  }

  @Test
  void hearsayDoesNotJoinWhatIsAsserted() {
    var claims =
        List.of(
            claim("1", "乙社", "Asserted", null, List.of(), "Z001"),
            claim("2", "乙社", "Alleged", null, List.of(), "Z002"));
    assertEquals(2, Statement.of(claims, true, Set.of()).size());
  }

  @Test
  void aPassageThatRestsOnACountedSourceAddsNoWitness() {
    var row = claim("1", "乙社", "Asserted", null, List.of(), "Z001");
    var same = claim("2", "乙社", "Asserted", READ, List.of(), "Z001", "Z003");
    var other = claim("3", "乙社", "Asserted", READ, List.of(), "Z004", "Z005");
    assertEquals(1, one(List.of(row, same)).support().witnesses());
    assertEquals(2, one(List.of(row, other)).support().witnesses(), "one of the two says so");
    assertEquals(Certainty.SINGLE_WITNESS, one(List.of(row, same)).support().certainty());
    assertEquals(Certainty.CREDIBLE, one(List.of(row, other)).support().certainty());
  }

  @Test
  void copiesCountWithTheirOriginal() {
    var claim = claim("1", "乙社", "Asserted", null, List.of(), "Z001", "Z002<Z001");
    var support = one(List.of(claim)).support();
    assertEquals(1, support.witnesses());
    assertEquals(1, support.copies());
    assertEquals(2, support.sources().size());
  }

  @Test
  void anAccountOthersDifferFromIsDoubtfulUnlessPreferred() {
    var claim = claim("1", "乙社", "Asserted", null, List.of(), "Z001", "Z002");
    assertEquals(
        Certainty.DOUBTFUL,
        Statement.of(List.of(claim), true, Set.of("claim/1")).getFirst().support().certainty());
    assertTrue(Statement.of(List.of(), true, Set.of()).isEmpty());
  }

  private static Statement one(List<ClaimView> claims) {
    var statements = Statement.of(claims, true, Set.of());
    assertEquals(1, statements.size());
    return statements.getFirst();
  }

  private static List<String> ids(Statement statement) {
    return statement.claims().stream().map(ClaimView::id).toList();
  }

  private static Qualifier term(String text) {
    return new Qualifier(Rs.term.getURI(), "原词", "term", text, null);
  }

  private static Qualifier year(String text) {
    return new Qualifier(Rs.date.getURI(), "时间", "date", text, null);
  }

  private static ClaimView claim(
      String id,
      String body,
      String modality,
      Reading reading,
      List<Qualifier> q,
      String... sources) {
    var other = new Named("organisation/" + body, body, "organisation");
    return new ClaimView(
        "claim/" + id,
        new Named("person/甲某", "甲某", "person"),
        Rs.positionAt.getURI(),
        body,
        other,
        null,
        "甲某任职乙社",
        "Normal",
        modality,
        Certainty.SINGLE_WITNESS,
        q,
        Arrays.stream(sources).map(StatementTest::source).toList(),
        reading,
        "record/x",
        "x.csv",
        2);
  }

  private static SourceView source(String id) {
    var parts = id.split("<");
    return new SourceView(
        "source/" + parts[0],
        "虚构之页",
        "报刊",
        "newspaper",
        parts.length > 1 ? "source/" + parts[1] : "",
        "",
        "",
        "");
  }
}
