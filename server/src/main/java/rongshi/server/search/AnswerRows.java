package rongshi.server.search;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.jena.query.QuerySolution;
import org.apache.jena.rdf.model.RDFNode;
import org.apache.jena.vocabulary.XSD;
import rongshi.ontology.Base;

/** Gathers a question's rows into values, each with the claims that say so and their sources. */
final class AnswerRows {
  private static final String DATE = "date";
  private static final String TEXT = "text";

  private final Base base;
  private final Map<String, Answer.Value> found = new LinkedHashMap<>();

  AnswerRows(Base base) {
    this.base = base;
  }

  /** In the order of the rows. */
  List<Answer.Value> values() {
    return List.copyOf(found.values());
  }

  void add(QuerySolution row) {
    RDFNode answer = row.get("answer");
    var value = found.computeIfAbsent(answer.toString(), k -> value(answer, row));
    String claim = id(row.get("claim"));
    var statement =
        value.claims().stream().filter(s -> s.id().equals(claim)).findFirst().orElse(null);
    if (statement == null) {
      statement = new Answer.Statement(claim, text(row, "wording", ""), new ArrayList<>());
      value.claims().add(statement);
    }
    if (row.contains("source") && !statement.sources().contains(id(row.get("source")))) {
      statement.sources().add(id(row.get("source")));
    }
  }

  private Answer.Value value(RDFNode answer, QuerySolution row) {
    String about = id(row.get("about"));
    if (answer.isLiteral()) {
      boolean date = answer.asLiteral().getDatatypeURI().equals(XSD.date.getURI());
      String written = answer.asLiteral().getLexicalForm();
      return new Answer.Value(null, written, date ? DATE : TEXT, about, new ArrayList<>());
    }
    String id = id(answer);
    String type = id.replaceFirst("/.*", "");
    return new Answer.Value(
        type.equals(DATE) ? null : id, text(row, "name", id), type, about, new ArrayList<>());
  }

  private static String text(QuerySolution row, String column, String otherwise) {
    return row.contains(column) ? row.getLiteral(column).getLexicalForm() : otherwise;
  }

  private String id(RDFNode node) {
    String iri = node.asResource().getURI();
    return base.id(iri).orElse(iri);
  }
}
