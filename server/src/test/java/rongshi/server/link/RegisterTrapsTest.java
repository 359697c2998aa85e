package rongshi.server.link;

import static org.junit.jupiter.api.Assertions.assertTrue;

import com.github.houbb.opencc4j.util.ZhConverterUtil;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rongshi.loader.text.Pinyin;
import rongshi.ontology.EntityType;

/**
 * The people of the bundled register as another dataset might have them: each row changed
 * mechanically, in ways that leave the person the same and in ways that make another of it.
 */
class RegisterTrapsTest {
  private static final Path RECORDS = Path.of("..", "loader", "records", "chengdu");
  private static final Pattern YEAR = Pattern.compile("(1[89]\\d\\d|20\\d\\d)");

  @TempDir Path store;
  private final Tally tally = new Tally();
  private Linker linker;

  @Test
  void knowsTheSameFromTheOther() throws Exception {
    try (var open = new OpenStore(store.resolve("s"), RECORDS);
        var rows = CsvReader.builder().ofNamedCsvRecord(RECORDS.resolve("people.csv"))) {
      linker = new Linker(open.release().matcher(), new Roles(Map.of()), Set.of(EntityType.PERSON));
      rows.forEach(this::row);
    }
    Files.createDirectories(Path.of("target"));
    Files.writeString(
        Path.of("target", "link-register-traps.txt"),
        tally + "\n" + String.join("\n", tally.faults));
    assertTrue(tally.auto() > 300, tally::toString);
    assertTrue(tally.precision() >= 0.99, () -> tally + "\n" + faults());
    assertTrue(tally.recall() >= 0.95, () -> tally + "\n" + faults());
  }

  private String faults() {
    return String.join("\n", tally.faults.stream().limit(40).toList());
  }

  private void row(NamedCsvRecord row) {
    String name = row.getField("name");
    if (name.contains("（") || name.contains("(")) {
      return;
    }
    String id = "person/" + name;
    var birth = year(row.getField("birth_date"));
    var death = year(row.getField("death_date"));
    String from = row.getField("native_place");
    var dates = dates(birth, death, 0);
    same("traditional", id, ZhConverterUtil.toTraditional(name), dates, from);
    same("a year late", id, name, dates(birth, death, 1), "");
    same("a year early", id, ZhConverterUtil.toTraditional(name), dates(birth, death, -1), "");
    same(
        "pinyin",
        id,
        Pinyin.full(name.substring(0, 1)) + " " + Pinyin.full(name.substring(1)),
        dates,
        from);
    same("place alone", id, name, Map.of(), from);
    same("name alone", id, name, Map.of(), "");
    same("one character wrong", id, wrong(name), dates, from);
    for (String alias : aliases(row.getField("aliases"))) {
      same("alias", id, alias, dates, from);
    }
    if (birth.isEmpty() && death.isEmpty()) {
      other("dead before", name, dates(Optional.of(1650), Optional.of(1710), 0), from);
    }
    birth
        .or(() -> death)
        .ifPresent(
            y -> {
              other("another century", name, dates(birth, death, -190), "");
              other("another generation", name, dates(birth, death, 40), from);
              other("son", son(name), dates(birth, Optional.empty(), 26), from);
            });
  }

  /** The last character slipped to its neighbour in Unicode. */
  private static String wrong(String name) {
    return name.length() < 3
        ? name
        : name.substring(0, name.length() - 1) + (char) (name.charAt(name.length() - 1) + 1);
  }

  /** The same name but for its last character. */
  private static String son(String name) {
    String end = name.endsWith("昌") ? "盛" : "昌";
    return name.substring(0, name.length() - 1) + end;
  }

  private void same(
      String trap, String id, String name, Map<String, List<String>> dates, String place) {
    ask(trap, id, name, dates, place);
  }

  private void other(String trap, String name, Map<String, List<String>> dates, String place) {
    ask(trap, "-", name, dates, place);
  }

  private void ask(
      String trap, String id, String name, Map<String, List<String>> dates, String place) {
    var values = new LinkedHashMap<String, List<String>>(dates);
    values.put("name", List.of(name));
    if (!place.isBlank()) {
      values.put("nativePlace", List.of(place));
    }
    var record = new ExternalRecord("https://example.org/x/" + name, values);
    tally.add(trap, id, record, linker.propose(record, 3));
  }

  private static Optional<Integer> year(String date) {
    var m = YEAR.matcher(date);
    return m.find() ? Optional.of(Integer.valueOf(m.group())) : Optional.empty();
  }

  private static Map<String, List<String>> dates(
      Optional<Integer> birth, Optional<Integer> death, int later) {
    var dates = new LinkedHashMap<String, List<String>>();
    birth.ifPresent(y -> dates.put("birthDate", List.of(String.valueOf(y + later))));
    death.ifPresent(y -> dates.put("deathDate", List.of(String.valueOf(y + later))));
    return dates;
  }

  private static List<String> aliases(String cell) {
    var all = new ArrayList<String>();
    for (String item : cell.split(";")) {
      String name = item.substring(item.indexOf(':') + 1).strip();
      if (name.length() > 1) {
        all.add(name);
      }
    }
    return all;
  }
}
