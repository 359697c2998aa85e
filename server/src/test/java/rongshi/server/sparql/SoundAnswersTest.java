package rongshi.server.sparql;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.sparql.algebra.Algebra;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.system.Txn;
import org.apache.jena.tdb2.DatabaseMgr;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Answers are those of Jena's reference engine, which evaluates the algebra as the recommendation
 * writes it, slowly and without rewriting. Each query named here was answered wrongly, or not at
 * all, by Jena 6.0.0 as it comes.
 */
@Timeout(120)
class SoundAnswersTest {
  private static final List<String> TERMS = List.of(":a", ":b", ":c", ":d");
  private static final List<String> VARIABLES = List.of("?x", "?y", "?z", "?w");
  private static final List<String> PROPERTIES = List.of(":p", ":q", ":r");

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{ SELECT ?y ?w { VALUES (?x ?w) { (:d :d) (:d :b) (UNDEF UNDEF) }"
            + " { VALUES (?y ?w) { (:d :a) (UNDEF UNDEF) } ?z :q ?z . ?x :q ?x } } }"
            + " VALUES ?y { :d :c UNDEF } FILTER(BOUND(?w))",
        "{ SELECT ?w ?z { ?y :r ?z } } ?w :p ?x FILTER EXISTS { ?w :q ?w }",
        "?z :p ?y FILTER(?x != :b) OPTIONAL { ?y :q ?y . ?z :p ?y VALUES ?z { :d :d } }",
        "OPTIONAL { :d :r ?z VALUES ?y { :d :b } }"
            + " { FILTER(BOUND(?z)) { ?w :q ?z } UNION { ?y :q ?x } }"
            + " MINUS { OPTIONAL { ?z :r ?x . ?x :p ?w . ?x :r ?x } }",
        "FILTER(?x = ?z) { OPTIONAL { ?y :q :d . ?z :q ?x } }"
            + " UNION { FILTER(?x = :d) ?w :p ?z } VALUES ?u { :a }"
      })
  void answersWhatJenaGetsWrong(String pattern) {
    for (int seed = 0; seed < 40; seed++) {
      check(graph(new Random(seed)), pattern);
    }
  }

  @Test
  void answersWhateverIsAsked() {
    for (int seed = 0; seed < 1500; seed++) {
      var random = new Random(seed);
      var data = graph(random);
      check(data, new Pattern(random).group(2));
    }
  }

  private static void check(DatasetGraph data, String pattern) {
    Query query = QueryFactory.create("PREFIX : <http://example.org/> SELECT * { " + pattern + "}");
    assertEquals(reference(data, query), guarded(data, query), () -> query + "on " + triples(data));
  }

  private static List<String> guarded(DatasetGraph data, Query query) {
    try (QueryPool pool = new QueryPool(Limits.standard())) {
      var rows = new QueryRunner(pool).run(data, query, Map.of(), Limits.standard()).rows();
      return rows.stream().map(row -> new TreeMap<>(row).toString()).sorted().toList();
    }
  }

  private static List<String> reference(DatasetGraph data, Query query) {
    var copy = DatasetGraphFactory.create();
    triples(data).forEach(t -> copy.getDefaultGraph().add(t));
    var rows = new ArrayList<String>();
    Algebra.execRef(Algebra.compile(query), copy)
        .forEachRemaining(
            binding -> {
              var row = new TreeMap<String, Node>();
              for (String name : query.getResultVars()) {
                var value = binding.get(Var.alloc(name));
                if (value != null) {
                  row.put(name, value);
                }
              }
              rows.add(row.toString());
            });
    rows.sort(null);
    return rows;
  }

  private static List<org.apache.jena.graph.Triple> triples(DatasetGraph data) {
    return Txn.calculateRead(data, () -> data.getDefaultGraph().find().toList());
  }

  private static DatasetGraph graph(Random random) {
    var data = DatabaseMgr.createDatasetGraph();
    Txn.executeWrite(
        data,
        () -> {
          for (int i = 0; i < 10; i++) {
            data.getDefaultGraph()
                .add(term(random, TERMS), term(random, PROPERTIES), term(random, TERMS));
          }
        });
    return data;
  }

  private static Node term(Random random, List<String> of) {
    String name = of.get(random.nextInt(of.size())).substring(1);
    return NodeFactory.createURI("http://example.org/" + name);
  }

  /** Group patterns of few terms and variables, so that they meet. */
  private record Pattern(Random random) {
    String group(int depth) {
      var text = new StringBuilder();
      for (int i = random.nextInt(3); i >= 0; i--) {
        text.append(element(depth));
      }
      return text.toString();
    }

    private String element(int depth) {
      return switch (random.nextInt(depth == 0 ? 3 : 11)) {
        case 0, 1 -> triple();
        case 2 -> values();
        case 3, 4 -> "OPTIONAL { " + triple() + group(depth - 1) + "} ";
        case 5 -> "{ " + group(depth - 1) + "} ";
        case 6 -> "{ " + group(depth - 1) + "} UNION { " + group(depth - 1) + "} ";
        case 7 -> "FILTER(" + condition() + ") ";
        case 8 -> "FILTER " + (random.nextBoolean() ? "NOT " : "") + "EXISTS { " + triple() + "} ";
        case 9 -> "{ SELECT " + variable() + " " + variable() + " { " + group(depth - 1) + "} } ";
        default -> "MINUS { " + group(depth - 1) + "} ";
      };
    }

    private String condition() {
      return random.nextBoolean()
          ? "BOUND(" + variable() + ")"
          : variable()
              + (random.nextBoolean() ? " != " : " = ")
              + (random.nextBoolean() ? variable() : any(TERMS));
    }

    private String triple() {
      return node() + " " + any(PROPERTIES) + " " + node() + " . ";
    }

    private String node() {
      return random.nextInt(5) == 0 ? any(TERMS) : variable();
    }

    private String values() {
      String one = variable();
      String other = variable();
      if (one.equals(other)) {
        return "VALUES " + one + " { " + cell() + " " + cell() + " } ";
      }
      var rows = new StringBuilder();
      for (int i = random.nextInt(2); i >= -1; i--) {
        rows.append("(" + cell() + " " + cell() + ") ");
      }
      return "VALUES (" + one + " " + other + ") { " + rows + "} ";
    }

    private String cell() {
      return random.nextInt(3) == 0 ? "UNDEF" : any(TERMS);
    }

    private String variable() {
      return any(VARIABLES);
    }

    private String any(List<String> of) {
      return of.get(random.nextInt(of.size()));
    }
  }
}
