package rongshi.loader;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.eclipse.rdf4j.rio.RDFFormat;
import org.eclipse.rdf4j.rio.Rio;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import rongshi.loader.release.StoreLayout;
import rongshi.ontology.Base;

/** Datasets in every RDF syntax, sound and broken; nothing outside the file is ever read. */
class RdfInputTest {
  private static final Path CASES = Path.of("src/test/resources/rongshi/loader/rdf");
  private static final String DATASET = "https://w3id.org/rongshi/id/dataset/";

  @TempDir Path folder;

  static Stream<Path> good() throws Exception {
    try (var files = Files.list(CASES.resolve("good"))) {
      var all = files.sorted().toList();
      assertTrue(all.size() >= 10, all.toString());
      return all.stream();
    }
  }

  @ParameterizedTest
  @MethodSource("good")
  void everySyntaxGivesTheSameStatements(Path file) throws Exception {
    String name = file.getFileName().toString();
    var report = load("store", name, Files.readAllBytes(file));
    assertEquals(expected(name), dataset("store", name));
    var line = report.manifest().files().stream().filter(f -> f.kind().equals("rdf")).toList();
    assertEquals(List.of(5L), line.stream().map(f -> f.loaded()).toList());
  }

  @Test
  void binaryRdfToo() throws Exception {
    var out = new ByteArrayOutputStream();
    try (var in = Files.newInputStream(CASES.resolve("good/turtle.ttl"))) {
      Rio.write(Rio.parse(in, RDFFormat.TURTLE), out, RDFFormat.BINARY);
    }
    load("store", "binary.brf", out.toByteArray());
    assertEquals(5, dataset("store", "binary.brf").size());
  }

  @Test
  void blankNodesAndRelativeIrisAreTheSameInEveryLoad() throws Exception {
    String text = "<乙> <#p> [ <p> [] , [] ] . _:x <p> _:y .";
    load("a", "x.ttl", bytes(text));
    load("b", "x.ttl", bytes(text));
    var first = dataset("a", "x.ttl");
    assertEquals(first, dataset("b", "x.ttl"));
    assertEquals(4, first.size());
    assertTrue(first.stream().anyMatch(l -> l.startsWith("<" + DATASET + "office_x.ttl/乙>")));
    assertTrue(first.stream().noneMatch(l -> l.contains("_:")));
  }

  @Test
  void brokenDatasetsAreToldWithLineAndReasonAndTheRestLoads() throws Exception {
    var lines = new ArrayList<String>();
    try (var files = Files.list(CASES.resolve("bad"))) {
      for (Path file : files.filter(f -> !f.toString().endsWith(".tsv")).sorted().toList()) {
        lines.add(outcome(file));
      }
    }
    assertEquals(
        Files.readString(CASES.resolve("bad/expected.tsv")).strip(), String.join("\n", lines));
  }

  private String outcome(Path file) throws Exception {
    String name = file.getFileName().toString();
    var report = load(name, name, Files.readAllBytes(file));
    assertEquals(1, report.manifest().counts().get("person"), "the rest loads beside " + name);
    var told = new TreeSet<String>();
    for (var finding : report.findings()) {
      assertFalse(finding.zh().endsWith("：") || finding.zh().endsWith("null"), finding.zh());
      assertFalse(finding.en().isBlank());
      told.add(finding.at() + " " + finding.code());
    }
    return dataset(name, name).size() + "\t" + String.join(" ", told);
  }

  @Test
  void nothingOutsideTheFileIsRead() throws Exception {
    Path secret = Files.writeString(folder.resolve("secret.txt"), "机密丁戊");
    Path context =
        Files.writeString(
            folder.resolve("c.jsonld"), "{\"@context\":{\"p\":\"http://example.org/机密丁戊\"}}");
    var asked = new AtomicInteger();
    var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/",
        exchange -> {
          asked.incrementAndGet();
          byte[] body = bytes("{\"@context\":{\"p\":\"http://example.org/机密丁戊\"}}");
          exchange.getResponseHeaders().add("Content-Type", "application/ld+json");
          exchange.sendResponseHeaders(200, body.length);
          exchange.getResponseBody().write(body);
          exchange.close();
        });
    server.start();
    try {
      String host = "http://127.0.0.1:" + server.getAddress().getPort() + "/";
      int n = 0;
      for (String address : List.of(host + "c.jsonld", context.toUri().toString())) {
        for (String ending : List.of("jsonld", "ndjsonld")) {
          for (String shape :
              List.of(
                  "{\"@context\":\"%s\",\"p\":\"甲\"}",
                  "{\"@context\":{\"@import\":\"%s\"},\"p\":\"甲\"}")) {
            refused("c" + n++ + "." + ending, shape.formatted(address));
          }
        }
      }
      for (String address : List.of(host + "e", secret.toUri().toString())) {
        String rdf =
            "<rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\""
                + " xmlns:ex=\"http://example.org/\"><rdf:Description"
                + " rdf:about=\"http://example.org/a\"><ex:p>&e;</ex:p></rdf:Description></rdf:RDF>";
        String trix =
            "<TriX xmlns=\"http://www.w3.org/2004/03/trix/trix-1/\"><graph><triple><uri>urn:a</uri>"
                + "<uri>urn:p</uri><plainLiteral>&e;</plainLiteral></triple></graph></TriX>";
        for (String entity :
            List.of("<!ENTITY e SYSTEM \"%s\">", "<!ENTITY %% e SYSTEM \"%s\">%%e;")) {
          String declared = entity.formatted(address);
          refused("e" + n++ + ".rdf", "<!DOCTYPE rdf:RDF [" + declared + "]>" + rdf);
          refused("e" + n++ + ".trix", "<!DOCTYPE TriX [" + declared + "]>" + trix);
        }
        refused("e" + n++ + ".rdf", "<!DOCTYPE rdf:RDF SYSTEM \"" + address + "\">" + rdf);
      }
    } finally {
      server.stop(0);
    }
    assertEquals(0, asked.get(), "requests");
  }

  private void refused(String name, String text) throws Exception {
    var report = load(name, name, bytes(text));
    assertTrue(
        report.findings().stream().anyMatch(f -> f.at().file().equals("office/" + name)), name);
    assertTrue(dataset(name, name).stream().noneMatch(l -> l.contains("机密")), name);
    assertTrue(report.findings().stream().noneMatch(f -> f.zh().contains("机密")), name);
  }

  private LoadReport load(String store, String name, byte[] bytes) throws Exception {
    Path records = Files.createDirectories(folder.resolve("in-" + store).resolve("office"));
    Files.write(records.resolve(name), bytes);
    Files.writeString(records.resolve("people.csv"), "姓名,性别\n甲某,男\n");
    return new Load(folder.resolve(store), Base.DEFAULT, List.of(), Progress.SILENT)
        .run(List.of(records));
  }

  private List<String> dataset(String store, String name) throws Exception {
    String graph = " <" + DATASET + "office_" + name + "> .";
    Path dump = new StoreLayout(folder.resolve(store)).dump(1);
    try (var in = new GZIPInputStream(Files.newInputStream(dump))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(l -> l.endsWith(graph))
          .map(l -> l.substring(0, l.length() - graph.length()))
          .toList();
    }
  }

  private static List<String> expected(String name) throws Exception {
    String genid = "<https://w3id.org/rongshi/id/genid/office_" + name + "/";
    return Files.readString(CASES.resolve("statements.nt"))
        .lines()
        .map(l -> l.replace("_:1", genid + "1>").replace("_:2", genid + "2>").replace(" .", ""))
        .sorted()
        .toList();
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
