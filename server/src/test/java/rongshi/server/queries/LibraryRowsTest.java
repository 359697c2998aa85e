package rongshi.server.queries;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import rongshi.loader.Load;
import rongshi.loader.Progress;
import rongshi.loader.release.ReleasePart;
import rongshi.loader.release.StoreLayout;
import rongshi.loader.release.TripleStore;
import rongshi.ontology.Base;
import rongshi.queries.LibraryQuery;
import rongshi.queries.QueryLibrary;
import rongshi.server.graph.RelationGraph;
import rongshi.server.graph.RelationGraphPart;
import rongshi.server.sparql.Limits;
import rongshi.server.sparql.QueryPool;
import rongshi.server.sparql.QueryRunner;
import rongshi.server.sparql.QueryableGraph;

/**
 * Every query of the library with its own example on the Chengdu records, row by row as a reader
 * checked it against the records. {@code -Dgolden.update=true} writes the files anew.
 */
class LibraryRowsTest {
  private static final Path RECORDS = Path.of("..", "loader", "records", "chengdu");
  private static final Path GOLDEN =
      Path.of("src", "test", "resources", "rongshi", "server", "queries");
  private static final QueryLibrary LIBRARY = QueryLibrary.bundled();

  @TempDir static Path store;
  private static DatasetGraph data;
  private static QueryPool pool;

  @BeforeAll
  static void load() throws Exception {
    var parts = List.<ReleasePart>of(new RelationGraphPart(Base.DEFAULT));
    new Load(store, Base.DEFAULT, parts, Progress.SILENT).run(List.of(RECORDS));
    var layout = new StoreLayout(store);
    data = TripleStore.open(layout.tdb(1));
    var graph = RelationGraph.open(layout.release(1).resolve("graph"));
    QueryableGraph.attach(data, new QueryableGraph(graph, Base.DEFAULT));
    pool = new QueryPool(Limits.standard());
  }

  @AfterAll
  static void close() {
    pool.close();
    TripleStore.close(data);
  }

  static Stream<String> names() {
    return LIBRARY.all().stream().map(LibraryQuery::name);
  }

  @ParameterizedTest
  @MethodSource("names")
  void rowsAreAsRead(String name) throws IOException {
    var query = LIBRARY.find(name).orElseThrow();
    var lines = lines(query);
    assertTrue(lines.size() > 1, name + " has no rows");
    assertEquals(lines.size(), new HashSet<>(lines).size(), name + " repeats rows");
    Path golden = GOLDEN.resolve(name + ".tsv");
    if (Boolean.getBoolean("golden.update")) {
      Files.write(golden, lines);
    }
    assertEquals(String.join("\n", Files.readAllLines(golden)), String.join("\n", lines), name);
  }

  @ParameterizedTest
  @MethodSource("names")
  void everyColumnHasAHeadingAndNoIriStandsForAName(String name) {
    var query = LIBRARY.find(name).orElseThrow();
    assertEquals(
        List.copyOf(query.columns().keySet()),
        query.query().getResultVars(),
        "headings of " + name);
    for (var row : rows(query).rows()) {
      row.forEach(
          (variable, node) ->
              assertTrue(
                  variable.equals("claim") || !node.toString().startsWith("http"),
                  () -> name + " ?" + variable + " " + node));
    }
  }

  @Test
  void noGoldenIsLeftOver() throws IOException {
    try (var files = Files.list(GOLDEN)) {
      var kept = files.map(f -> f.getFileName().toString()).sorted().toList();
      assertEquals(names().map(n -> n + ".tsv").sorted().toList(), kept);
    }
  }

  private static List<String> lines(LibraryQuery query) {
    var rows = rows(query);
    var lines = new ArrayList<String>();
    for (var row : rows.rows()) {
      lines.add(
          rows.variables().stream()
              .map(v -> cell(v, row.get(v)))
              .collect(Collectors.joining("\t")));
    }
    if (query.query().getOrderBy() == null) {
      lines.sort(null);
    }
    lines.addFirst(String.join("\t", rows.variables()));
    return lines;
  }

  /** Ids of sources have no order of their own. */
  private static String cell(String variable, Node node) {
    if (node == null) {
      return "";
    }
    String text = node.isLiteral() ? node.getLiteralLexicalForm() : node.toString();
    if (variable.endsWith("ources")) {
      text = Arrays.stream(text.split(";")).sorted().collect(Collectors.joining(";"));
    }
    return text.replaceAll("[\\t\\r\\n]+", " ");
  }

  private static QueryRunner.Rows rows(LibraryQuery query) {
    var terms = new HashMap<String, Node>();
    query.bind(Map.of(), Base.DEFAULT).forEach((v, n) -> terms.put(v.getVarName(), n));
    return new QueryRunner(pool).run(data, query.query(), terms, Limits.standard());
  }
}
