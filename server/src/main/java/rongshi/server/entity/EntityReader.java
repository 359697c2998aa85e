package rongshi.server.entity;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.rdf.model.Property;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;
import rongshi.ontology.Base;
import rongshi.ontology.EntityType;
import rongshi.ontology.Rs;
import rongshi.server.entity.EntityView.ClaimView;
import rongshi.server.entity.EntityView.DateView;
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
  private static final List<Property> QUALIFIERS =
      List.of(Rs.term, Rs.date, Rs.from, Rs.to, Rs.capacity, Rs.role, Rs.nameKind, Rs.note);

  private final Triples triples;
  private final String language;
  private final Map<Node, SourceView> sources = new HashMap<>();

  public EntityReader(DatasetGraph data, Base base) {
    this(data, base, "zh");
  }

  /**
   * @param language of the labels of concepts, {@code zh} or {@code en}; names are as the records
   *     have them
   */
  public EntityReader(DatasetGraph data, Base base, String language) {
    this.triples = new Triples(data, base);
    this.language = language;
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
    var type = type(node);
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
        var view = claim(claim, disputed.containsKey(claim));
        byProperty.computeIfAbsent(view.property(), k -> new ArrayList<>()).add(view);
      }
    }
    var incoming =
        triples.subjects(Rs.value, node).stream()
            .limit(most)
            .map(c -> claim(c, false))
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
        ? Optional.of(claim(node, !triples.subjects(Rs.member, node).isEmpty()))
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
    return new Named(
        triples.id(node), triples.label(node, "zh"), type(node).map(EntityType::key).orElse(""));
  }

  /** The entity's name, type and other names: what a node of a graph needs. */
  public Optional<Named> named(String id) {
    return Optional.of(triples.node(id)).filter(n -> type(n).isPresent()).map(this::named);
  }

  public List<String> aliases(String id) {
    return triples.objects(triples.node(id), SKOS.altLabel).stream()
        .map(Node::getLiteralLexicalForm)
        .toList();
  }

  private List<PropertyClaims> groups(Map<String, List<ClaimView>> byProperty) {
    var groups = new ArrayList<PropertyClaims>();
    byProperty.forEach(
        (property, claims) -> {
          Node node = NodeFactory.createURI(property);
          claims.sort(
              Comparator.comparing((ClaimView c) -> !c.rank().equals("Preferred"))
                  .thenComparing(EntityReader::when)
                  .thenComparing(ClaimView::text));
          groups.add(
              new PropertyClaims(
                  property, triples.label(node, "zh"), triples.label(node, "en"), claims));
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
        triples.objects(group, Rs.member).stream().map(m -> claim(m, true)).toList());
  }

  private ClaimView claim(Node claim, boolean disputed) {
    Node value = triples.one(claim, Rs.value).orElseThrow();
    Node record = triples.one(claim, Rs.record).orElse(claim);
    var sources = triples.objects(claim, Rs.source);
    String rank = local(claim, Rs.rank);
    boolean entity = value.isURI() && type(value).isPresent();
    boolean date = value.isURI() && !triples.text(value, Rs.dateText).isEmpty();
    return new ClaimView(
        triples.id(claim),
        named(triples.one(claim, Rs.subject).orElseThrow()),
        triples.one(claim, Rs.property).map(Node::getURI).orElse(""),
        text(value),
        entity ? named(value) : null,
        date ? date(value) : null,
        triples.text(claim, Rs.wording),
        rank,
        local(claim, Rs.modality),
        Certainty.of(witnesses(claim, sources), disputed && !rank.equals("Preferred")),
        qualifiers(claim),
        sources.stream().map(this::source).toList(),
        reading(claim),
        triples.id(record),
        triples.text(record, Rs.file),
        line(record));
  }

  private EntityView.Reading reading(Node claim) {
    return triples
        .one(claim, Rs.passage)
        .map(
            p ->
                new EntityView.Reading(
                    triples.text(claim, Rs.rule),
                    Double.parseDouble(triples.text(claim, Rs.confidence)),
                    triples.id(p)))
        .orElse(null);
  }

  /** A passage cites its sources together: at least one of them says what was read there. */
  private List<String> witnesses(Node claim, List<Node> sources) {
    var kinds = independentKinds(sources);
    return triples.one(claim, Rs.passage).isPresent()
        ? kinds.subList(0, Math.min(1, kinds.size()))
        : kinds;
  }

  private List<String> independentKinds(List<Node> sources) {
    var origins = new TreeSet<String>();
    for (Node source : sources) {
      Node origin = source;
      for (int i = 0; i < 10 && triples.one(origin, Rs.copyOf).isPresent(); i++) {
        origin = triples.one(origin, Rs.copyOf).get();
      }
      origins.add(origin.getURI());
    }
    return origins.stream().map(o -> local(NodeFactory.createURI(o), Rs.sourceKind)).toList();
  }

  private List<Qualifier> qualifiers(Node claim) {
    var out = new ArrayList<Qualifier>();
    for (Property property : QUALIFIERS) {
      for (Node value : triples.objects(claim, property)) {
        Node p = property.asNode();
        boolean date = value.isURI() && !triples.text(value, Rs.dateText).isEmpty();
        out.add(
            new Qualifier(
                property.getURI(),
                triples.label(p, "zh"),
                triples.label(p, "en"),
                text(value),
                date ? date(value) : null));
      }
    }
    return out;
  }

  private String text(Node value) {
    if (value.isLiteral()) {
      return value.getLiteralLexicalForm();
    }
    String date = triples.text(value, Rs.dateText);
    return date.isEmpty() ? triples.label(value, language) : date;
  }

  private DateView date(Node date) {
    return new DateView(
        triples.text(date, Rs.dateText),
        triples.text(date, Rs.edtf),
        triples.text(date, Rs.earliest),
        triples.text(date, Rs.latest),
        triples.one(date, Rs.calendar).map(c -> triples.label(c, language)).orElse(""));
  }

  /** A source as a reference. */
  public SourceView source(Node source) {
    return sources.computeIfAbsent(source, this::read);
  }

  private SourceView read(Node source) {
    return new SourceView(
        triples.id(source),
        triples.label(source, "zh"),
        triples.one(source, Rs.sourceKind).map(k -> triples.label(k, language)).orElse(""),
        local(source, Rs.sourceKind),
        triples.one(source, Rs.copyOf).map(triples::id).orElse(""),
        triples.text(source, Rs.publisher),
        triples.text(source, Rs.address),
        triples.text(source, Rs.note));
  }

  /** The source of an id, or empty. */
  public Optional<SourceView> source(String id) {
    return Optional.of(triples.node(id))
        .filter(n -> type(n).equals(Optional.of(EntityType.SOURCE)))
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
        line(record));
  }

  private int line(Node record) {
    String line = triples.text(record, Rs.line);
    return line.isEmpty() ? 0 : Integer.parseInt(line);
  }

  private String local(Node subject, Property property) {
    return triples
        .one(subject, property)
        .map(n -> n.getURI().replaceFirst("^.*[/#]", ""))
        .orElse("");
  }

  private Optional<EntityType> type(Node node) {
    return node.isURI()
        ? triples.objects(node, RDF.type).stream()
            .map(t -> EntityType.ofClass(t.getURI()))
            .flatMap(Optional::stream)
            .findFirst()
        : Optional.empty();
  }
}
