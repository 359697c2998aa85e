package rongshi.loader.date;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import rongshi.ontology.edtf.Edtf;
import rongshi.ontology.edtf.EdtfDate;
import rongshi.ontology.edtf.EdtfInterval;
import rongshi.ontology.edtf.EdtfSet;

/** Other accounts of a date, as brackets give them: 一说, 一作, 另有. */
final class Accounts {
  /** Words such as 同页 may stand before 一作. */
  private static final int HEAD = 3;

  private Accounts() {}

  /**
   * The parts of a bracket that give another account of the date before the bracket. An account
   * that follows a date of the bracket's own (抚琴台在4日，一说3日) is of that date and is left out.
   */
  static List<String> of(Lexicon lexicon, String bracket) {
    var out = new ArrayList<String>();
    for (String clause : bracket.split("[;；。]")) {
      boolean own = false;
      for (String part : clause.split(",")) {
        if (begins(lexicon, part)) {
          if (!own) {
            out.add(part.strip());
          }
        } else {
          own |= part.matches(".*[年月日].*");
        }
      }
    }
    return out;
  }

  static boolean begins(Lexicon lexicon, String part) {
    String text = part.strip();
    for (int i = 0; i <= HEAD && i < text.length(); i++) {
      if (lexicon.of("account").at(text, i).isPresent()) {
        return true;
      }
    }
    return false;
  }

  /** A date with further accounts of it: one of them holds. */
  static DateReading add(DateReading main, List<EdtfSet.Member> others) {
    if (others.isEmpty()) {
      return main;
    }
    var members = new ArrayList<EdtfSet.Member>();
    if (main instanceof DateReading.Read read) {
      members.addAll(members(read.edtf()));
    }
    others.stream().filter(m -> !members.contains(m)).forEach(members::add);
    if (main instanceof DateReading.Read read) {
      return members.size() == 1 ? read : read.as(new EdtfSet(members, false), "other-account");
    }
    return new DateReading.Read(
        main.text(),
        new EdtfSet(members, false),
        "gregorian",
        "other-account",
        0.5,
        DateContext.Origin.WORDS,
        Optional.empty());
  }

  /** A date as members of a set. */
  static List<EdtfSet.Member> members(Edtf edtf) {
    return switch (edtf) {
      case EdtfDate date -> List.of(new EdtfSet.Member(Optional.of(date), Optional.of(date)));
      case EdtfInterval i -> List.of(new EdtfSet.Member(i.from().when(), i.to().when()));
      case EdtfSet set -> set.members();
    };
  }
}
