package rongshi.server.bench;

import com.github.houbb.opencc4j.util.ZhConverterUtil;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.TermQuery;
import rongshi.loader.text.Pinyin;
import rongshi.ontology.EntityType;
import rongshi.server.index.Fields;
import rongshi.server.index.Traits;

/**
 * People of a release as another dataset might write them: in traditional characters, in pinyin
 * alone, under another of their names, a year off, without their place or one of their dates; and
 * now and then somebody of the same name who lived another life. Who is meant is known.
 */
final class KnownPeople {
  private static final int MOST = 200_000;
  private static final int YEARS_APART = 35;

  private final List<Person> people = new ArrayList<>();

  private record Person(
      String id, String name, List<String> others, String birth, String death, String place) {}

  /**
   * A row of the other dataset.
   *
   * @param id of who is meant; empty where nobody of the release is
   */
  record Row(String id, String name, String birth, String death, String place) {}

  /** Those of Chinese names with at least a date or a place: of the others nothing can be told. */
  KnownPeople(IndexSearcher searcher) throws IOException {
    var person = new TermQuery(new Term(Fields.TYPE, EntityType.PERSON.key()));
    var stored = searcher.storedFields();
    for (var hit : searcher.search(person, MOST).scoreDocs) {
      var document = stored.document(hit.doc);
      var traits = Traits.decoded(document.get(Fields.TRAITS));
      var one =
          new Person(
              document.get(Fields.ID),
              document.get(Fields.NAME),
              traits.names().stream()
                  .map(Traits.OtherName::name)
                  .filter(n -> n.length() > 1)
                  .toList(),
              year(traits, "birthDate"),
              year(traits, "deathDate"),
              place(traits));
      boolean told = !one.birth.isEmpty() || !one.death.isEmpty() || !one.place.isEmpty();
      if (told && one.name.codePoints().allMatch(Character::isIdeographic)) {
        people.add(one);
      }
    }
  }

  /** How many there are to choose from. */
  int size() {
    return people.size();
  }

  /** One of them, written in one of these ways. */
  Row row(Random random) {
    var one = people.get(random.nextInt(people.size()));
    String traditional = ZhConverterUtil.toTraditional(one.name);
    return switch (random.nextInt(10)) {
      case 0, 1 -> of(one, traditional);
      case 2 ->
          of(one, Pinyin.full(one.name.substring(0, 1)) + " " + Pinyin.full(one.name.substring(1)));
      case 3 ->
          of(
              one,
              one.others.isEmpty() ? one.name : one.others.get(random.nextInt(one.others.size())));
      case 4 -> new Row(one.id, traditional, later(one.birth, 1), one.death, one.place);
      case 5 -> new Row(one.id, one.name, later(one.birth, -1), later(one.death, -1), "");
      case 6 -> new Row(one.id, one.name, one.birth, one.death, "");
      case 7 -> new Row(one.id, one.name, one.birth, "", one.place);
      case 8 -> another(one);
      default -> of(one, one.name);
    };
  }

  private static Row of(Person one, String name) {
    return new Row(one.id, name, one.birth, one.death, one.place);
  }

  /** The same name a generation later; without dates nobody could tell, so he is the same. */
  private static Row another(Person one) {
    return one.birth.isEmpty() && one.death.isEmpty()
        ? of(one, one.name)
        : new Row("", one.name, later(one.birth, YEARS_APART), later(one.death, YEARS_APART), "");
  }

  private static String later(String year, int years) {
    return year.isEmpty() ? "" : Integer.toString(Integer.parseInt(year) + years);
  }

  private static String year(Traits traits, String property) {
    return traits.dates().stream()
        .filter(d -> d.property().equals(property) && d.first() != null)
        .filter(
            d -> d.first().matches("\\d{4}-.*") && d.last().startsWith(d.first().substring(0, 4)))
        .map(d -> d.first().substring(0, 4))
        .findFirst()
        .orElse("");
  }

  private static String place(Traits traits) {
    Optional<Traits.Fact> fact =
        traits.facts().stream()
            .filter(f -> f.property().equals("nativePlace") && !f.words().isEmpty())
            .findFirst();
    return fact.map(f -> f.words().getFirst()).orElse("");
  }
}
