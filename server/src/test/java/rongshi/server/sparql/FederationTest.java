package rongshi.server.sparql;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpServer;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** SERVICE asks who is on the operator's list, and nobody else. */
class FederationTest {
  private static final String ASKED =
      "SELECT ?o { SERVICE <%s> { <http://example.org/p0> <http://example.org/knows> ?o } }";

  @Test
  void asksWhoIsOnTheList() {
    try (var other = new EndpointUnderTest(InventedData.ring(3), Limits.standard())) {
      String address = other.address("/sparql").toString();
      var limits = Limits.standard().withServices(Set.of(address));
      try (var endpoint = new EndpointUnderTest(InventedData.ring(1), limits)) {
        var answer = endpoint.get(ASKED.formatted(address), "Accept", "text/csv");
        assertEquals(200, answer.statusCode(), answer.body());
        assertEquals("o\r\nhttp://example.org/p1\r\n", answer.body());
      }
    }
  }

  @Test
  void refusesAnyoneElse() {
    try (var other = new EndpointUnderTest(InventedData.ring(3), Limits.standard())) {
      String address = other.address("/sparql").toString();
      var limits = Limits.standard().withServices(Set.of(address));
      try (var endpoint = new EndpointUnderTest(InventedData.ring(1), limits)) {
        for (String elsewhere :
            Set.of(address + "?x=1", address.replace("localhost", "127.0.0.1"))) {
          var answer = endpoint.get(ASKED.formatted(elsewhere));
          assertEquals(400, answer.statusCode(), answer.body());
          assertTrue(answer.body().contains("SERVICE"), answer.body());
        }
        var variable =
            endpoint.get("SELECT * { VALUES ?g { <" + address + "> } SERVICE ?g { ?s ?p ?o } }");
        assertEquals(400, variable.statusCode(), variable.body());
      }
    }
  }

  /** The list says who is asked, not whom they send us to. */
  @Test
  void isSentNowhereElse() throws Exception {
    var reached = new AtomicInteger();
    var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    String here = "http://127.0.0.1:" + server.getAddress().getPort();
    server.createContext(
        "/sparql",
        exchange -> {
          exchange.getResponseHeaders().add("Location", here + "/inside");
          exchange.sendResponseHeaders(302, -1);
          exchange.close();
        });
    server.createContext(
        "/inside",
        exchange -> {
          reached.incrementAndGet();
          exchange.sendResponseHeaders(200, -1);
          exchange.close();
        });
    server.start();
    var limits = Limits.standard().withServices(Set.of(here + "/sparql"));
    try (var endpoint = new EndpointUnderTest(InventedData.ring(1), limits)) {
      var answer = endpoint.get(ASKED.formatted(here + "/sparql"));
      assertTrue(answer.statusCode() >= 400, answer.body());
      assertTrue(answer.body().contains("\"detail\""), answer.body());
      assertEquals(0, reached.get());
    } finally {
      server.stop(0);
    }
  }
}
