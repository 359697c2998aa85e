package rongshi.loader.mention;

import java.util.List;
import java.util.Set;
import rongshi.ontology.EntityType;

/**
 * Names of bodies that no register has: a place, a registered body or a word such as 国立, then
 * nouns, then an ending of the lexicon. A body within a registered one carries its preferred name
 * (川大文学院 is 国立四川大学文学院).
 */
final class OrganisationNames implements Finder {
  private static final int LONGEST = 22;
  private static final int MOST_TOKENS = 10;

  private final Endings endings = new Endings("organisation-suffixes.txt");
  private final Dictionary dictionary;
  private final Set<String> heads = Set.copyOf(Lexicon.words("organisation-heads.txt"));

  OrganisationNames(Dictionary dictionary) {
    this.dictionary = dictionary;
  }

  private static boolean isBody(Entry entry) {
    return entry.forms.stream()
        .anyMatch(f -> f.entity().type() == EntityType.ORGANISATION && f.kind().score() >= 0.5);
  }

  @Override
  public void find(Page page, List<Token> sentence, List<Found> out) {
    for (int i = 0; i < sentence.size(); i++) {
      var last = sentence.get(i);
      if (last.kind() != Token.Kind.WORD && last.kind() != Token.Kind.NAME) {
        continue;
      }
      var ending = endings.longestBefore(page.folded(), sentence.getFirst().start(), last.end());
      if (ending != null) {
        body(page, sentence, i, ending, out);
      }
    }
  }

  private void body(Page page, List<Token> sentence, int last, String[] ending, List<Found> out) {
    int end = sentence.get(last).end();
    int endingStart = end - ending[0].length();
    int first = last;
    while (sentence.get(first).start() > endingStart) {
      first--;
    }
    if (sentence.get(first).kind() == Token.Kind.PERSON || isPerson(sentence.get(first))) {
      return;
    }
    int head = -1;
    for (int k = first; k >= 0 && mayBelong(page, sentence, k, first, end); k--) {
      if (isHead(page, sentence.get(k)) && sentence.get(k).end() <= endingStart) {
        head = k;
      }
    }
    if (head < 0) {
      quoted(page, sentence, first, end, out);
      return;
    }
    int start = sentence.get(head).start();
    boolean strong = ending.length > 1;
    var rest = dictionary.of(page.folded(sentence.get(head).end(), end));
    if (rest != null && rest.named() && isBody(rest)) {
      if (heads.contains(words(page, sentence.get(head)))) {
        out.add(
            Found.known(
                start,
                end,
                rest.forms.stream()
                    .filter(f -> f.entity().type() == EntityType.ORGANISATION)
                    .toList()));
      }
      return;
    }
    if ((!strong && sentence.get(head).end() >= endingStart) || (end - start < 4 && !strong)) {
      return;
    }
    out.add(
        Found.fresh(
            start,
            end,
            MentionType.ORGANISATION,
            name(page, sentence.get(head), end),
            0.7,
            "机构名式"));
  }

  /** “…会” between quotation marks is a name whatever its words. */
  private static void quoted(Page page, List<Token> sentence, int first, int end, List<Found> out) {
    if (page.at(end) != '”') {
      return;
    }
    for (int k = first; k >= 0 && end - sentence.get(k).start() <= LONGEST; k--) {
      int start = sentence.get(k).start();
      if (page.at(start) == '“') {
        if (end - start > 4) {
          out.add(
              Found.fresh(
                  start + 1,
                  end,
                  MentionType.ORGANISATION,
                  page.words(start + 1, end),
                  0.65,
                  "机构名式"));
        }
        return;
      }
    }
  }

  private static String name(Page page, Token head, int end) {
    String text = page.words(head.start(), end);
    var bodies = forms(head).filter(f -> f.entity().type() == EntityType.ORGANISATION).toList();
    return bodies.size() == 1
        ? bodies.getFirst().entity().name() + page.words(head.end(), end)
        : text;
  }

  private boolean mayBelong(Page page, List<Token> sentence, int k, int first, int end) {
    var t = sentence.get(k);
    if (end - t.start() > LONGEST || first - k > MOST_TOKENS) {
      return false;
    }
    return switch (t.kind()) {
      case NAME -> !isPerson(t);
      case WORD ->
          t.isWordOf("n") || t.entry() == null || k == first || heads.contains(words(page, t));
      case NUMBER -> true;
      default -> false;
    };
  }

  private boolean isHead(Page page, Token t) {
    return (t.kind() == Token.Kind.NAME && !isPerson(t)) || heads.contains(words(page, t));
  }

  private static String words(Page page, Token t) {
    return page.folded(t.start(), t.end());
  }

  private static boolean isPerson(Token t) {
    return t.entry() != null
        && t.kind() == Token.Kind.NAME
        && forms(t).anyMatch(f -> f.entity().type() == EntityType.PERSON);
  }

  private static java.util.stream.Stream<Form> forms(Token t) {
    return t.entry() == null ? java.util.stream.Stream.of() : t.entry().forms.stream();
  }
}
