package rongshi.server.conformance;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.query.ResultSetFactory;
import org.apache.jena.query.ResultSetRewindable;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.rdf.model.ResourceFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFLanguages;
import org.apache.jena.sparql.expr.NodeValue;
import org.apache.jena.sparql.resultset.RDFInput;
import org.apache.jena.sparql.resultset.ResultsCompare;
import org.apache.jena.sparql.resultset.ResultsReader;

/** Holds an answer against the one that a case expects, in any of the forms cases have. */
final class ResultComparison {
  /** Matching blank nodes row by row takes time that grows with the factorial. */
  private static final int FEW = 6;

  private ResultComparison() {}

  /** What is other than expected; empty where nothing is. */
  static String compare(byte[] body, String expected, boolean lax) throws IOException {
    var mine =
        ResultsReader.create()
            .lang(org.apache.jena.riot.resultset.ResultSetLang.RS_JSON)
            .build()
            .readAny(new ByteArrayInputStream(body));
    Lang lang = RDFLanguages.filenameToLang(expected);
    if (Set.of(Lang.TURTLE, Lang.RDFXML, Lang.NTRIPLES).contains(lang)) {
      Model model = ModelFactory.createModelForGraph(CaseFiles.graph(expected));
      var rs = "http://www.w3.org/2001/sw/DataAccess/tests/result-set#";
      var truth =
          model.listObjectsOfProperty(ResourceFactory.createProperty(rs, "boolean")).nextOptional();
      if (truth.isPresent()) {
        return truth.get().asLiteral().getBoolean() == mine.getBooleanResult()
            ? ""
            : "another truth";
      }
      return same(
          ResultSetFactory.makeRewindable(mine.getResultSet()),
          ResultSetFactory.makeRewindable(RDFInput.fromRDF(model)),
          lax);
    }
    try (var in = CaseFiles.open(expected)) {
      var theirs =
          ResultsReader.create()
              .lang(
                  RDFLanguages.filenameToLang(expected) == null
                      ? org.apache.jena.riot.resultset.ResultSetLang.RS_XML
                      : lang)
              .build()
              .readAny(in);
      if (theirs.isBoolean()) {
        return Objects.equals(theirs.getBooleanResult(), mine.getBooleanResult())
            ? ""
            : "another truth";
      }
      return same(
          ResultSetFactory.makeRewindable(mine.getResultSet()),
          ResultSetFactory.makeRewindable(theirs.getResultSet()),
          lax);
    }
  }

  private static String same(ResultSetRewindable mine, ResultSetRewindable theirs, boolean lax) {
    if (lax) {
      // REDUCED: between the distinct rows and all of them
      return mine.size() <= theirs.size() && mine.size() > 0 ? "" : "too many rows";
    }
    if (!mine.getResultVars().containsAll(theirs.getResultVars())) {
      return "other variables: " + mine.getResultVars() + " for " + theirs.getResultVars();
    }
    var names = theirs.getResultVars();
    var got = rows(mine, names);
    var wanted = rows(theirs, names);
    if (!got.equals(wanted)) {
      return "other rows: " + got + " for " + wanted;
    }
    mine.reset();
    theirs.reset();
    // rows that only differ in blank nodes are matched one by one where that is quick
    return mine.size() > FEW || ResultsCompare.equalsByValue(mine, theirs)
        ? ""
        : "other blank nodes";
  }

  /** Each row as text, in order: numbers by their value, blank nodes alike. */
  private static List<String> rows(ResultSetRewindable rows, List<String> names) {
    var out = new ArrayList<String>();
    while (rows.hasNext()) {
      var row = rows.nextBinding();
      var line = new StringBuilder();
      for (String name : names) {
        line.append(name).append('=').append(value(row.get(name))).append(' ');
      }
      out.add(line.toString());
    }
    java.util.Collections.sort(out);
    return out;
  }

  private static String value(Node node) {
    if (node == null) {
      return "";
    }
    if (node.isBlank()) {
      return "_:";
    }
    if (node.isLiteral()) {
      var value = NodeValue.makeNode(node);
      if (value.isNumber()) {
        return value.isDouble() || value.isFloat()
            ? "~" + value.getDouble()
            : value.getDecimal().stripTrailingZeros().toPlainString();
      }
    }
    return node.toString();
  }

  /** The rows of a table, in no order. */
  static List<String> lines(String csv) {
    // what a blank node is called is free
    return csv.replaceAll("_:\\w+", "_:")
        .lines()
        .map(String::strip)
        .filter(l -> !l.isEmpty())
        .sorted()
        .toList();
  }
}
