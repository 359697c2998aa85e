package rongshi.server.search;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.jena.query.DatasetFactory;
import org.apache.jena.query.QueryExecution;
import org.apache.jena.query.QuerySolution;
import org.apache.jena.query.ResultSet;
import org.apache.jena.rdf.model.RDFNode;
import org.apache.jena.sparql.core.DatasetGraph;
import rongshi.ontology.Base;
import rongshi.ontology.Rs;
import rongshi.server.understand.Part;
import rongshi.server.understand.Part.Kind;
import rongshi.server.understand.Understanding;

/**
 * Puts questions about a relation or a date of a named entity to the graph's claims. Claims that
 * are set aside or not asserted do not answer. To be called within a read transaction.
 */
final class Answers {
  private static final int MOST_ASKED_ABOUT = 5;
  private final DatasetGraph data;
  private final Base base;

  Answers(DatasetGraph data, Base base) {
    this.data = data;
    this.base = base;
  }

  /** The answer; empty where nothing is asked, or the graph does not know. */
  Optional<Answer> of(Understanding understood) {
    for (Part relation : understood.parts(Kind.relation).toList()) {
      for (Part about : understood.named().toList()) {
        String asked = asked(understood, about, relation);
        if (asked.isEmpty()) {
          continue;
        }
        for (String row : relation.values()) {
          String[] meaning = row.split(" ");
          if (fits(asked, meaning[0])) {
            var answer = ask(about, relation, meaning[1], meaning[2].equals("of"));
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

  private Optional<Answer> ask(Part about, Part relation, String property, boolean forward) {
    String values =
        about.values().stream()
            .limit(MOST_ASKED_ABOUT)
            .map(id -> "<" + base.iri(id) + ">")
            .collect(Collectors.joining(" "));
    String pattern =
        forward
            ? "?claim rs:subject ?about ; rs:property rs:" + property + " ; rs:value ?answer ."
            : "?claim rs:subject ?answer ; rs:property rs:" + property + " ; rs:value ?about .";
    if (SYMMETRIC.contains(property)) {
      pattern =
          "{ "
              + pattern
              + " } UNION { ?claim rs:subject ?answer ; rs:property rs:"
              + property
              + " ; rs:value ?about . }";
    }
    String sparql =
        """
        PREFIX rs: <%s>
        PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
        SELECT DISTINCT ?about ?answer ?name ?claim ?wording ?source WHERE {
          VALUES ?about { %s }
          %s
          ?claim rs:rank ?rank ; rs:modality rs:Asserted .
          FILTER(?rank != rs:SetAside)
          OPTIONAL { ?answer rdfs:label|rs:dateText ?name }
          OPTIONAL { ?claim rs:wording ?wording }
          OPTIONAL { ?claim rs:source ?source }
        }
        ORDER BY ?answer ?claim ?source
        LIMIT 200
        """
            .formatted(Rs.NS, values, pattern);
    var found = new LinkedHashMap<String, Answer.Value>();
    try (var run = QueryExecution.dataset(DatasetFactory.wrap(data)).query(sparql).build()) {
      ResultSet rows = run.execSelect();
      rows.forEachRemaining(row -> add(found, row));
    }
    String zh = "「" + about.label() + "」·「" + relation.text() + "」";
    return found.isEmpty()
        ? Optional.empty()
        : Optional.of(new Answer(zh, zh, sparql, List.copyOf(found.values())));
  }

  private static final java.util.Set<String> SYMMETRIC =
      java.util.Set.of("spouse", "siblingOf", "classmateOf", "comradeOf");

  private void add(Map<String, Answer.Value> found, QuerySolution row) {
    RDFNode answer = row.get("answer");
    String key = answer.toString();
    String about = id(row.get("about"));
    String id = answer.isURIResource() ? id(answer) : key;
    boolean date = !answer.isURIResource() || id.startsWith("date/");
    String name =
        row.contains("name")
            ? row.getLiteral("name").getLexicalForm()
            : answer.isLiteral() ? answer.asLiteral().getLexicalForm() : id;
    var value =
        found.computeIfAbsent(
            key,
            k ->
                new Answer.Value(
                    date ? null : id,
                    name,
                    date ? "date" : id.replaceFirst("/.*", ""),
                    about,
                    new ArrayList<>()));
    String claim = id(row.get("claim"));
    String source = row.contains("source") ? id(row.get("source")) : null;
    for (var statement : value.claims()) {
      if (statement.id().equals(claim)) {
        if (source != null && !statement.sources().contains(source)) {
          statement.sources().add(source);
        }
        return;
      }
    }
    String wording = row.contains("wording") ? row.getLiteral("wording").getLexicalForm() : "";
    var sources = new ArrayList<String>();
    if (source != null) {
      sources.add(source);
    }
    value.claims().add(new Answer.Statement(claim, wording, sources));
  }

  private String id(RDFNode node) {
    String iri = node.asResource().getURI();
    return base.id(iri).orElse(iri);
  }
}
