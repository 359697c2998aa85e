package rongshi.server.search;

import java.util.Optional;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.DatasetFactory;
import org.apache.jena.query.QueryExecution;
import org.apache.jena.sparql.core.DatasetGraph;
import rongshi.ontology.Base;
import rongshi.ontology.Concepts;
import rongshi.ontology.RelationType;
import rongshi.ontology.Rs;
import rongshi.server.understand.Part;
import rongshi.server.understand.Part.Kind;
import rongshi.server.understand.Understanding;

/**
 * Puts questions about a named entity to the graph's claims: of a relation or a date (谁创办了…), of an
 * office in a body (…的校长), of a kind of name (…的字), of what the records report under a heading
 * (…的得名由来). Claims that are set aside or not asserted do not answer. To be called within a read
 * transaction.
 */
final class Answers {
  private static final int MOST_ASKED_ABOUT = 5;

  /** The headings of the records have seldom more characters. */
  private static final int LONGEST_NOUN = 12;

  private static final String MARKS = "[?？。！]";

  /** What joins a name to what is asked of it. */
  private static final String JOINT = "^\\s*[的之]?\\s*";

  private final DatasetGraph data;
  private final Base base;
  private final Concepts concepts;
  private final Questions questions = new Questions();

  Answers(DatasetGraph data, Base base, Concepts concepts) {
    this.data = data;
    this.base = base;
    this.concepts = concepts;
  }

  /** The answer; empty where nothing is asked, or the graph does not know. */
  Optional<Answer> of(Understanding understood) {
    return ofRelation(understood).or(() -> ofNoun(understood));
  }

  private Optional<Answer> ofRelation(Understanding understood) {
    for (Part relation : understood.parts(Kind.relation).toList()) {
      for (Part about : understood.named().toList()) {
        String asked = asked(understood, about, relation);
        if (asked.isEmpty()) {
          continue;
        }
        for (String row : relation.values()) {
          String[] meaning = row.split(" ");
          if (fits(asked, meaning[0])) {
            var answer = ask(about, relation.text(), meaning[1], meaning[2].equals("of"));
            if (answer.isPresent()) {
              return answer;
            }
          }
        }
      }
    }
    return Optional.empty();
  }

  /**
   * What is asked for: as a question word says; {@code noun} where the query ends in the relation
   * that follows the name (努力餐老板, …的妻子); else nothing is asked.
   */
  private static String asked(Understanding understood, Part about, Part relation) {
    if (!understood.asked().isEmpty()) {
      return understood.asked();
    }
    String text = understood.text();
    boolean last = text.substring(relation.end()).strip().replaceAll("[?？。]", "").isEmpty();
    boolean follows =
        about.end() <= relation.start()
            && text.substring(about.end(), relation.start()).strip().length() <= 1;
    return last && follows ? "noun" : "";
  }

  private static boolean fits(String asked, String answers) {
    return switch (asked) {
      case "noun" -> !answers.equals("time");
      case "any" -> true;
      case "street" -> answers.equals("place");
      default -> asked.equals(answers) || answers.equals("any");
    };
  }

  private Optional<Answer> ask(Part about, String words, String property, boolean forward) {
    String iri = Rs.NS + property;
    boolean both = concepts.relationByProperty(iri).map(RelationType::symmetric).orElse(false);
    var kind = both ? Questions.Kind.both : forward ? Questions.Kind.of : Questions.Kind.by;
    return ask(kind, about, NodeFactory.createURI(iri), words);
  }

  /** One noun beside the name of an entity: an office there, a kind of its names, a heading. */
  private Optional<Answer> ofNoun(Understanding understood) {
    for (Part about : understood.named().toList()) {
      String noun = noun(understood, about);
      if (noun.isEmpty() || noun.length() > LONGEST_NOUN) {
        continue;
      }
      var kind = concepts.find("name-kind", noun).map(c -> NodeFactory.createURI(c.iri()));
      var words = NodeFactory.createLiteralString(noun);
      var answer =
          kind.flatMap(k -> ask(Questions.Kind.named, about, k, noun))
              .or(() -> ask(Questions.Kind.office, about, words, noun))
              .or(() -> ask(Questions.Kind.reported, about, words, noun));
      if (answer.isPresent()) {
        return answer;
      }
    }
    return Optional.empty();
  }

  /** What the query says beside the name: its only other word, or else all that follows it. */
  private static String noun(Understanding understood, Part about) {
    var rest =
        understood.words().stream()
            .map(w -> w.getFirst().replace(about.text(), "").replaceAll(MARKS, "").strip())
            .filter(w -> !w.isEmpty())
            .toList();
    return rest.size() == 1
        ? rest.getFirst()
        : understood.text().substring(about.end()).replaceFirst(JOINT, "").replaceAll(MARKS, "");
  }

  private Optional<Answer> ask(Questions.Kind kind, Part about, Node bound, String words) {
    var entities =
        about.values().stream()
            .limit(MOST_ASKED_ABOUT)
            .map(id -> NodeFactory.createURI(base.iri(id)))
            .toList();
    var query = questions.of(kind, entities, bound);
    var rows = new AnswerRows(base);
    try (var run = QueryExecution.dataset(DatasetFactory.wrap(data)).query(query).build()) {
      run.execSelect().forEachRemaining(rows::add);
    }
    String zh = "「" + about.label() + "」·「" + words + "」";
    return rows.values().isEmpty()
        ? Optional.empty()
        : Optional.of(new Answer(zh, zh, query.serialize(), rows.values()));
  }
}
