package rongshi.loader.mention;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Names after 字, 化名, 又名 and the like: they mean who, or what place, was named before. */
final class IntroducedNames implements ContextFinder {
  /** How the reason of such a mention begins. */
  static final String REASON = "文中说明：";

  private static final int LONGEST = 4;

  private final List<String> markers =
      Lexicon.words("alias-markers.txt").stream()
          .sorted(Comparator.comparingInt(s -> -s.length()))
          .toList();
  private final BitSet markerStarts = new BitSet();
  private final PersonModel persons;

  IntroducedNames(PersonModel persons) {
    this.persons = persons;
    markers.forEach(m -> markerStarts.set(m.charAt(0)));
  }

  @Override
  public List<NameMention> at(Place place) {
    var page = place.page();
    String marker = markerAt(place);
    if (marker.isEmpty()) {
      return List.of();
    }
    int from = place.start() + marker.length();
    if (marker.endsWith("名") && (page.at(from) == '为' || page.at(from) == '作')) {
      from++;
    }
    var spans = spans(place, from);
    var before = place.before();
    if (spans.isEmpty() || before == null) {
      return List.of();
    }
    boolean adjacent = before.end() == place.start();
    if (adjacent && before.type() != MentionType.PERSON) {
      return before.type() == MentionType.PLACE && spans.size() == 1 && marker.endsWith("名")
          ? List.of(mention(page, spans.getFirst(), before.referents().getFirst(), marker))
          : List.of();
    }
    boolean each = page.has(place.start() - 2, "分别");
    var whom = each ? place.memory().last(spans.size()) : List.<Referent>of();
    var one = place.memory().newest();
    var out = new ArrayList<NameMention>();
    for (int i = 0; i < spans.size(); i++) {
      String words = page.folded(spans.get(i)[0], spans.get(i)[1]);
      var person =
          whom.isEmpty() ? place.memory().called(words).or(() -> one) : Optional.of(whom.get(i));
      if (person.isPresent()
          && whom.isEmpty() != each
          && fits(place, spans.get(i), person.get().name(), marker)) {
        var mention = mention(page, spans.get(i), person.get(), marker);
        place.memory().alsoCalled(mention.text(), person.get());
        out.add(mention);
      }
    }
    return out;
  }

  /** A variant (一作) is like the name; 字 and 号 are of two characters; a common word is no name. */
  private static boolean fits(Place place, int[] span, String name, String marker) {
    String words = place.page().folded(span[0], span[1]);
    if (marker.endsWith("作")) {
      String whole = rongshi.loader.text.Folding.fold(name);
      return words.length() >= 2
          && Math.abs(words.length() - whole.length()) < 2
          && words.chars().anyMatch(c -> whole.indexOf(c) >= 0);
    }
    return marker.length() > 1 || words.length() == 2;
  }

  private static NameMention mention(Page page, int[] span, Referent who, String marker) {
    return Linker.of(page, span[0], span[1], who, 0.8, REASON + marker);
  }

  private String markerAt(Place place) {
    var page = place.page();
    if (!markerStarts.get(page.at(place.start()))) {
      return "";
    }
    for (String marker : markers) {
      if (page.has(place.start(), marker)) {
        char before = page.at(place.start() - 1);
        boolean free =
            marker.length() > 1
                || "，,、；;（(".indexOf(before) >= 0
                || (place.before() != null && place.before().end() == place.start());
        return free ? marker : "";
      }
    }
    return "";
  }

  /** The names of a list, each ended by a mark or the next marker. */
  private List<int[]> spans(Place place, int from) {
    var page = place.page();
    var out = new ArrayList<int[]>();
    int at = from;
    while (at < place.limit() && out.size() < 6) {
      boolean quoted = page.at(at) == '“';
      at += quoted ? 1 : 0;
      int begin = at;
      int end = at;
      while (end < place.limit() && Segmenter.isHan(page.at(end)) && !markerIn(page, at, end)) {
        end++;
      }
      int length = end - at;
      if (length > LONGEST) {
        length = personLength(place, at);
        end = at + length;
      }
      if (page.at(end - 1) == '等') {
        end--;
        length--;
      }
      if (length < 2
          || markers.stream().anyMatch(m -> page.has(begin, m) && m.length() > 1)
          || !likeName(page, at, end, out.isEmpty())) {
        return out;
      }
      out.add(new int[] {at, end});
      at = end + (quoted ? 1 : 0);
      if (page.at(at) != '、') {
        return out;
      }
      at++;
    }
    return out;
  }

  /** Further members of a list must look like names too: 化名甲某、任书记 is no list. */
  private boolean likeName(Page page, int at, int end, boolean first) {
    return first || persons.looksFull(page.folded(at, end)) || end - at == 2;
  }

  private boolean markerIn(Page page, int start, int at) {
    return at > start + 1
        && markers.stream().anyMatch(m -> page.has(at, m) && (m.length() > 1 || at == start + 2));
  }

  private static int personLength(Place place, int at) {
    for (int i = place.index(); i < place.sentence().size(); i++) {
      var t = place.sentence().get(i);
      if (t.start() == at) {
        return t.kind() == Token.Kind.PERSON ? t.length() : 0;
      }
    }
    return 0;
  }
}
