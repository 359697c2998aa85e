package rongshi.loader.mention;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * People no register has: what the segmenter read as a name, weighed by the words beside it. A name
 * of two characters needs more than one of three.
 */
final class NewPersons implements Finder {
  private static final double ENOUGH = 0.65;

  private static final double SURE = 0.8;

  private final PersonModel persons;
  private final Dictionary dictionary;
  private final Set<String> before = side("<");
  private final Set<String> after = side(">");

  NewPersons(PersonModel persons, Dictionary dictionary) {
    this.persons = persons;
    this.dictionary = dictionary;
  }

  private static Set<String> side(String mark) {
    return Lexicon.rows("roles.txt").stream()
        .filter(r -> r[0].equals(mark))
        .flatMap(r -> List.of(r).stream().skip(1))
        .collect(Collectors.toSet());
  }

  @Override
  public void find(Page page, List<Token> sentence, List<Found> out) {
    Map<String, Integer> seen = new HashMap<>();
    for (var t : sentence) {
      if (t.kind() == Token.Kind.PERSON) {
        seen.merge(page.folded(t.start(), t.end()), 1, Integer::sum);
      }
    }
    for (int i = 0; i < sentence.size(); i++) {
      var token = sentence.get(i);
      if (token.kind() == Token.Kind.PERSON && persons.rarelyEnds(page.at(token.end() - 1))) {
        shorter(page, sentence, i, out);
      } else if (token.kind() == Token.Kind.PERSON && !isPlaceLike(page, token)) {
        double score = score(page, sentence, i, seen);
        boolean doubtful = persons.isDoubtful(page.at(token.start()));
        if (score >= (doubtful ? SURE : ENOUGH)) {
          String name = page.words(token.start(), token.end());
          out.add(Found.fresh(token.start(), token.end(), MentionType.PERSON, name, score, "姓名模型"));
        }
      }
    }
  }

  /** 甲某同 before 入 is 甲某: a registered name, or a new one in sure company. */
  private void shorter(Page page, List<Token> sentence, int i, List<Found> out) {
    var token = sentence.get(i);
    int end = token.end() - 1;
    if (token.length() < 3) {
      return;
    }
    var forms =
        dictionary.forms(page.folded(token.start(), end)).stream()
            .filter(f -> f.kind() == Form.Kind.PREFERRED || f.kind() == Form.Kind.ALIAS)
            .toList();
    if (!forms.isEmpty()) {
      out.add(Found.known(token.start(), end, forms));
    } else if (i > 0 && left(page, sentence.get(i - 1), sentence, i) >= 0.35) {
      out.add(
          Found.fresh(
              token.start(),
              end,
              MentionType.PERSON,
              page.words(token.start(), end),
              ENOUGH,
              "姓名模型"));
    }
  }

  /** 郁山镇 is shaped like a name. */
  private static boolean isPlaceLike(Page page, Token token) {
    return token.length() > 2 && "镇乡村坝寺庙祠桥街巷县堂馆院队节".indexOf(page.at(token.end() - 1)) >= 0;
  }

  private double score(Page page, List<Token> sentence, int i, Map<String, Integer> seen) {
    var token = sentence.get(i);
    double score = token.length() >= 3 ? 0.4 : 0.2;
    if (seen.get(page.folded(token.start(), token.end())) > 1) {
      score += 0.1;
    }
    score += i == 0 ? 0.15 : left(page, sentence.get(i - 1), sentence, i);
    score += i + 1 == sentence.size() ? 0.15 : right(page, sentence.get(i + 1), sentence, i);
    return Math.min(score, 0.9);
  }

  private double left(Page page, Token t, List<Token> sentence, int i) {
    String word = page.folded(t.start(), t.end());
    return switch (t.kind()) {
      case MARK -> word.equals("、") ? listed(sentence, i - 2) : word.equals("“") ? 0 : 0.15;
      case DATE -> 0.2;
      case WORD ->
          before.contains(word) ? 0.35 : t.isWordOf("pcv") ? 0.15 : t.length() > 1 ? 0.1 : 0;
      case NAME -> 0.15;
      default -> 0;
    };
  }

  private double right(Page page, Token t, List<Token> sentence, int i) {
    String word = page.folded(t.start(), t.end());
    return switch (t.kind()) {
      case MARK -> word.equals("、") ? listed(sentence, i + 2) : word.equals("”") ? 0 : 0.15;
      case DATE -> 0.1;
      case WORD -> after.contains(word) ? 0.3 : t.isWordOf("vpcd") ? 0.2 : t.length() > 1 ? 0.1 : 0;
      case NAME -> 0.05;
      default -> 0;
    };
  }

  /** Beside the mark of a list: more where the neighbour is a person. */
  private static double listed(List<Token> sentence, int neighbour) {
    if (neighbour < 0 || neighbour >= sentence.size()) {
      return 0.15;
    }
    var t = sentence.get(neighbour);
    boolean person =
        t.kind() == Token.Kind.PERSON
            || (t.kind() == Token.Kind.NAME
                && t.entry() != null
                && t.entry().forms.stream()
                    .anyMatch(f -> f.entity().type() == rongshi.ontology.EntityType.PERSON));
    return person ? 0.35 : 0.05;
  }
}
