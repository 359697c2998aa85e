package rongshi.server.graph;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.jena.graph.Node;
import org.apache.jena.rdf.model.Property;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.system.Txn;
import org.apache.jena.vocabulary.RDF;
import rongshi.loader.release.ReleasePart;
import rongshi.ontology.Base;
import rongshi.ontology.Concepts;
import rongshi.ontology.EntityType;
import rongshi.ontology.Rs;

/**
 * Builds the relation graph from a release's claims: every claim that is asserted or alleged, not
 * set aside, cites a source, and whose value is another entity by a property that has a relation
 * type.
 *
 * <p>Claims of one subject, property and value are one edge. A participant claim (event to person)
 * and a 参与 claim (person to event) say the same and become one edge.
 */
public final class RelationGraphPart implements ReleasePart {
  private static final int MOST_WITNESSES = 255;

  /** A chain of copies that goes round in a circle ends here. */
  private static final int LONGEST_COPYING = 10;

  private final Base base;

  public RelationGraphPart(Base base) {
    this.base = base;
  }

  @Override
  public String name() {
    return "graph";
  }

  @Override
  public void build(DatasetGraph data, Path directory) throws IOException {
    var concepts = Concepts.bundled();
    var collected = Txn.calculateRead(data, () -> new Collector(data, concepts).collect());
    collected.columns().write(directory);
  }

  /** An edge as collected. */
  record Edge(
      String from,
      String to,
      String property,
      int first,
      int last,
      int witnesses,
      List<String> claims) {}

  /** What was collected: ids sorted, edges sorted. */
  record Collected(List<String> nodes, List<String> properties, List<Edge> edges) {
    EdgeColumns columns() {
      var nodeNumber = numbers(nodes);
      var propertyNumber = numbers(properties);
      int n = edges.size();
      var columns =
          new EdgeColumns(
              nodes,
              properties,
              edges.stream().mapToInt(e -> nodeNumber.get(e.from())).toArray(),
              edges.stream().mapToInt(e -> nodeNumber.get(e.to())).toArray(),
              new short[n],
              edges.stream().mapToInt(Edge::first).toArray(),
              edges.stream().mapToInt(Edge::last).toArray(),
              new byte[n],
              e -> edges.get(e).claims());
      for (int e = 0; e < n; e++) {
        columns.property()[e] = propertyNumber.get(edges.get(e).property()).shortValue();
        columns.witnesses()[e] = (byte) edges.get(e).witnesses();
      }
      return columns;
    }

    private static Map<String, Integer> numbers(List<String> sorted) {
      var numbers = new HashMap<String, Integer>();
      sorted.forEach(s -> numbers.put(s, numbers.size()));
      return numbers;
    }
  }

  private final class Collector {
    private final DatasetGraph data;
    private final Concepts concepts;
    private final Map<Node, Boolean> isEntity = new HashMap<>();
    private final TreeMap<String, Draft> drafts = new TreeMap<>();

    Collector(DatasetGraph data, Concepts concepts) {
      this.data = data;
      this.concepts = concepts;
    }

    private static final class Draft {
      int first = Integer.MIN_VALUE;
      int last = Integer.MAX_VALUE;
      boolean dated;
      final TreeSet<String> claims = new TreeSet<>();
      final Set<Node> origins = new HashSet<>();
    }

    Collected collect() {
      data.find(Quad.defaultGraphIRI, Node.ANY, RDF.type.asNode(), Rs.Claim.asNode())
          .forEachRemaining(q -> claim(q.getSubject()));
      var nodes = new TreeSet<String>();
      var properties = new TreeSet<String>();
      var edges = new ArrayList<Edge>();
      drafts.forEach(
          (key, draft) -> {
            var parts = key.split("\n");
            nodes.add(parts[0]);
            nodes.add(parts[2]);
            properties.add(parts[1]);
            edges.add(
                new Edge(
                    parts[0],
                    parts[2],
                    parts[1],
                    draft.first,
                    draft.last,
                    Math.clamp(draft.origins.size(), 1, MOST_WITNESSES),
                    List.copyOf(draft.claims)));
          });
      return new Collected(List.copyOf(nodes), List.copyOf(properties), edges);
    }

    private void claim(Node claim) {
      Node value = one(claim, Rs.value);
      Node subject = one(claim, Rs.subject);
      Node property = one(claim, Rs.property);
      if (value == null
          || !value.isURI()
          || value.equals(subject)
          || concepts.relationByProperty(property.getURI()).isEmpty()
          || !counts(claim)
          || !isEntity(value)
          || !isEntity(subject)) {
        return;
      }
      boolean participant = property.equals(Rs.participant.asNode());
      String from = (participant ? value : subject).getURI();
      String to = (participant ? subject : value).getURI();
      String relation = participant ? Rs.participatedIn.getURI() : property.getURI();
      var draft =
          drafts.computeIfAbsent(id(from) + "\n" + relation + "\n" + id(to), k -> new Draft());
      draft.claims.add(id(claim.getURI()));
      data.find(Quad.defaultGraphIRI, claim, Rs.source.asNode(), Node.ANY)
          .forEachRemaining(q -> draft.origins.add(origin(q.getObject())));
      dates(claim, draft);
    }

    private boolean counts(Node claim) {
      Node modality = one(claim, Rs.modality);
      boolean stated =
          Rs.Asserted.asNode().equals(modality) || Rs.Alleged.asNode().equals(modality);
      return stated
          && !Rs.SetAside.asNode().equals(one(claim, Rs.rank))
          && one(claim, Rs.source) != null;
    }

    /** The envelope of the claims' dates; an edge without a date is open on both sides. */
    private void dates(Node claim, Draft draft) {
      Node at = one(claim, Rs.date);
      Node from = one(claim, Rs.from) == null ? at : one(claim, Rs.from);
      Node to = one(claim, Rs.to) == null ? at : one(claim, Rs.to);
      Optional<LocalDate> first = day(from, Rs.earliest);
      Optional<LocalDate> last = day(to, Rs.latest);
      if (first.isEmpty() && last.isEmpty()) {
        return;
      }
      int a = first.map(d -> (int) d.toEpochDay()).orElse(Integer.MIN_VALUE);
      int b = last.map(d -> (int) d.toEpochDay()).orElse(Integer.MAX_VALUE);
      draft.first = draft.dated ? Math.min(draft.first, a) : a;
      draft.last = draft.dated ? Math.max(draft.last, b) : b;
      draft.dated = true;
    }

    private Optional<LocalDate> day(Node date, Property side) {
      Node literal = date == null ? null : one(date, side);
      return literal == null
          ? Optional.empty()
          : Optional.of(LocalDate.parse(literal.getLiteralLexicalForm()));
    }

    /** What a source is a copy of, at the end of the chain: copies are one witness. */
    private Node origin(Node source) {
      Node origin = source;
      for (int i = 0; i < LONGEST_COPYING; i++) {
        Node copied = one(origin, Rs.copyOf);
        if (copied == null) {
          break;
        }
        origin = copied;
      }
      return origin;
    }

    private boolean isEntity(Node node) {
      return isEntity.computeIfAbsent(
          node,
          n -> {
            var types = data.find(Quad.defaultGraphIRI, n, RDF.type.asNode(), Node.ANY);
            while (types.hasNext()) {
              var type = EntityType.ofClass(types.next().getObject().getURI());
              if (type.isPresent() && type.get() != EntityType.SOURCE) {
                return true;
              }
            }
            return false;
          });
    }

    private Node one(Node subject, Property property) {
      var found = data.find(Quad.defaultGraphIRI, subject, property.asNode(), Node.ANY);
      return found.hasNext() ? found.next().getObject() : null;
    }

    private String id(String iri) {
      return base.id(iri).orElse(iri);
    }
  }
}
