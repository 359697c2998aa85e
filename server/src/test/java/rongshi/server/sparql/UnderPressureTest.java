package rongshi.server.sparql;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.jena.sparql.core.DatasetGraph;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Full pools, small stacks, results that fail half-way, releases that change. */
@Timeout(60)
class UnderPressureTest {
  /** One query at a time, one waiting; 3,000 rows, 10,000 bytes held back, a stack of 1 MB. */
  private static final Limits SMALL =
      new Limits(
          Duration.ofSeconds(30),
          3_000,
          10 << 20,
          10_000,
          1_000_000,
          50_000_000,
          10_000_000,
          1_000_000,
          1_000_000,
          1,
          1,
          1 << 20);

  @Test
  void breaksOffAResultThatFailsAfterItsFirstBytes() {
    try (EndpointUnderTest endpoint = new EndpointUnderTest(InventedData.ring(5_000), SMALL)) {
      assertThrows(
          UncheckedIOException.class,
          () -> endpoint.get("SELECT * { ?s ?p ?o }", "Accept", "text/csv"));
      assertEquals(200, endpoint.get("ASK {}").statusCode());
    }
  }

  @Test
  void answersWithAProblemWhereTheResultFailsEarly() throws Exception {
    Limits fewRows =
        new Limits(SMALL.time(), 10, 10 << 20, 1 << 20, 100, 100, 100, 100, 100, 1, 1, 1 << 20);
    try (EndpointUnderTest endpoint = new EndpointUnderTest(InventedData.ring(50), fewRows)) {
      for (String query :
          new String[] {
            "SELECT * { ?s ?p ?o }", "CONSTRUCT WHERE { ?s ?p ?o }", "DESCRIBE ?s { ?s ?p ?o }"
          }) {
        assertEquals("/problems/too-much", problem(endpoint.get(query), 422).get("type").asText());
      }
      assertEquals(
          "/problems/query-too-long",
          problem(endpoint.get("ASK {} #" + "-".repeat(100)), 413).get("type").asText());
    }
  }

  /** The first bytes were compressed, but none of them had left the server yet. */
  @Test
  void answersWithAProblemWhereNothingWasSentYet() throws Exception {
    Limits smallBuffer =
        new Limits(SMALL.time(), 10, 10 << 20, 100, 100, 100, 100, 100, 100, 1, 1, 1 << 20);
    try (EndpointUnderTest endpoint = new EndpointUnderTest(InventedData.ring(50), smallBuffer)) {
      HttpResponse<String> response =
          endpoint.get("SELECT * { ?s ?p ?o }", "Accept-Encoding", "gzip");
      assertEquals("/problems/too-much", problem(response, 422).get("type").asText());
    }
  }

  @Test
  void survivesAnOverflowingStack() throws Exception {
    try (EndpointUnderTest endpoint = new EndpointUnderTest(InventedData.ring(20_000), SMALL)) {
      String path = "ASK { <http://example.org/p0> <http://example.org/knows>* <x:nobody> }";
      assertTrue(problem(endpoint.get(path), 422).get("detailEn").asText().contains("too deep"));
      String nested = "SELECT (" + "(".repeat(50_000) + "1" + ")".repeat(50_000) + " AS ?x) {}";
      assertEquals(422, endpoint.post("application/sparql-query", nested).statusCode());
      assertEquals(200, endpoint.get("ASK {}").statusCode());
    }
  }

  @Test
  void asksToComeBackWhenThePoolIsFull() throws Exception {
    CountDownLatch started = new CountDownLatch(1);
    CountDownLatch released = new CountDownLatch(1);
    try (EndpointUnderTest endpoint = new EndpointUnderTest(InventedData.ring(5), SMALL)) {
      Thread running = occupy(endpoint.pool(), started, released);
      started.await();
      Thread waiting = occupy(endpoint.pool(), new CountDownLatch(1), released);
      while (waiting.getState() != Thread.State.WAITING) {
        Thread.onSpinWait();
      }
      HttpResponse<String> response = endpoint.get("ASK {}");
      assertEquals("/problems/busy", problem(response, 503).get("type").asText());
      assertEquals("5", response.headers().firstValue("Retry-After").orElse(""));
      released.countDown();
      running.join();
      waiting.join();
      assertEquals(200, endpoint.get("ASK {}").statusCode());
    }
  }

  private static Thread occupy(QueryPool pool, CountDownLatch started, CountDownLatch released) {
    return Thread.ofPlatform()
        .start(
            () -> {
              try {
                pool.call(
                    () -> {
                      started.countDown();
                      released.await();
                      return "done";
                    });
              } catch (Exception e) {
                throw new IllegalStateException(e);
              }
            });
  }

  @Test
  void eachRequestAsksForTheReleaseOfItsTime() {
    AtomicReference<DatasetGraph> published = new AtomicReference<>(InventedData.ring(3));
    AtomicInteger open = new AtomicInteger();
    try (EndpointUnderTest endpoint =
        new EndpointUnderTest(
            () -> {
              open.incrementAndGet();
              return EndpointUnderTest.lease(published.get(), open::decrementAndGet);
            },
            SMALL)) {
      String count = "SELECT (COUNT(*) AS ?n) { ?s <http://example.org/knows> ?o }";
      assertEquals("n\r\n3\r\n", endpoint.get(count, "Accept", "text/csv").body());
      published.set(InventedData.ring(7));
      assertEquals("n\r\n7\r\n", endpoint.get(count, "Accept", "text/csv").body());
      endpoint.get("SELECT * { ?s ?p");
      assertEquals(0, open.get());
    }
  }

  @Test
  void showsWhereAQueryIsMalformed() throws Exception {
    try (EndpointUnderTest endpoint = new EndpointUnderTest(InventedData.ring(3), SMALL)) {
      JsonNode problem = problem(endpoint.get("SELECT * WHERE {\n  ?s 甲某 ?o }"), 400);
      assertEquals(2, problem.get("line").asInt());
      assertTrue(problem.get("column").asInt() > 1);
      assertTrue(problem.get("detail").asText().contains("第 2 行"));
      problem = problem(endpoint.get("SELECT * {\n ?s rs:place ?o }"), 400);
      assertTrue(problem.get("detailEn").asText().contains("rs:place"));
    }
  }

  private static JsonNode problem(HttpResponse<String> response, int status) throws Exception {
    assertEquals(status, response.statusCode(), response.body());
    assertTrue(
        response
            .headers()
            .firstValue("Content-Type")
            .orElse("")
            .startsWith("application/problem+json"));
    return new JsonMapper().readTree(response.body());
  }
}
