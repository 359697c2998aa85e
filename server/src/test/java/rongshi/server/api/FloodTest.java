package rongshi.server.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rongshi.server.paths.Gate;

/**
 * A flood of questions about paths: each gets paths or a clear problem, and others are answered.
 */
class FloodTest {
  private static final int REQUESTS = 300;
  private static final List<String> SEARCHES =
      List.of(
          "/api/paths?from=person/甲某&to=person/丁某",
          "/api/connections?ends=person/甲某,person/丁某,person/乙某",
          "/api/between?ends=person/甲某,person/丁某,person/乙某",
          "/api/graph?id=person/甲某&id=person/丁某",
          "/api/entities/person/甲某/neighbours",
          "/api/entities/person/甲某/standing");

  @Test
  void everyoneIsAnsweredOrToldToComeBack(@TempDir Path folder) throws Exception {
    try (var served = new ServedRecords(folder);
        var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      String paths =
          ServedRecords.address(
              "/api/paths", Map.of(), Map.of("from", "person/甲某", "to", "person/丁某"));
      var flood = new ArrayList<Future<HttpResponse<String>>>();
      Callable<HttpResponse<String>> ask = () -> served.get(paths, "*/*");
      for (int i = 0; i < REQUESTS; i++) {
        flood.add(threads.submit(ask));
      }
      assertEquals(200, served.get("/health", "*/*").statusCode(), "others are answered");
      int answered = 0;
      for (var one : flood) {
        var response = one.get();
        if (response.statusCode() == 200) {
          answered++;
        } else {
          assertBusy(response);
        }
      }
      assertTrue(answered > 0);
      assertEquals(200, served.get(paths, "*/*").statusCode(), "afterwards all is as before");
    }
  }

  /** While the gate is full, whatever searches the graph is told to come back. */
  @Test
  void everySearchOfTheGraphWaitsItsTurn(@TempDir Path folder) throws Exception {
    try (var served = new ServedRecords(folder);
        var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var gate = served.gate();
      var open = new CountDownLatch(1);
      // as many as run and wait at most are not refused
      var refused = new CountDownLatch(REQUESTS - Gate.mostAtOnce());
      for (int i = 0; i < REQUESTS; i++) {
        threads.execute(
            () -> {
              if (gate.pass(() -> waited(open)).isEmpty()) {
                refused.countDown();
              }
            });
      }
      refused.await();
      try {
        for (String address : SEARCHES) {
          assertBusy(served.get(URI.create(address).toASCIIString(), "*/*"));
        }
        assertEquals(200, served.get("/health", "*/*").statusCode(), "others are answered");
      } finally {
        open.countDown();
      }
    }
  }

  /** Whole graphs take their turn among the queries; who is one too many is told to come back. */
  @Test
  void graphsAreReadInTurn(@TempDir Path folder) throws Exception {
    try (var served = new ServedRecords(folder);
        var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var flood = new ArrayList<Future<HttpResponse<String>>>();
      for (int i = 0; i < REQUESTS; i++) {
        flood.add(threads.submit(() -> served.get("/graphs?default", "text/turtle")));
      }
      assertEquals(200, served.get("/health", "*/*").statusCode(), "others are answered");
      var whole = served.get("/graphs?default", "application/n-triples");
      int answered = 0;
      for (var one : flood) {
        var response = one.get();
        if (response.statusCode() == 200) {
          answered++;
          assertTrue(response.body().contains("甲某"), "the whole graph");
        } else {
          assertEquals(503, response.statusCode(), response.body());
          assertEquals("1", response.headers().firstValue("Retry-After").orElse(""));
          assertTrue(response.body().contains("/problems/"), response.body());
        }
      }
      assertTrue(answered > 0, "somebody is answered");
      assertTrue(whole.statusCode() == 200 || whole.statusCode() == 503, whole.body());
    }
  }

  private static boolean waited(CountDownLatch open) {
    try {
      open.await();
      return true;
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void assertBusy(HttpResponse<String> response) throws Exception {
    assertEquals(503, response.statusCode(), response.body());
    assertEquals("1", response.headers().firstValue("Retry-After").orElse(""));
    var problem = new ObjectMapper().readTree(response.body());
    assertEquals("/problems/busy", problem.path("type").asText());
    assertTrue(problem.path("detail").asText().contains("稍后再试"));
  }
}
