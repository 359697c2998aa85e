package rongshi.server.conformance;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rongshi.server.api.ServedRecords;

/**
 * Runs every suite. What fails must stand in {@code known-failures.tsv} with its reason, and the
 * committed page must be what came out; {@code -Drongshi.conformance=FILE} writes it anew.
 */
class ConformanceTest {
  private static final Path PAGE = Path.of("..", "CONFORMANCE.md");
  private static final Path SERVED =
      Path.of("src", "main", "resources", "rongshi", "server", "web", "conformance.json");

  private static final String EXTERNAL = "https://w3id.org/rongshi/id/dataset/records_external.ttl";

  @TempDir static Path folder;

  @Test
  void whatFailsIsKnownWithItsReason() throws Exception {
    var parts = new ArrayList<Report.Part>();
    try (var served =
            new ServedRecords(
                folder,
                Map.of(
                    "external.ttl",
                    external(),
                    "moves.csv",
                    MOVES,
                    "places.csv",
                    PLACES,
                    "1940.md",
                    CHRONICLE));
        var client = new Client(served.port())) {
      var ids = ids(client);
      var names = new TreeMap<>(ids);
      names.put("moved", Client.encoded("person/甲旧").replace("%2F", "/"));
      names.put("external", EXTERNAL);
      var suites =
          List.of(
              new HttpCases(
                  "SPARQL 1.1 Protocol (query)",
                  "SPARQL 1.1 协议（查询）",
                  "written afresh from the Recommendation",
                  "据推荐标准自撰",
                  "sparql-protocol.json",
                  client,
                  names),
              new HttpCases(
                  "SPARQL 1.1 Graph Store HTTP Protocol (reading)",
                  "SPARQL 1.1 图存储 HTTP 协议（读取）",
                  "written afresh from the Recommendation",
                  "据推荐标准自撰",
                  "graph-store.json",
                  client,
                  names),
              new HttpCases(
                  "SPARQL 1.1 Service Description",
                  "SPARQL 1.1 服务描述",
                  "written afresh from the Recommendation",
                  "据推荐标准自撰",
                  "service-description.json",
                  client,
                  names),
              new HttpCases(
                  "Dereferencing and content negotiation (RFC 9110, 9111, 8288)",
                  "标识解析与内容协商（RFC 9110、9111、8288）",
                  "written afresh from the RFCs",
                  "据各 RFC 自撰",
                  "dereferencing.json",
                  client,
                  names),
              new QueryCases(
                  "testcases-sparql-1.1-w3c",
                  List.of(
                      "aggregates",
                      "bind",
                      "bindings",
                      "construct",
                      "csv-tsv-res",
                      "exists",
                      "functions",
                      "grouping",
                      "json-res",
                      "negation",
                      "project-expression",
                      "property-path",
                      "subquery",
                      "syntax-query")),
              new QueryCases(
                  "testcases-sparql-1.0-w3c/data-r2",
                  List.of(
                      "algebra",
                      "ask",
                      "basic",
                      "bnode-coreference",
                      "boolean-effective-value",
                      "bound",
                      "cast",
                      "construct",
                      "dataset",
                      "distinct",
                      "expr-builtin",
                      "expr-equals",
                      "expr-ops",
                      "graph",
                      "i18n",
                      "open-world",
                      "optional",
                      "optional-filter",
                      "reduced",
                      "regex",
                      "solution-seq",
                      "sort",
                      "triple-match",
                      "type-promotion",
                      "syntax-sparql1",
                      "syntax-sparql2",
                      "syntax-sparql3",
                      "syntax-sparql4",
                      "syntax-sparql5")),
              new Sparql12Cases(),
              new HttpCases(
                  "Reconciliation API 0.2 (its services)",
                  "对照服务 API 0.2（各项服务）",
                  "written afresh from the specification",
                  "据规范自撰",
                  "reconciliation.json",
                  client,
                  names),
              new ReconciliationBatches(client),
              new EdtfVectors(),
              new Descriptions(client),
              new RoundTrips(client, ids));
      for (var suite : suites) {
        parts.add(new Report.Part(suite, suite.run()));
      }
    }
    var report = new Report(parts, reasons());
    String wanted = System.getProperty("rongshi.conformance", "");
    if (!wanted.isEmpty()) {
      Files.writeString(Path.of(wanted), report.markdown());
      if (Path.of(wanted).toAbsolutePath().normalize().equals(PAGE.toAbsolutePath().normalize())) {
        Files.writeString(SERVED, report.json());
      }
    }
    assertEquals(List.of(), report.surprises());
    if (wanted.isEmpty()) {
      String again = "make it anew: ./rongshi conformance";
      assertEquals(Files.readString(PAGE), report.markdown(), again);
      assertEquals(Files.readString(SERVED), report.json(), again);
    }
  }

  private static final String MOVES =
      """
      moved_from,moved_to
      person/甲旧,person/甲某
      """;

  private static final String PLACES =
      """
      name,aliases,type,part_of,lat,lon,sources
      乙县,乙城,县,,30.5,104.1,Z001
      """;

  private static final String CHRONICLE =
      """
      # 1940年

      ## 3月

      - 14日 甲某到乙县。[Z001]
      """;

  private static String external() {
    return """
    @prefix ex: <http://example.org/> .
    ex:someone ex:knows ex:other .
    <https://w3id.org/rongshi/id/person/甲某> ex:seen ex:other .
    """;
  }

  /** An id of each kind of thing that is served. */
  private static Map<String, String> ids(Client client) {
    var ids = new TreeMap<String, String>();
    ids.put("person", Client.encoded("person/甲某").replace("%2F", "/"));
    ids.put("place", Client.encoded("place/乙县").replace("%2F", "/"));
    ids.put("concept", "concept/sex/female");
    ids.put("source", "source/Z001");
    for (String kind : List.of("Claim", "Date", "Record", "Passage")) {
      String query =
          "SELECT ?x { ?x a <https://w3id.org/rongshi/ontology#%s> } ORDER BY ?x LIMIT 1"
              .formatted(kind);
      String csv = client.text("/sparql?query=" + Client.encoded(query), "text/csv");
      String iri =
          csv.lines()
              .skip(1)
              .findFirst()
              .orElseThrow(() -> new IllegalStateException("no " + kind));
      String id = iri.strip().substring("https://w3id.org/rongshi/id/".length());
      ids.put(kind.toLowerCase(java.util.Locale.ROOT), Client.encoded(id).replace("%2F", "/"));
    }
    return ids;
  }

  private static Map<String, Report.Reason> reasons() throws IOException {
    var reasons = new TreeMap<String, Report.Reason>();
    try (var in = ConformanceTest.class.getResourceAsStream("known-failures.tsv")) {
      new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(l -> !l.isBlank() && !l.startsWith("#"))
          .map(l -> l.split("\t"))
          .forEach(f -> reasons.put(f[0] + "\t" + f[1], new Report.Reason(f[2], f[3])));
    }
    return reasons;
  }
}
