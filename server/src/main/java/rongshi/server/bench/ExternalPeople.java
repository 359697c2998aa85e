package rongshi.server.bench;

import com.github.houbb.opencc4j.util.ZhConverterUtil;
import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.util.BytesRef;
import rongshi.loader.text.Pinyin;
import rongshi.server.index.Fields;

/**
 * People who never were, as a dataset of others might have them: surnames and given names of a
 * release put together anew, some written in traditional characters or in pinyin, one in twenty a
 * namesake of somebody in the release; with dates and places by chance. Among them a share of
 * {@link KnownPeople}. The same seed gives the same people.
 */
final class ExternalPeople {
  private static final long SEED = 1911;
  private static final List<String> PLACES = List.of("甲乙省丙县", "四川", "四川成都", "丁戊府己县", "庚辛省", "");

  private final List<String> names = new ArrayList<>();
  private final Map<String, String> truth = new HashMap<>();
  private final KnownPeople known;
  private final Random random = new Random(SEED);

  ExternalPeople(IndexSearcher searcher) throws IOException {
    known = new KnownPeople(searcher);
    var terms = MultiTerms.getTerms(searcher.getIndexReader(), Fields.EXACT_NAME).iterator();
    for (BytesRef term = terms.next(); term != null; term = terms.next()) {
      String name = term.utf8ToString();
      if (name.length() > 1
          && name.length() < 4
          && name.codePoints().allMatch(Character::isIdeographic)) {
        names.add(name);
      }
    }
  }

  /** How many names of the release they are made of. */
  int names() {
    return names.size();
  }

  /** Our id by theirs, of those who mean somebody of the release. */
  Map<String, String> truth() {
    return Map.copyOf(truth);
  }

  /**
   * Writes so many as CSV.
   *
   * @param share how many of a hundred are people of the release
   */
  void write(Path file, int people, int share) throws IOException {
    try (var csv = CsvWriter.builder().build(Files.newBufferedWriter(file))) {
      csv.writeRecord("id", "name", "type", "birth_date", "death_date", "native_place");
      for (int i = 1; i <= people; i++) {
        String id = "https://example.org/invented/" + i;
        var row = random.nextInt(100) < share && known.size() > 0 ? known.row(random) : invented();
        if (!row.id().isEmpty()) {
          truth.put(id, row.id());
        }
        csv.writeRecord(id, row.name(), "person", row.birth(), row.death(), row.place());
      }
    }
  }

  private KnownPeople.Row invented() {
    int birth = 900 + random.nextInt(1080);
    return new KnownPeople.Row(
        "",
        written(name()),
        random.nextInt(3) == 0 ? "" : Integer.toString(birth),
        random.nextInt(3) == 0 ? "" : Integer.toString(birth + 20 + random.nextInt(60)),
        PLACES.get(random.nextInt(PLACES.size())));
  }

  /** One reconciliation query as JSON without its key. */
  String query() {
    String name = written(names.get(random.nextInt(names.size())));
    int birth = 1860 + random.nextInt(80);
    return random.nextBoolean()
        ? "{\"query\":\"" + name + "\",\"type\":\"Person\",\"limit\":5}"
        : "{\"query\":\""
            + name
            + "\",\"properties\":[{\"pid\":\"birthDate\",\"v\":\""
            + birth
            + "\"},{\"pid\":\"nativePlace\",\"v\":\"四川成都\"}]}";
  }

  private String name() {
    if (random.nextInt(20) == 0) {
      return names.get(random.nextInt(names.size()));
    }
    String first = names.get(random.nextInt(names.size()));
    String second = names.get(random.nextInt(names.size()));
    return first.charAt(0) + second.substring(1);
  }

  private String written(String name) {
    return switch (random.nextInt(10)) {
      case 0, 1, 2 -> ZhConverterUtil.toTraditional(name);
      case 3 -> Pinyin.full(name.substring(0, 1)) + " " + Pinyin.full(name.substring(1));
      default -> name;
    };
  }
}
