package rongshi.server.telling;

import java.util.List;
import java.util.Optional;
import rongshi.ontology.Concepts;
import rongshi.server.entity.EntityReader;
import rongshi.server.entity.EntityView.ClaimView;
import rongshi.server.graph.RelationGraph;

/**
 * Tells hops of a release's relation graph; within a read transaction of the caller's. Cost: some
 * look-ups a claim.
 */
public final class Teller {
  private static final int MOST_CLAIMS = 5;

  private final RelationGraph graph;
  private final EntityReader reader;
  private final Concepts concepts;
  private final Circumstances circumstances;

  public Teller(RelationGraph graph, EntityReader reader, Concepts concepts) {
    this.graph = graph;
    this.reader = reader;
    this.concepts = concepts;
    this.circumstances = new Circumstances(concepts);
  }

  /** The hop along an arc that starts at a node. */
  public ToldHop hop(int start, int arc) {
    int edge = graph.edge(arc);
    boolean forward = graph.forward(arc);
    String from = graph.id(start);
    String to = graph.id(graph.neighbour(arc));
    var ids = graph.claims(edge);
    var claims =
        ids.stream().limit(MOST_CLAIMS).map(reader::claim).flatMap(Optional::stream).toList();
    return new ToldHop(
        from,
        to,
        graph.property(edge),
        forward,
        sentence(edge, forward, "zh", from, to, claims),
        sentence(edge, forward, "en", from, to, claims),
        claims,
        ids.size(),
        ids.stream().anyMatch(reader::disputed));
  }

  private String sentence(
      int edge, boolean forward, String language, String from, String to, List<ClaimView> claims) {
    String a = name(from);
    String b = name(to);
    return concepts
            .relationByProperty(graph.property(edge))
            .map(t -> t.reading(forward, language, a, b))
            .orElse(a + " — " + b)
        + circumstances.of(claims, language);
  }

  private String name(String id) {
    return reader.named(id).map(n -> n.name()).orElse(id);
  }
}
