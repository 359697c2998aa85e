package rongshi.server.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import rongshi.loader.mention.KnownEntities;
import rongshi.loader.mention.KnownEntity;
import rongshi.ontology.EntityType;

/**
 * Invented chronicles and biographies in volumes, with names of registers and new ones. The same
 * volume is always the same text, whoever asks for it and when. Immutable and safe to share between
 * threads.
 */
final class ChronicleText {
  private static final String RULES = "chronicle-grammar.txt";

  /** One volume of so many is a biography. */
  private static final int BIOGRAPHIES = 8;

  private static final int FIRST_YEAR = 1905;
  private static final int YEARS = 80;
  private static final int ENTRIES_A_MONTH = 12;

  private final Grammar grammar;
  private final List<String> people;
  private final long seed;

  /**
   * @param known whose names are used
   * @param seed another seed, other texts
   * @throws IllegalArgumentException where the registers lack people, places, bodies, works or
   *     events
   */
  ChronicleText(KnownEntities known, long seed) {
    this.seed = seed;
    this.people = names(known, EntityType.PERSON);
    var names =
        Map.of(
            "登记人", people,
            "登记地", names(known, EntityType.PLACE),
            "登记机构", names(known, EntityType.ORGANISATION),
            "登记书报", names(known, EntityType.WORK),
            "登记事", names(known, EntityType.EVENT));
    try (var in = ChronicleText.class.getResourceAsStream(RULES);
        var lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      this.grammar = new Grammar(lines.lines(), names);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Every name of the entities of a type. */
  private static List<String> names(KnownEntities known, EntityType type) {
    var out = new ArrayList<String>();
    for (var entity : known.all()) {
      if (entity.type() == type) {
        out.add(entity.name());
        entity.otherNames().stream().map(KnownEntity.OtherName::name).forEach(out::add);
      }
    }
    return out;
  }

  /**
   * The lines of a volume.
   *
   * @param characters how many it has, but for what its last line has more
   */
  List<String> volume(int number, int characters) {
    var random = new SplittableRandom(new SplittableRandom(seed).nextLong() + number);
    return number % BIOGRAPHIES == BIOGRAPHIES - 1
        ? biography(random, characters)
        : chronicle(random, characters);
  }

  private List<String> chronicle(SplittableRandom random, int characters) {
    var lines = new ArrayList<String>();
    int written = 0;
    int year = FIRST_YEAR + random.nextInt(YEARS);
    while (written < characters) {
      written += add(lines, "# " + year + "年" + (year > 1911 && year < 1949 ? era(year) : ""));
      for (int month = 1; month <= 12 && written < characters; month++) {
        written += add(lines, random.nextInt(24) == 0 ? "## 是年" : "## " + month + "月");
        for (int i = random.nextInt(2 * ENTRIES_A_MONTH); i >= 0 && written < characters; i--) {
          written += add(lines, entry(random));
        }
      }
      year = year + 1 < FIRST_YEAR + YEARS ? year + 1 : FIRST_YEAR;
    }
    return lines;
  }

  private static String era(int year) {
    return "(民国" + (year - 1911) + "年)";
  }

  private String entry(SplittableRandom random) {
    var line = new StringBuilder();
    grammar.write("条目", random, line);
    line.append(' ');
    grammar.write("出处", random, line);
    return line.toString();
  }

  private List<String> biography(SplittableRandom random, int characters) {
    var lines = new ArrayList<String>();
    String subject = people.get(random.nextInt(people.size()));
    lines.addAll(List.of("---", "name: " + subject, "---"));
    int written = lines.get(1).length();
    var first = new StringBuilder(subject).append("，");
    grammar.write("传首", random, first);
    written += add(lines, first.toString());
    while (written < characters) {
      var line = new StringBuilder();
      grammar.write("传段", random, line);
      written += add(lines, line.toString());
    }
    return lines;
  }

  private static int add(List<String> lines, String line) {
    lines.add(line);
    return line.length();
  }
}
