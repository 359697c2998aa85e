package rongshi.server.release;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.system.Txn;
import org.apache.jena.vocabulary.RDF;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import rongshi.loader.release.StoreFolders;
import rongshi.ontology.Rs;
import rongshi.server.search.SearchQuery;

class ReleasesTest {
  @TempDir Path folder;
  private SmallStore store;

  @BeforeEach
  void oneRelease() throws Exception {
    store = new SmallStore(folder);
    store.load();
  }

  @Test
  void anAnswerEndsWithTheReleaseItBeganWith() throws Exception {
    try (var releases = new Releases(store.layout())) {
      var old = releases.lease();
      assertFalse(releases.refresh(), "nothing new");
      store.load();
      assertTrue(releases.refresh());
      try (var current = releases.lease()) {
        assertEquals(2, current.release().number());
        assertEquals(2, people(current.release()));
      }
      assertEquals(1, people(old.release()), "the old one still answers in full");
      var hits = old.release().search().search(SearchQuery.of("甲某1", 5)).hits();
      assertEquals("person/甲某1", hits.getFirst().id());
      old.close();
      old.close();
      try (var again = releases.lease(1).orElseThrow()) {
        assertEquals(1, people(again.release()), "closed after its last reader, opened when asked");
      }
    }
  }

  @Test
  void manyReadersWhileReleasesChange() throws Exception {
    try (var releases = new Releases(store.layout());
        var threads = Executors.newFixedThreadPool(4)) {
      var done = new AtomicBoolean();
      List<Future<Integer>> readers = new ArrayList<>();
      for (int i = 0; i < 4; i++) {
        Callable<Integer> reader =
            () -> {
              int read = 0;
              while (!done.get() || read == 0) {
                try (var lease = releases.lease()) {
                  assertEquals(lease.release().number(), people(lease.release()));
                  read++;
                }
              }
              return read;
            };
        readers.add(threads.submit(reader));
      }
      for (int i = 2; i <= 4; i++) {
        store.load();
        assertTrue(releases.refresh());
      }
      done.set(true);
      for (var reader : readers) {
        assertTrue(reader.get() > 0);
      }
    }
  }

  @Test
  void anOldReleaseIsOpenedOnceHoweverManyAsk() throws Exception {
    store.load();
    try (var releases = new Releases(store.layout());
        var one = releases.lease(1).orElseThrow();
        var other = releases.lease(1).orElseThrow()) {
      assertSame(one.release(), other.release());
      assertEquals(List.of(1, 2), releases.numbers());
      assertTrue(releases.lease(3).isEmpty());
      assertTrue(releases.lease(0).isEmpty());
    }
  }

  @Test
  void aPrunedReleaseAnswersWhoHasItAndNobodyElse() throws Exception {
    try (var releases = new Releases(store.layout())) {
      var served = releases.lease();
      store.load();
      assertEquals(List.of(1), StoreFolders.prune(store.layout(), 1));
      assertEquals(1, people(served.release()), "pruned before the server saw the new one");
      assertTrue(releases.refresh());
      assertTrue(releases.lease(1).isEmpty());
      served.close();
      try (var current = releases.lease()) {
        assertEquals(2, people(current.release()));
      }
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "{", "{}", "[1]", "null", "{\"release\": 1, \"base\": \"http://x/\"}"})
  void aDamagedManifestIsNamedAndTheServedReleaseStays(String manifest) throws Exception {
    try (var releases = new Releases(store.layout())) {
      store.load();
      Files.writeString(store.layout().manifest(2), manifest);
      var damaged = assertThrows(IOException.class, releases::refresh);
      assertTrue(damaged.getMessage().contains("manifest.json"), damaged.getMessage());
      assertThrows(IOException.class, () -> releases.lease(2));
      try (var served = releases.lease()) {
        assertEquals(1, people(served.release()));
      }
      store.load();
      assertTrue(releases.refresh(), "the next whole one takes over");
      try (var current = releases.lease()) {
        assertEquals(3, current.release().number());
      }
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"graph/graph.bin", "index", "tdb2", "manifest.json"})
  void aMissingPartIsNoRelease(String part) throws Exception {
    store.load();
    StoreFolders.delete(store.layout().release(2).resolve(part));
    assertThrows(IOException.class, () -> OpenRelease.open(store.layout(), 2));
  }

  private static int people(OpenRelease release) {
    return Txn.calculateRead(
        release.data(),
        () -> {
          int count = 0;
          var found =
              release
                  .data()
                  .find(Quad.defaultGraphIRI, Node.ANY, RDF.type.asNode(), Rs.Person.asNode());
          for (; found.hasNext(); found.next()) {
            count++;
          }
          return count;
        });
  }
}
