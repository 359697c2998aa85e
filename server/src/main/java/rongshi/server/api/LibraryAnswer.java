package rongshi.server.api;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.jena.graph.Node;
import rongshi.queries.LibraryQuery;
import rongshi.queries.ParameterException;
import rongshi.queries.QueryLibrary;
import rongshi.server.release.OpenRelease;
import rongshi.server.sparql.Limits;
import rongshi.server.sparql.QueryRunner;

/** The query library and its results. */
public final class LibraryAnswer {
  private final QueryLibrary library;
  private final QueryRunner runner;
  private final Limits limits;

  public LibraryAnswer(QueryLibrary library, QueryRunner runner, Limits limits) {
    this.library = library;
    this.runner = runner;
    this.limits = limits;
  }

  /** Every query with its parameters. */
  public Map<String, Object> list() {
    return Map.of("queries", library.all().stream().map(LibraryAnswer::describe).toList());
  }

  /** The query of a name. */
  public LibraryQuery find(String name) {
    return library
        .find(name)
        .orElseThrow(
            () -> Asked.notFound("没有查询「" + name + "」", "there is no query “" + name + "”"));
  }

  /**
   * A result: headings and rows of cells, each with its text and, where it is a node, its IRI.
   *
   * @param given parameters; those not given take their examples
   */
  public Map<String, Object> run(OpenRelease release, String name, Map<String, String> given) {
    var query = find(name);
    var substituted = new HashMap<String, Node>();
    try {
      query.bind(given, release.base()).forEach((v, n) -> substituted.put(v.getVarName(), n));
    } catch (ParameterException e) {
      throw Asked.bad(e.zh(), e.en());
    }
    var rows = runner.run(release.data(), query.query(), substituted, limits);
    var answer = new LinkedHashMap<>(describe(query));
    answer.put("release", release.number());
    answer.put("columns", rows.variables().stream().map(v -> column(query, v)).toList());
    answer.put("rows", rows.rows().stream().map(r -> cells(rows.variables(), r)).toList());
    answer.put("sparql", query.text());
    return answer;
  }

  private static Map<String, Object> describe(LibraryQuery query) {
    var out = new LinkedHashMap<String, Object>();
    out.put("name", query.name());
    out.put("title", query.title());
    out.put("question", query.question());
    out.put(
        "parameters",
        query.parameters().stream()
            .map(
                p ->
                    Map.of(
                        "name", p.name(),
                        "type", p.type().name().toLowerCase(java.util.Locale.ROOT),
                        "label", p.label(),
                        "example", p.example()))
            .toList());
    return out;
  }

  private static Map<String, Object> column(LibraryQuery query, String variable) {
    return Map.of("name", variable, "label", query.columns().get(variable));
  }

  private static List<Object> cells(List<String> variables, Map<String, Node> row) {
    var cells = new ArrayList<Object>();
    for (String variable : variables) {
      Node node = row.get(variable);
      if (node == null) {
        cells.add(null);
      } else if (node.isURI()) {
        cells.add(node.getURI());
      } else {
        cells.add(node.isLiteral() ? node.getLiteralLexicalForm() : node.toString());
      }
    }
    return cells;
  }
}
