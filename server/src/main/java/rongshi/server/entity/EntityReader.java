package rongshi.server.entity;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;
import rongshi.ontology.Base;
import rongshi.ontology.EntityType;
import rongshi.ontology.Rs;
import rongshi.server.entity.EntityView.ClaimView;
import rongshi.server.entity.EntityView.Differing;
import rongshi.server.entity.EntityView.Named;
import rongshi.server.entity.EntityView.PassageView;
import rongshi.server.entity.EntityView.PropertyClaims;
import rongshi.server.entity.EntityView.Qualifier;
import rongshi.server.entity.EntityView.SourceView;

/**
 * Reads entities from a dataset; call it within a read transaction. Cost: a look-up a statement.
 */
public final class EntityReader {
  private static final int MOST_PASSAGES = 100;
  private static final int MOST_INCOMING = 300;
  private final Triples triples;
  private final ClaimReader claims;

  public EntityReader(DatasetGraph data, Base base) {
    this(data, base, "zh");
  }

  /**
   * @param language of the labels of concepts, {@code zh} or {@code en}; names are as the records
   *     have them
   */
  public EntityReader(DatasetGraph data, Base base, String language) {
    this.triples = new Triples(data, base);
    this.claims = new ClaimReader(triples, language);
  }

  /** The entity of an id, or empty. */
  public Optional<EntityView> entity(String id) {
    return entity(id, MOST_INCOMING);
  }

  /**
   * The entity of an id, or empty.
   *
   * @param most incoming claims that are read, in the order of their ids
   */
  public Optional<EntityView> entity(String id, int most) {
    Node node = triples.node(id);
    var type = triples.type(node);
    if (type.isEmpty()) {
      return Optional.empty();
    }
    var disputed = new HashMap<Node, Node>();
    for (Node group : triples.subjects(Rs.subject, node)) {
      triples.objects(group, Rs.member).forEach(m -> disputed.put(m, group));
    }
    var byProperty = new TreeMap<String, List<ClaimView>>();
    for (Node claim : triples.subjects(Rs.subject, node)) {
      if (triples.one(claim, Rs.value).isPresent()) {
        var view = claims.claim(claim, disputed.containsKey(claim));
        byProperty.computeIfAbsent(view.property(), k -> new ArrayList<>()).add(view);
      }
    }
    var incoming =
        triples.subjects(Rs.value, node).stream()
            .limit(most)
            .map(c -> claims.claim(c, false))
            .sorted(
                Comparator.comparing(ClaimView::property).thenComparing(c -> c.subject().name()))
            .toList();
    return Optional.of(
        new EntityView(
            id,
            node.getURI(),
            type.get().key(),
            triples.label(node, "zh"),
            triples.objects(node, SKOS.altLabel).stream().map(Node::getLiteralLexicalForm).toList(),
            triples.text(node, Rs.description),
            groups(byProperty),
            differing(node),
            incoming,
            passages(node)));
  }

  /** A claim of an id, or empty. */
  public Optional<ClaimView> claim(String id) {
    Node node = triples.node(id);
    return triples.one(node, Rs.value).isPresent()
        ? Optional.of(claims.claim(node, !triples.subjects(Rs.member, node).isEmpty()))
        : Optional.empty();
  }

  /** The claims whose value an entity is, by the IRI of their property. Cost: a look-up a claim. */
  public Map<String, List<String>> incoming(String id) {
    var byProperty = new TreeMap<String, List<String>>();
    for (Node claim : triples.subjects(Rs.value, triples.node(id))) {
      triples
          .one(claim, Rs.property)
          .map(Node::getURI)
          .ifPresent(
              p -> byProperty.computeIfAbsent(p, k -> new ArrayList<>()).add(triples.id(claim)));
    }
    return byProperty;
  }

  /** The accounts that differ of which a claim is one. */
  public List<Differing> differingFrom(String claimId) {
    return triples.subjects(Rs.member, triples.node(claimId)).stream().map(this::group).toList();
  }

  /** Whether a claim is one of several accounts that differ. */
  public boolean disputed(String claimId) {
    return !triples.subjects(Rs.member, triples.node(claimId)).isEmpty();
  }

  /**
   * What a page calls a property in a language ({@code zh}, {@code en}); else the end of its IRI.
   */
  public String heading(Node property, String language) {
    return triples.label(property, language);
  }

  /** An id with its name and type, for references. */
  public Named named(Node node) {
    return claims.named(node);
  }

  /** The entity's name, type and other names: what a node of a graph needs. */
  public Optional<Named> named(String id) {
    return Optional.of(triples.node(id)).filter(n -> triples.type(n).isPresent()).map(this::named);
  }

  public List<String> aliases(String id) {
    return triples.objects(triples.node(id), SKOS.altLabel).stream()
        .map(Node::getLiteralLexicalForm)
        .toList();
  }

  private List<PropertyClaims> groups(Map<String, List<ClaimView>> byProperty) {
    var groups = new ArrayList<PropertyClaims>();
    byProperty.forEach(
        (property, views) -> {
          Node node = NodeFactory.createURI(property);
          views.sort(
              Comparator.comparing((ClaimView c) -> !c.rank().equals("Preferred"))
                  .thenComparing(EntityReader::when)
                  .thenComparing(ClaimView::text));
          groups.add(
              new PropertyClaims(
                  property, triples.label(node, "zh"), triples.label(node, "en"), views));
        });
    groups.sort(
        Comparator.comparingLong((PropertyClaims g) -> PropertyOrder.of(g.property()))
            .thenComparing(PropertyClaims::property));
    return groups;
  }

  private static String when(ClaimView claim) {
    return claim.qualifiers().stream()
        .filter(q -> q.property().equals(Rs.date.getURI()) || q.property().equals(Rs.from.getURI()))
        .map(Qualifier::text)
        .findFirst()
        .orElse("9999");
  }

  private List<Differing> differing(Node entity) {
    var groups = new ArrayList<Differing>();
    for (Node group : triples.subjects(Rs.subject, entity)) {
      if (triples.one(group, Rs.member).isPresent()) {
        groups.add(group(group));
      }
    }
    groups.sort(Comparator.comparing(Differing::property).thenComparing(Differing::id));
    return groups;
  }

  private Differing group(Node group) {
    Node kind = triples.one(group, Rs.disagreementKind).orElseThrow();
    return new Differing(
        triples.id(group),
        triples.text(group, Rs.term),
        triples.one(group, Rs.property).map(Node::getURI).orElse(""),
        triples.label(kind, "zh"),
        triples.label(kind, "en"),
        triples.text(group, Rs.note),
        triples.objects(group, Rs.member).stream().map(m -> claims.claim(m, true)).toList());
  }

  /** A source as a reference. */
  public SourceView source(Node source) {
    return claims.source(source);
  }

  /** The source of an id, or empty. */
  public Optional<SourceView> source(String id) {
    return Optional.of(triples.node(id))
        .filter(n -> triples.type(n).equals(Optional.of(EntityType.SOURCE)))
        .map(this::source);
  }

  /** The ids of the claims that cite a source. Cost: one look-up a claim. */
  public List<String> claimsOfSource(String id) {
    return triples.subjects(Rs.source, triples.node(id)).stream()
        .filter(n -> triples.one(n, Rs.value).isPresent())
        .map(triples::id)
        .toList();
  }

  /** What a property or a concept is called in a language; the end of its IRI where it is not. */
  public String label(String iri, String language) {
    return triples.label(NodeFactory.createURI(iri), language);
  }

  private List<PassageView> passages(Node entity) {
    var nodes = new ArrayList<>(triples.subjects(Rs.about, entity));
    triples.subjects(Rs.mentions, entity).stream()
        .filter(n -> !nodes.contains(n))
        .sorted(Comparator.comparing(n -> triples.text(n, Rs.earliest)))
        .forEach(nodes::add);
    return nodes.stream().limit(MOST_PASSAGES).map(this::passage).toList();
  }

  private PassageView passage(Node passage) {
    Node record = triples.one(passage, Rs.record).orElse(passage);
    return new PassageView(
        triples.id(passage),
        triples.text(passage, Rs.text),
        triples.one(passage, Rs.date).map(d -> triples.text(d, Rs.dateText)).orElse(""),
        triples.text(passage, RDFS.label),
        triples.objects(passage, Rs.source).stream().map(this::source).toList(),
        triples.text(record, Rs.file),
        claims.line(record));
  }
}
