package rongshi.server.paths;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.apache.jena.rdf.model.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rongshi.ontology.Rs;
import rongshi.server.graph.InventedRelations;
import rongshi.server.graph.RandomGraph;
import rongshi.server.paths.PathResult.Found;
import rongshi.server.paths.PathResult.NoPath;
import rongshi.server.paths.PathResult.Reason;
import rongshi.server.paths.Restriction.Filter;

/** Filters only ever remove, and work stays bounded whatever is asked. */
class RestrictionTest {
  private static final int SEEDS = 1_000;
  private static final List<Property> PROPERTIES = List.of(Rs.comradeOf, Rs.taughtBy, Rs.memberOf);

  @TempDir Path folder;

  /** All paths are asked for, so that what a filter leaves can be compared with what there was. */
  @Test
  void filtersOnlyEverRemove() throws IOException {
    int removed = 0;
    for (int seed = 0; seed < SEEDS; seed++) {
      var random = new Random(seed);
      var relations = new InventedRelations();
      int count = 3 + random.nextInt(10);
      for (int i = 0; i < count; i++) {
        String to =
            random.nextInt(4) == 0
                ? "organisation/" + random.nextInt(2)
                : "person/" + random.nextInt(5);
        String from = "person/" + random.nextInt(5);
        if (!from.equals(to)) {
          relations.claim(
              from,
              PROPERTIES.get(random.nextInt(3)),
              to,
              random.nextBoolean() ? Optional.of(1900 + random.nextInt(30)) : Optional.empty());
        }
      }
      var graph = relations.graph(folder);
      var query = PathQuery.between("person/0", "person/1").within(50, 4);
      var all = sequences(new PathFinder(graph).find(query));
      var restriction = restriction(random);
      var result = new PathFinder(graph).find(query.under(restriction));
      var some = sequences(result);
      String where = "seed " + seed + " " + restriction;
      assertTrue(all.containsAll(some), where);
      removed += all.size() - some.size();
      if (some.isEmpty() && !all.isEmpty()) {
        var none = (NoPath) result;
        assertEquals(Reason.FILTERED, none.reason(), where);
        assertTrue(restriction.filters().containsAll(none.cutBy()), where);
        none.cutBy().stream()
            .filter(f -> none.cutBy().size() == 1)
            .forEach(
                f ->
                    assertFalse(
                        sequences(new PathFinder(graph).find(query.under(restriction.without(f))))
                            .isEmpty(),
                        where));
      }
    }
    assertTrue(removed > SEEDS / 10, "removed " + removed);
  }

  private static Restriction restriction(Random random) {
    var restriction = Restriction.NONE;
    for (Filter filter : Filter.values()) {
      if (random.nextInt(3) > 0) {
        continue;
      }
      restriction =
          switch (filter) {
            case RELATION ->
                restriction.withRelations(Set.of(PROPERTIES.get(random.nextInt(3)).getURI()));
            case TYPE -> restriction.withTypes(Set.of(random.nextBoolean() ? "person" : "event"));
            case PERIOD -> {
              int day = (int) java.time.LocalDate.of(1900 + random.nextInt(30), 1, 1).toEpochDay();
              yield restriction.within(day, day + random.nextInt(5_000));
            }
            case SOURCE -> restriction.statedBy(claims(random));
            case EXCLUDE -> {
              var ids = new HashSet<>(claims(random));
              ids.add("person/" + random.nextInt(5));
              ids.add("person/0~comradeOf~person/" + random.nextInt(5));
              yield restriction.excluding(ids);
            }
          };
    }
    return restriction;
  }

  private static Set<String> claims(Random random) {
    var claims = new HashSet<String>();
    for (int i = random.nextInt(5); i >= 0; i--) {
      claims.add("claim/" + (1 + random.nextInt(10)));
    }
    return claims;
  }

  private static Set<List<Integer>> sequences(PathResult result) {
    var sequences = new HashSet<List<Integer>>();
    if (result instanceof Found found) {
      found.paths().forEach(p -> sequences.add(p.nodes()));
    }
    return sequences;
  }

  @Test
  void aHubOfAHundredThousandAtEitherEndIsBoundedWork() throws IOException {
    var graph = RandomGraph.star(100_000).open(folder);
    String hub = graph.id(0);
    String leaf = graph.id(7);
    for (var ends : List.of(List.of(hub, leaf), List.of(leaf, hub))) {
      var result = new PathFinder(graph).find(PathQuery.between(ends.get(0), ends.get(1)));
      assertEquals(List.of(1), ((Found) result).paths().stream().map(p -> p.length()).toList());
      assertTrue(result.visited() < 400_000, "visited " + result.visited());
    }
    var through =
        (Found) new PathFinder(graph).find(PathQuery.between(leaf, graph.id(9)).within(50, 8));
    assertEquals(List.of(2), through.paths().stream().map(p -> p.length()).toList());
    assertTrue(through.visited() < 600_000, "visited " + through.visited());
  }

  /** Weights of nothing leave nothing to tell paths apart by: still no more work than allowed. */
  @Test
  void weightsOfNothingAreBoundedWork() throws IOException {
    var graph = RandomGraph.powerLaw(20_000, 5, new Random(3)).open(folder);
    var nothing = new Weights(0, 0, 0, 0, 0);
    var query =
        new PathQuery(graph.id(3_000), graph.id(2_000), 50, 8, Restriction.NONE, nothing, false);
    var result = new PathFinder(graph, 50_000).find(query);
    assertTrue(result.visited() < 60_000, "visited " + result.visited());
  }
}
