package rongshi.loader.mention;

import java.util.List;
import java.util.Set;
import rongshi.ontology.EntityType;

/**
 * Places no register has: a few characters before an ending of the lexicon (街, 桥, 寺), after a place
 * or a word that places follow; a house number behind a street.
 */
final class PlaceNames implements Finder {
  /** A word at this cost or less is too common to be part of a place's name. */
  private static final double COMMON = 10.5;

  private static final Set<String> BEFORE = Set.copyOf(Lexicon.words("before-places.txt"));
  private static final String UNITS = "省市县区镇乡州中";
  private static final String NATURE = "山江河湖海门园关楼池塘观";
  private static final Set<String> GATES = Set.of("东门", "南门", "西门", "北门");

  private final Endings endings = new Endings("place-suffixes.txt");

  @Override
  public void find(Page page, List<Token> sentence, List<Found> out) {
    for (int i = 0; i < sentence.size(); i++) {
      var last = sentence.get(i);
      if (last.kind() == Token.Kind.NAME && isPlace(last)) {
        number(page, sentence, i, out);
      }
      if (last.kind() == Token.Kind.WORD || last.kind() == Token.Kind.PERSON) {
        var ending = endings.longestBefore(page.folded(), sentence.getFirst().start(), last.end());
        if (ending != null) {
          place(page, sentence, i, ending, out);
        }
      }
    }
  }

  private static void place(
      Page page, List<Token> sentence, int last, String[] ending, List<Found> out) {
    int end = sentence.get(last).end();
    int least = end - ending[0].length();
    int longest = Integer.parseInt(ending[1]);
    for (int k = last; k >= 0 && least - sentence.get(k).start() <= longest; k--) {
      var t = sentence.get(k);
      if (!mayBelong(t)) {
        return;
      }
      int start = t.start();
      if (t.kind() == Token.Kind.PERSON && NATURE.indexOf(page.at(end - 1)) >= 0) {
        return;
      }
      if (UNITS.indexOf(page.at(start)) >= 0 && t.length() == 1) {
        return;
      }
      if (start < least
          && end - start > 2 - (GATES.contains(page.folded(start, end)) ? 1 : 0)
          && precededByPlaceWord(page, sentence, k)) {
        String words = page.folded(start, end);
        boolean common =
            (k == last && t.kind() == Token.Kind.WORD && t.entry() != null)
                || (t.kind() == Token.Kind.PERSON && NATURE.indexOf(page.at(end - 1)) >= 0);
        if (!common || GATES.contains(words)) {
          out.add(Found.fresh(start, end, MentionType.PLACE, page.words(start, end), 0.66, "地名式"));
          number(page, sentence, last, out);
        }
        return;
      }
    }
  }

  private static boolean mayBelong(Token t) {
    if (t.kind() != Token.Kind.WORD || t.entry() == null) {
      return t.kind() == Token.Kind.PERSON || t.kind() == Token.Kind.WORD;
    }
    return t.length() == 1
        ? !t.isWordOf("pcdr")
        : t.entry().wordCost >= COMMON && t.isWordOf("namxt");
  }

  private static boolean precededByPlaceWord(Page page, List<Token> sentence, int k) {
    if (k == 0) {
      return false;
    }
    var before = sentence.get(k - 1);
    return (before.kind() == Token.Kind.NAME && isPlace(before))
        || (before.kind() == Token.Kind.WORD
            && BEFORE.contains(page.folded(before.start(), before.end())));
  }

  /** 祠堂街 and 172号 are one address. */
  private static void number(Page page, List<Token> sentence, int street, List<Found> out) {
    var t = sentence.get(street);
    char lastChar = page.at(t.end() - 1);
    if ("街巷路道".indexOf(lastChar) < 0) {
      return;
    }
    int at = t.end();
    while (page.at(at) != 0
        && ((page.at(at) >= '0' && page.at(at) <= '9')
            || "一二三四五六七八九十百〇".indexOf(page.at(at)) >= 0)) {
      at++;
    }
    if (at > t.end() && page.at(at) == '号') {
      out.add(
          Found.fresh(
              t.start(), at + 1, MentionType.PLACE, page.words(t.start(), at + 1), 0.8, "门牌"));
    }
  }

  private static boolean isPlace(Token t) {
    return t.entry() != null
        && (!t.entry().place.isEmpty()
            || t.entry().forms.stream()
                .anyMatch(
                    f ->
                        f.entity().type() == EntityType.PLACE
                            || f.entity().type() == EntityType.SITE));
  }
}
