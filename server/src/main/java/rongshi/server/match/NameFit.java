package rongshi.server.match;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import rongshi.loader.text.NameKey;
import rongshi.loader.text.Pinyin;

/**
 * How a name that is sought fits an entity.
 *
 * @param similarity from 0 to 1
 * @param name of the entity's names the one that fits
 */
public record NameFit(Kind kind, double similarity, String name) {
  private static final int SHORTEST_PART = 2;
  private static final int SHORTEST_LONG = 5;
  private static final double LEAST_OVERLAP = 0.5;

  /** Names by which one is called, not known: alone they do not name a person in full. */
  private static final Set<String> PARTIAL =
      Set.of("courtesy", "style", "nickname", "milk", "religious");

  /** By what a name fits, with what it is worth. */
  public enum Kind {
    ID(1, "编号相同", "the same id"),
    SAME(1, "名称相同", "the same name"),
    OTHER(0.96, "与其又名相同", "one of its other names"),
    SURNAME_AND_COURTESY(0.9, "姓与字号相合", "surname and courtesy name"),
    COURTESY(0.75, "与其字号相同", "its courtesy name or nickname"),
    PINYIN(0.82, "拼音相合", "the same in pinyin"),
    WADE_GILES(0.8, "威妥玛拼音相合", "the same in Wade-Giles"),
    SOUND(0.72, "同音异字", "the same sound, other characters"),
    NEAR(0.6, "一字之差", "one character differs"),
    PART(0.6, "名称部分相合", "part of the name"),
    NONE(0.5, "未按名称检索", "not sought by name");

    final double worth;
    final String zh;
    final String en;

    Kind(double worth, String zh, String en) {
      this.worth = worth;
      this.zh = zh;
      this.en = en;
    }

    /** Whether the name says the whole of whom it means. */
    boolean full() {
      return this == ID || this == SAME || this == OTHER;
    }
  }

  /** The best fit of a name; empty where there is none. */
  static Optional<NameFit> of(AskedName asked, Candidate candidate) {
    NameFit best = null;
    for (var form : candidate.forms()) {
      var fit = asked.latin() ? latin(asked, form) : han(asked, form, candidate);
      if (fit != null && (best == null || fit.similarity() > best.similarity())) {
        best = fit;
      }
    }
    return Optional.ofNullable(best);
  }

  /** The same of a name that the asking record itself does not prefer. */
  NameFit secondary() {
    var as = kind == Kind.SAME ? Kind.OTHER : kind;
    return new NameFit(as, Math.min(similarity, similarity * 0.97), name);
  }

  private static NameFit latin(AskedName asked, Candidate.Form form) {
    if (asked.keys().contains(form.key())) {
      return same(form);
    }
    for (var reading : asked.readings().entrySet()) {
      if (sounds(reading.getKey(), form)) {
        boolean older = reading.getValue().equals("wade-giles");
        var kind = older ? Kind.WADE_GILES : Kind.PINYIN;
        double whole = PARTIAL.contains(form.kind()) ? 0.8 : 1;
        return new NameFit(kind, kind.worth * whole, form.name());
      }
    }
    return null;
  }

  /** Whether each character has this reading, be it not its commonest. */
  private static boolean sounds(List<String> syllables, Candidate.Form form) {
    if (String.join("", syllables).equals(form.letters())) {
      return true;
    }
    if (syllables.size() != form.key().length()) {
      return false;
    }
    for (int i = 0; i < syllables.size(); i++) {
      String heard = syllables.get(i);
      if (!heard.equals(form.syllables().size() > i ? form.syllables().get(i) : "")
          && !Pinyin.readings(form.key().charAt(i)).contains(heard)) {
        return false;
      }
    }
    return true;
  }

  private static NameFit han(AskedName asked, Candidate.Form form, Candidate candidate) {
    if (asked.key().equals(form.key())) {
      return same(form);
    }
    if (asked.keys().contains(form.key())) {
      var same = same(form);
      return new NameFit(same.kind(), same.similarity() * 0.97, same.name());
    }
    if (PARTIAL.contains(form.kind()) && asked.key().equals(surname(candidate) + form.key())) {
      return new NameFit(Kind.SURNAME_AND_COURTESY, Kind.SURNAME_AND_COURTESY.worth, form.name());
    }
    if (asked.letters().length() > SHORTEST_PART && asked.letters().equals(form.letters())) {
      double length = form.key().length() < 3 ? 0.8 : 1;
      return new NameFit(Kind.SOUND, Kind.SOUND.worth * length, form.name());
    }
    if (Math.min(asked.key().length(), form.key().length()) > SHORTEST_PART
        && NameKey.near(asked.key(), form.key())) {
      boolean surname = asked.key().charAt(0) == form.key().charAt(0);
      double length = asked.key().length() > 4 ? 1.2 : 1;
      return new NameFit(Kind.NEAR, Kind.NEAR.worth * (surname ? length : 0.75), form.name());
    }
    return part(asked.key(), form);
  }

  private static String surname(Candidate candidate) {
    String key = NameKey.of(candidate.name());
    return key.substring(0, Math.min(key.length(), key.length() > 3 ? 2 : 1));
  }

  private static NameFit same(Candidate.Form form) {
    var kind =
        form.kind().equals("preferred")
            ? Kind.SAME
            : PARTIAL.contains(form.kind()) ? Kind.COURTESY : Kind.OTHER;
    return new NameFit(kind, kind.worth, form.name());
  }

  /** One name within the other, or pairs of characters in common of names that are long. */
  private static NameFit part(String asked, Candidate.Form form) {
    String a = asked.length() <= form.key().length() ? asked : form.key();
    String b = asked.length() <= form.key().length() ? form.key() : asked;
    if (a.length() >= SHORTEST_PART && b.contains(a)) {
      double share = a.length() / (double) b.length();
      return new NameFit(Kind.PART, Kind.PART.worth * (0.5 + 0.5 * share), form.name());
    }
    double overlap = b.length() >= SHORTEST_LONG ? Words.overlap(a, b) : 0;
    return overlap >= LEAST_OVERLAP
        ? new NameFit(Kind.PART, Kind.PART.worth * overlap, form.name())
        : null;
  }
}
