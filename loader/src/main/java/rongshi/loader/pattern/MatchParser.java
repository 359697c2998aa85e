package rongshi.loader.pattern;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import rongshi.loader.sentence.UnitClass;

/** Reads the line of a rule that says what it matches. */
final class MatchParser {
  /** How long a name in no register may be: 名, 双名. */
  private static final int FREE = 4;

  private static final int TWO = 2;

  private final String text;
  private int at;

  private MatchParser(String text) {
    this.text = text;
  }

  /**
   * @throws IllegalArgumentException where the text is no pattern, with the reason in both
   *     languages
   */
  static Node parse(String text) {
    var parser = new MatchParser(text);
    Node node = parser.choice();
    if (parser.at < text.length()) {
      throw parser.wrong(
          "多出「" + text.charAt(parser.at) + "」", "unexpected " + text.charAt(parser.at));
    }
    return node;
  }

  private Node choice() {
    var branches = new ArrayList<Node>();
    branches.add(sequence());
    while (take('|')) {
      branches.add(sequence());
    }
    return branches.size() == 1 ? branches.getFirst() : new Node.Choice(branches);
  }

  private Node sequence() {
    var parts = new ArrayList<Node>();
    var words = new StringBuilder();
    while (at < text.length() && "|)]".indexOf(text.charAt(at)) < 0) {
      char c = text.charAt(at);
      if ("<([…^$#".indexOf(c) < 0) {
        words.append(c);
        at++;
        continue;
      }
      flush(words, parts);
      at++;
      parts.add(special(c));
    }
    flush(words, parts);
    return parts.size() == 1 ? parts.getFirst() : new Node.Sequence(parts);
  }

  private Node special(char c) {
    return switch (c) {
      case '<' -> slot();
      case '(' -> closed(choice(), ')');
      case '[' -> new Node.Maybe(closed(choice(), ']'));
      case '…' -> take('…') ? new Node.Gap(24, false) : new Node.Gap(12, true);
      case '^' -> new Node.ClauseStart();
      case '#' -> new Node.Number();
      default -> new Node.ClauseEnd();
    };
  }

  private Node closed(Node node, char bracket) {
    if (!take(bracket)) {
      throw wrong("缺少「" + bracket + "」", "missing " + bracket);
    }
    return node;
  }

  private Node slot() {
    int end = text.indexOf('>', at);
    if (end < 0) {
      throw wrong("缺少「>」", "missing >");
    }
    String inside = text.substring(at, end);
    at = end + 1;
    boolean many = inside.endsWith("+");
    String bare = many ? inside.substring(0, inside.length() - 1) : inside;
    int equals = bare.indexOf('=');
    if (equals > 0) {
      var words = List.of(bare.substring(equals + 1).split("\\|", -1));
      if (words.contains("")) {
        throw wrong("「=」之后须有词", "words follow =");
      }
      return new Node.Slot(
          bare.substring(0, equals), EnumSet.noneOf(UnitClass.class), words, List.of(), many, 0);
    }
    int colon = bare.indexOf(':');
    String name = (colon < 0 ? bare : bare.substring(0, colon)).replaceFirst("~.*", "");
    String typed = colon < 0 ? bare : bare.substring(colon + 1);
    int tilde = typed.indexOf('~');
    String kinds = tilde < 0 ? typed : typed.substring(0, tilde);
    var endings = tilde < 0 ? List.<String>of() : List.of(typed.substring(tilde + 1).split("\\|"));
    if (name.equals("主") || name.equals("前")) {
      return new Node.Subject(name, colon < 0 ? UnitClass.PERSON : kind(kinds), endings);
    }
    var classes = EnumSet.noneOf(UnitClass.class);
    int free = 0;
    for (String kind : List.of(kinds.split("\\|"))) {
      if (kind.equals("名") || kind.equals("双名")) {
        free = kind.equals("名") ? FREE : TWO;
      } else {
        classes.add(kind(kind));
      }
    }
    return new Node.Slot(name, classes, List.of(), endings, many, free);
  }

  private UnitClass kind(String word) {
    return named(word).orElseThrow(() -> wrong("不认识的类别「" + word + "」", "no such class " + word));
  }

  private static Optional<UnitClass> named(String word) {
    for (var unit : UnitClass.values()) {
      if (unit.word().equals(word)) {
        return Optional.of(unit);
      }
    }
    return Optional.empty();
  }

  private boolean take(char c) {
    if (at < text.length() && text.charAt(at) == c) {
      at++;
      return true;
    }
    return false;
  }

  private static void flush(StringBuilder words, List<Node> parts) {
    if (!words.isEmpty()) {
      parts.add(new Node.Words(words.toString()));
      words.setLength(0);
    }
  }

  private IllegalArgumentException wrong(String zh, String en) {
    return new IllegalArgumentException(
        "匹配式第 " + (at + 1) + " 字：" + zh + " / character " + (at + 1) + " of the pattern: " + en);
  }
}
