package rongshi.loader.sentence;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import rongshi.loader.mention.MentionType;
import rongshi.loader.mention.Referent;

/**
 * What pronouns of a passage stand for, as far as it has been read.
 *
 * <p>他 and 其人 stand for the person the passage is about, who is named first; 二人 for the last
 * persons of that number named together, or for all so far where they are as many; 该会 and the like
 * for the body named last. What stays open is left as it is.
 */
final class Pronouns {
  private static final List<String> ONE = List.of("他", "她", "其人", "此人", "本人");
  private static final String NUMBERS = "二三四五六七八九";
  private static final String BODIES = "部队会校号报社军店院厂团组县";

  private final String folded;

  /** The persons named together last, and before them the last groups of each number. */
  private List<Referent> together = new ArrayList<>();

  private final Map<Integer, List<Referent>> groups = new HashMap<>();
  private final LinkedHashSet<Referent> persons = new LinkedHashSet<>();
  private Optional<Referent> body = Optional.empty();
  private int lastEnd = -1;

  Pronouns(String folded, Optional<Referent> topic) {
    this.folded = folded;
    topic.filter(t -> t.type() == MentionType.PERSON).ifPresent(persons::add);
  }

  /** Takes notice of a name. */
  void named(Unit unit) {
    for (var referent : unit.referents()) {
      if (referent.type() == MentionType.PERSON) {
        person(referent, unit);
      } else if (referent.type() == MentionType.ORGANISATION
          || referent.type() == MentionType.PUBLICATION) {
        body = Optional.of(referent);
      }
    }
    lastEnd = unit.referents().isEmpty() ? lastEnd : unit.end();
  }

  private void person(Referent referent, Unit unit) {
    boolean joined =
        !together.isEmpty()
            && (lastEnd == unit.start()
                || lastEnd == unit.end()
                || (lastEnd == unit.start() - 1
                    && "、和与及".indexOf(folded.charAt(unit.start() - 1)) >= 0));
    if (!joined) {
      groups.put(together.size(), together);
      together = new ArrayList<>();
    }
    together.add(referent);
    persons.add(referent);
    lastEnd = unit.end();
  }

  /** The pronoun that begins here, where it can be resolved. */
  Optional<Unit.Pronoun> at(int at, int limit, SentenceBuilder open) {
    char c = folded.charAt(at);
    if (c == '他' || c == '她' || c == '其' || c == '此' || c == '本') {
      return one(at, limit);
    }
    if (c == '该' && at + 1 < limit && BODIES.indexOf(folded.charAt(at + 1)) >= 0) {
      return body.filter(b -> fits(folded.charAt(at + 1), b))
          .map(b -> new Unit.Pronoun(at, at + 2, List.of(b)));
    }
    boolean many = c == '两' || NUMBERS.indexOf(c) >= 0;
    return many && at + 1 < limit && folded.charAt(at + 1) == '人'
        ? many(at, c == '两' ? 2 : NUMBERS.indexOf(c) + 2, open)
        : Optional.empty();
  }

  /** Whether 该校 and the like may mean a body: no party is a school. */
  private static boolean fits(char word, Referent body) {
    return switch (word) {
      case '校' -> body.name().matches(".*(?:学|校|堂|院|班|馆|塾|科|系)(?:（.*）)?");
      case '报' -> body.name().matches(".*(?:报|刊|社|》).*");
      case '厂' -> body.name().contains("厂");
      default -> true;
    };
  }

  private Optional<Unit.Pronoun> one(int at, int limit) {
    for (String word : ONE) {
      if (folded.startsWith(word, at) && at + word.length() <= limit && !persons.isEmpty()) {
        boolean others = at + 1 < limit && "们人乡日".indexOf(folded.charAt(at + 1)) >= 0;
        return others && word.length() == 1
            ? Optional.empty()
            : Optional.of(
                new Unit.Pronoun(at, at + word.length(), List.of(persons.iterator().next())));
      }
    }
    return Optional.empty();
  }

  private Optional<Unit.Pronoun> many(int at, int number, SentenceBuilder open) {
    boolean counted = open.last().map(u -> u.end() == at && isName(u)).orElse(false);
    boolean others = at > 0 && "等十百千余数第约".indexOf(folded.charAt(at - 1)) >= 0;
    if (counted || others) {
      return Optional.empty();
    }
    var group = together.size() == number ? together : groups.get(number);
    if (group != null) {
      return Optional.of(new Unit.Pronoun(at, at + 2, group));
    }
    return persons.size() == number
        ? Optional.of(new Unit.Pronoun(at, at + 2, List.copyOf(persons)))
        : Optional.empty();
  }

  private static boolean isName(Unit unit) {
    return !unit.referents().isEmpty() && unit instanceof Unit.Name;
  }
}
