package rongshi.loader.mention;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import rongshi.loader.mention.Form.Kind;
import rongshi.loader.text.Folding;
import rongshi.ontology.EntityType;

/**
 * Bodies of troops: an ordinal and a unit, in a chain where one holds the next (第60军178师), however
 * the number is written (24军, 第二十四军, 一四五师); and the names of the lexicon (川军).
 */
final class ArmyNames implements Finder {
  private static final String NUMERALS = "〇零一二三四五六七八九十百";
  private static final List<String> HEADS =
      List.of("中国人民解放军", "国民革命军", "解放军", "川军", "黔军", "滇军", "空军", "陆军", "新军", "新编", "暂编");

  private final List<String> units;
  private final Set<String> names = new HashSet<>(Lexicon.words("army-names.txt"));
  private final BitSet nameStarts = new BitSet();
  private final Map<String, List<Form>> registered = new HashMap<>();

  ArmyNames(KnownEntities known) {
    units =
        Lexicon.words("army-units.txt").stream().sorted((a, b) -> b.length() - a.length()).toList();
    names.forEach(n -> nameStarts.set(n.charAt(0)));
    for (var entity : known.all()) {
      boolean troops = entity.kind().isEmpty() || entity.kind().equals("军队");
      if (entity.type() == EntityType.ORGANISATION && troops) {
        var own = new ArrayList<String>();
        own.add(entity.name());
        entity.otherNames().forEach(n -> own.add(n.name()));
        own.stream()
            .map(n -> key(Folding.fold(n)))
            .filter(k -> !k.isEmpty())
            .distinct()
            .forEach(
                k ->
                    registered
                        .computeIfAbsent(k, x -> new ArrayList<>())
                        .add(new Form(entity, Kind.SHORT)));
      }
    }
  }

  @Override
  public void find(Page page, List<Token> sentence, List<Found> out) {
    int end = sentence.getLast().end();
    int at = sentence.getFirst().start();
    for (var token : sentence) {
      named(page, token, end, out);
      if (token.kind() != Token.Kind.DATE && token.start() >= at) {
        int stop = ordinal(page, token.start(), end);
        if (stop > token.start()) {
          add(page, token.start(), stop, out);
          at = stop;
        }
      }
    }
  }

  private void named(Page page, Token token, int end, List<Found> out) {
    if (!nameStarts.get(page.at(token.start()))) {
      return;
    }
    for (int length = 2; length <= 4 && token.start() + length <= end; length++) {
      String word = page.folded(token.start(), token.start() + length);
      if (names.contains(word)) {
        char next = page.at(token.start() + length);
        if (next != '官' && next != '校' && next != '第') {
          out.add(
              Found.fresh(
                  token.start(),
                  token.start() + length,
                  MentionType.ORGANISATION,
                  word,
                  0.75,
                  "军队名"));
        }
      }
    }
  }

  private void add(Page page, int start, int end, List<Found> out) {
    String key = key(page.folded(start, end));
    int from = start;
    for (String head : HEADS) {
      if (page.has(start - head.length(), head)) {
        from = start - head.length();
        break;
      }
    }
    var forms = registered.getOrDefault(key, List.of());
    if (forms.isEmpty()) {
      out.add(Found.fresh(from, end, MentionType.ORGANISATION, page.words(from, end), 0.7, "番号"));
    } else {
      out.add(Found.known(from, end, forms));
    }
  }

  /** The end of a chain of ordinals and units that begins at a place, or the place itself. */
  private int ordinal(Page page, int start, int end) {
    int at = page.at(start) == '红' ? start + 1 : start;
    boolean sure = at > start;
    int links = 0;
    int stop = start;
    while (at < end) {
      boolean ordered = page.at(at) == '第';
      int number = ordered ? at + 1 : at;
      int digits = number;
      while (digits < end && isDigit(page.at(digits))) {
        digits++;
      }
      String unit = digits > number ? unitAt(page, digits) : "";
      if (unit.isEmpty()) {
        break;
      }
      at = digits + unit.length();
      sure |= ordered || (digits - number > 1 && !unit.equals("镇"));
      links++;
      stop = at;
    }
    return links > 1 || sure ? stop : start;
  }

  private String unitAt(Page page, int at) {
    for (String unit : units) {
      if (page.has(at, unit)) {
        char next = page.at(at + unit.length());
        boolean other = next == '长' || next == '范' || next == '员' || next == '生' || next == '人';
        return other ? "" : unit;
      }
    }
    return "";
  }

  private static boolean isDigit(char c) {
    return (c >= '0' && c <= '9') || NUMERALS.indexOf(c) >= 0;
  }

  /** A name with its numbers as digits and without what stands before the first; empty if none. */
  private String key(String folded) {
    int start = 0;
    while (start < folded.length()
        && folded.charAt(start) != '第'
        && !isDigit(folded.charAt(start))) {
      start++;
    }
    String head = folded.substring(0, start);
    boolean red = head.equals("红");
    if (!head.isEmpty() && !red && HEADS.stream().noneMatch(head::endsWith)) {
      return "";
    }
    var out = new StringBuilder(red ? "红" : "");
    int at = start;
    boolean unitLast = false;
    while (at < folded.length()) {
      int digits = folded.charAt(at) == '第' ? at + 1 : at;
      int from = digits;
      while (digits < folded.length() && isDigit(folded.charAt(digits))) {
        digits++;
      }
      String rest = folded.substring(digits);
      var unit = units.stream().filter(rest::startsWith).findFirst();
      if (digits == from || unit.isEmpty()) {
        return "";
      }
      out.append(number(folded.substring(from, digits))).append(unit.get());
      at = digits + unit.get().length();
      unitLast = true;
    }
    return unitLast ? out.toString() : "";
  }

  private static int number(String digits) {
    int total = 0;
    int last = 0;
    for (int i = 0; i < digits.length(); i++) {
      char c = digits.charAt(i);
      int d = c >= '0' && c <= '9' ? c - '0' : "零一二三四五六七八九".indexOf(c);
      if (c == '十' || c == '百') {
        total += Math.max(last, 1) * (c == '十' ? 10 : 100);
        last = 0;
      } else {
        last = Math.min(99_999, last * 10 + Math.max(d, 0));
      }
    }
    return total + last;
  }
}
