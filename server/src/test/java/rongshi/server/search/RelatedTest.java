package rongshi.server.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RelatedTest {
  @TempDir static Path folder;
  private static InventedSearch served;

  @BeforeAll
  static void load() throws Exception {
    served = new InventedSearch(folder.resolve("store"));
  }

  @AfterAll
  static void close() throws Exception {
    served.close();
  }

  @Test
  void whoIsLinkedComesWithTheReason() {
    var related = related("person/甲耀乙", Optional.of("person"));
    var wife = related.getFirst();
    assertEquals("person/戊秋己", wife.id());
    assertEquals("claim", wife.reasons().getFirst().kind());
  }

  @Test
  void whatBothAreLinkedWithIsNamed() {
    var other =
        related("site/甲耀乙故居", Optional.empty()).stream()
            .filter(e -> e.id().equals("organisation/无有书店"))
            .findFirst()
            .orElseThrow();
    var common = other.reasons().stream().filter(g -> g.kind().equals("common")).toList();
    assertTrue(common.getFirst().ids().contains("person/甲耀乙"), other.toString());
  }

  @Test
  void neitherItselfNorSourcesButAlwaysAReason() {
    var related = related("event/空镇惨案", Optional.empty());
    assertFalse(related.isEmpty());
    for (var each : related) {
      assertFalse(each.id().equals("event/空镇惨案") || each.id().startsWith("source/"));
      assertFalse(each.reasons().isEmpty());
    }
  }

  @Test
  void nobodyHasNothing() {
    assertTrue(served.ask(s -> s.related("person/无此人", Optional.empty(), 5)).isEmpty());
  }

  private static List<Related.Entity> related(String id, Optional<String> type) {
    return served.ask(s -> s.related(id, type, 10)).orElseThrow().related();
  }
}
