package rongshi.server.entity;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.rdf.model.Property;
import rongshi.ontology.EntityType;
import rongshi.ontology.Rs;
import rongshi.server.entity.EntityView.ClaimView;
import rongshi.server.entity.EntityView.DateView;
import rongshi.server.entity.EntityView.Named;
import rongshi.server.entity.EntityView.Qualifier;
import rongshi.server.entity.EntityView.SourceView;

/**
 * Reads single claims: value, wording, qualifiers, how certain they are by their sources, and where
 * they stand. Sources are read once.
 */
final class ClaimReader {
  private static final List<Property> QUALIFIERS =
      List.of(
          Rs.term,
          Rs.date,
          Rs.from,
          Rs.to,
          Rs.capacity,
          Rs.role,
          Rs.nameKind,
          Rs.decidedBy,
          Rs.note);

  private final Triples triples;
  private final String language;
  private final Map<Node, SourceView> sources = new HashMap<>();

  /**
   * @param language of the labels of concepts
   */
  ClaimReader(Triples triples, String language) {
    this.triples = triples;
    this.language = language;
  }

  /**
   * A claim with a value.
   *
   * @param disputed whether other accounts differ from it
   */
  ClaimView claim(Node claim, boolean disputed) {
    Node value = triples.one(claim, Rs.value).orElseThrow();
    Node record = triples.one(claim, Rs.record).orElse(claim);
    var sources = triples.objects(claim, Rs.source);
    String rank = local(claim, Rs.rank);
    boolean entity = value.isURI() && triples.type(value).isPresent();
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

  /** A node with its name and type. */
  Named named(Node node) {
    return new Named(
        triples.id(node),
        triples.label(node, "zh"),
        triples.type(node).map(EntityType::key).orElse(""));
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
    if (triples.isForeign(value)) {
      return value.getURI();
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
  SourceView source(Node source) {
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

  /** The line of a record; 0 where none is known. */
  int line(Node record) {
    String line = triples.text(record, Rs.line);
    return line.isEmpty() ? 0 : Integer.parseInt(line);
  }

  private String local(Node subject, Property property) {
    return triples
        .one(subject, property)
        .map(n -> n.getURI().replaceFirst("^.*[/#]", ""))
        .orElse("");
  }
}
