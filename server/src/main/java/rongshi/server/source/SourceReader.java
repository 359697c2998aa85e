package rongshi.server.source;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import rongshi.ontology.Base;
import rongshi.ontology.Rs;
import rongshi.ontology.Sections;
import rongshi.server.entity.EntityReader;
import rongshi.server.entity.EntityView.ClaimView;
import rongshi.server.entity.EntityView.SourceView;
import rongshi.server.entity.Triples;

/** Reads sources; within a read transaction of the caller's. */
public final class SourceReader {
  private final DatasetGraph data;
  private final Triples triples;
  private final EntityReader entities;
  private final Sections order;

  public SourceReader(DatasetGraph data, Base base, EntityReader entities, Sections order) {
    this.data = data;
    this.triples = new Triples(data, base);
    this.entities = entities;
    this.order = order;
  }

  /** A source with the number of claims that cite it. */
  public record Counted(SourceView source, int claims, int copies) {}

  /** Every source by its id. Cost: a walk over all citations. */
  public List<Counted> all() {
    var cited = new HashMap<Node, Integer>();
    data.find(Quad.defaultGraphIRI, Node.ANY, Rs.source.asNode(), Node.ANY)
        .forEachRemaining(q -> cited.merge(q.getObject(), 1, Integer::sum));
    return triples.subjects(RDF.type, Rs.Source.asNode()).stream()
        .map(
            s ->
                new Counted(
                    entities.source(s),
                    cited.getOrDefault(s, 0),
                    triples.subjects(Rs.copyOf, s).size()))
        .toList();
  }

  /** A source with what cites it; empty where there is none by this id. Cost: a look-up a claim. */
  public Optional<CitedSource> source(String id) {
    return entities
        .source(id)
        .map(
            source -> {
              Node node = triples.node(id);
              var claims = entities.claimsOfSource(id);
              return new CitedSource(
                  source,
                  source.copyOf().isEmpty() ? null : entities.source(source.copyOf()).orElse(null),
                  triples.subjects(Rs.copyOf, node).stream().map(entities::source).toList(),
                  claims.size(),
                  subjects(claims),
                  passages(node));
            });
  }

  private List<CitedSource.Subject> subjects(List<String> claims) {
    Map<String, List<ClaimView>> bySubject = new TreeMap<>();
    for (String id : claims) {
      entities
          .claim(id)
          .ifPresent(
              c -> bySubject.computeIfAbsent(c.subject().id(), k -> new ArrayList<>()).add(c));
    }
    return bySubject.values().stream()
        .map(cs -> new CitedSource.Subject(cs.getFirst().subject(), ordered(cs)))
        .sorted(
            Comparator.comparingInt((CitedSource.Subject s) -> -s.claims().size())
                .thenComparing(s -> s.subject().id()))
        .toList();
  }

  private List<ClaimView> ordered(List<ClaimView> claims) {
    return claims.stream()
        .sorted(
            Comparator.comparingInt((ClaimView c) -> order.of(c.property()).section().position())
                .thenComparingInt(c -> order.of(c.property()).position())
                .thenComparing(ClaimView::text))
        .toList();
  }

  private List<CitedSource.Passage> passages(Node source) {
    return triples.subjects(Rs.source, source).stream()
        .filter(n -> !triples.text(n, Rs.ordinal).isEmpty())
        .map(
            n ->
                new CitedSource.Passage(
                    triples.id(n),
                    triples.one(n, Rs.record).map(triples::id).orElse(""),
                    triples.text(n, RDFS.label),
                    triples.text(n, Rs.text)))
        .toList();
  }
}
