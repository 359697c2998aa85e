package rongshi.loader.mention;

import java.util.List;
import java.util.Set;
import rongshi.ontology.EntityType;

/** Registered names and well-known places, as the dictionary has them. */
final class KnownNames implements Finder {
  private static final Set<String> BEFORE = Set.copyOf(Lexicon.words("before-places.txt"));

  private static final List<String> RISINGS = Lexicon.words("rising-endings.txt");
  private static final Set<String> AT = Set.of("在", "于", "率部于", "率部在", "宣布", "宣告", "发动");

  private final Dictionary dictionary;

  KnownNames(Dictionary dictionary) {
    this.dictionary = dictionary;
  }

  @Override
  public void find(Page page, List<Token> sentence, List<Found> out) {
    for (int i = 0; i < sentence.size(); i++) {
      var token = sentence.get(i);
      switch (token.kind()) {
        case NAME -> named(page, sentence, i, out);
        case WORD -> letter(page, sentence, i, out);
        case PERSON -> {
          var forms = dictionary.forms(page.folded(token.start(), token.end()));
          if (!forms.isEmpty()) {
            named(page, sentence, i, out);
          }
        }
        default -> {}
      }
    }
  }

  private void named(Page page, List<Token> sentence, int i, List<Found> out) {
    var token = sentence.get(i);
    var entry = token.entry();
    if (entry == null) {
      return;
    }
    var forms =
        entry.forms.stream()
            .filter(f -> f.kind() != Form.Kind.TITLE && f.kind() != Form.Kind.COURTESY)
            .toList();
    if (entry.weak() && !entry.inCompany() && !afterPlaceWord(page, sentence, i)) {
      return;
    }
    if (rising(page, sentence, i, out)) {
      return;
    }
    if (!forms.isEmpty()) {
      out.add(Found.known(token.start(), token.end(), forms));
    } else if (!entry.place.isEmpty()) {
      out.add(place(token.start(), token.end(), entry.place));
    }
  }

  /** 在甲县起义: the place, and not the event of that name. */
  private boolean rising(Page page, List<Token> sentence, int i, List<Found> out) {
    var token = sentence.get(i);
    String name = page.folded(token.start(), token.end());
    var ending = RISINGS.stream().filter(name::endsWith).findFirst();
    var rest = ending.map(e -> dictionary.of(name.substring(0, name.length() - e.length())));
    if (rest.isEmpty() || !behindAt(page, sentence, i)) {
      return false;
    }
    int end = token.end() - ending.get().length();
    var forms = rest.get().forms.stream().filter(f -> f.kind() != Form.Kind.TITLE).toList();
    if (!forms.isEmpty()) {
      out.add(Found.known(token.start(), end, forms));
    } else if (!rest.get().place.isEmpty()) {
      out.add(place(token.start(), end, rest.get().place));
    }
    return true;
  }

  private static boolean behindAt(Page page, List<Token> sentence, int i) {
    int at = i - 1;
    while (at >= 0 && sentence.get(at).kind() == Token.Kind.NAME) {
      at--;
    }
    return at >= 0 && AT.contains(page.folded(sentence.get(at).start(), sentence.get(at).end()));
  }

  private Found place(int start, int end, String name) {
    var known = dictionary.place(name);
    return known == null
        ? Found.fresh(start, end, MentionType.PLACE, name, 0.7, "地名表")
        : Found.known(start, end, List.of(new Form(known, Form.Kind.SHORT)));
  }

  /** Whether the words before let a doubtful name be a place. */
  private static boolean afterPlaceWord(Page page, List<Token> sentence, int i) {
    if (i == 0) {
      return false;
    }
    var before = sentence.get(i - 1);
    boolean place =
        before.kind() == Token.Kind.NAME
            && before.entry() != null
            && (!before.entry().place.isEmpty()
                || before.entry().forms.stream()
                    .anyMatch(f -> f.entity().type() == EntityType.PLACE));
    return place
        || (before.kind() == Token.Kind.WORD
            && BEFORE.contains(page.folded(before.start(), before.end())));
  }

  /** A place called by one character after a verb of motion: 返川, 袭蓉. */
  private void letter(Page page, List<Token> sentence, int i, List<Found> out) {
    var token = sentence.get(i);
    int at = token.end() - 1;
    String name = dictionary.placeOf(page.at(at));
    if (name == null || token.length() > 2) {
      return;
    }
    boolean inWord = token.length() == 2 && BEFORE.contains(String.valueOf(page.at(token.start())));
    boolean after =
        token.length() == 1
            && i > 0
            && sentence.get(i - 1).kind() == Token.Kind.WORD
            && BEFORE.contains(page.folded(sentence.get(i - 1).start(), sentence.get(i - 1).end()));
    if ((inWord || after) && !followedByNoun(sentence, i)) {
      out.add(place(at, at + 1, name));
    }
  }

  private static boolean followedByNoun(List<Token> sentence, int i) {
    if (i + 1 == sentence.size()) {
      return false;
    }
    var next = sentence.get(i + 1);
    return (next.length() == 1 && next.kind() == Token.Kind.WORD && !next.isWordOf("vdpcf"))
        || next.kind() == Token.Kind.PERSON
        || next.kind() == Token.Kind.NUMBER;
  }
}
