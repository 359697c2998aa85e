package rongshi.loader.pattern;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import rongshi.loader.pattern.Template.End;
import rongshi.loader.pattern.Template.OfEvent;
import rongshi.loader.pattern.Template.OfRelation;
import rongshi.loader.pattern.Template.Role;
import rongshi.loader.pattern.Template.When;

/** Reads the lines of a rule that say what follows from a match. */
final class TemplateParser {
  private TemplateParser() {}

  /** {@code 人 killed_at 地 时=日期 职=职务}. */
  static OfRelation relation(String text) {
    String[] words = text.split("\\s+");
    if (words.length < 3) {
      throw new IllegalArgumentException(
          "关系须有主体、关系词、客体 / a relation has a subject, a word and an object");
    }
    var options = new Options(List.of(words).subList(3, words.length));
    options.check(
        w -> w.equals("冠姓") || w.startsWith("时=") || w.startsWith("职=") || w.startsWith("名="));
    return new OfRelation(
        end(words[0]),
        words[1],
        end(words[2]),
        options.when(),
        options.date(),
        options.value("职"),
        options.value("名"),
        options.has("冠姓"));
  }

  /** {@code 牺牲 于=地 死者=人 参与}. */
  static OfEvent event(String text) {
    String[] words = text.split("\\s+");
    var options = new Options(List.of(words).subList(1, words.length));
    options.check(w -> w.equals("参与") || w.indexOf('=') > 0);
    return new OfEvent(
        words[0],
        options.value("于"),
        options.when(),
        options.date(),
        options.roles(),
        options.has("参与"));
  }

  /** The slots a template speaks of. */
  static List<String> slots(Template template) {
    var out = new ArrayList<String>();
    switch (template) {
      case OfRelation r -> {
        for (var end : List.of(r.subject(), r.object())) {
          if (!end.constant()) {
            out.add(end.text());
          }
        }
        r.date().ifPresent(out::add);
        r.title().ifPresent(out::add);
      }
      case OfEvent e -> {
        e.place().ifPresent(out::add);
        e.date().ifPresent(out::add);
        e.roles().forEach(role -> out.add(role.slot()));
      }
    }
    return out;
  }

  private static End end(String word) {
    boolean constant = word.startsWith("「") && word.endsWith("」");
    return new End(constant ? word.substring(1, word.length() - 1) : word, constant);
  }

  /** The words after the first ones: {@code key=value} or a key alone. */
  private record Options(List<String> words) {
    private static final List<String> KEYS = List.of("于", "时", "职", "名");

    Optional<String> value(String key) {
      return words.stream()
          .filter(w -> w.startsWith(key + "="))
          .map(w -> w.substring(key.length() + 1))
          .findFirst();
    }

    boolean has(String word) {
      return words.contains(word);
    }

    void check(Predicate<String> known) {
      for (String word : words) {
        if (!known.test(word)) {
          throw new IllegalArgumentException("不认识的选项「" + word + "」 / no such option: " + word);
        }
      }
    }

    When when() {
      return switch (value("时").orElse("日")) {
        case "年" -> When.YEAR;
        case "任" -> When.OFFICE;
        case "无" -> When.NONE;
        case "止" -> When.UNTIL;
        default -> When.DAY;
      };
    }

    Optional<String> date() {
      return value("时").filter(v -> !List.of("日", "年", "任", "无", "止").contains(v));
    }

    List<Role> roles() {
      var out = new ArrayList<Role>();
      for (String word : words) {
        int equals = word.indexOf('=');
        if (equals > 0 && !KEYS.contains(word.substring(0, equals))) {
          out.add(new Role(word.substring(0, equals), word.substring(equals + 1)));
        }
      }
      return out;
    }
  }
}
