package rongshi.server.index;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
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
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field.Store;
import org.apache.lucene.document.IntField;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.IndexWriter;
import rongshi.loader.text.Folding;
import rongshi.loader.text.Pinyin;
import rongshi.ontology.Base;
import rongshi.ontology.EntityType;
import rongshi.ontology.Rs;

/** Writes a document for each entity and each passage, in the order of their ids. */
final class IndexDocuments {
  private static final int MOST_TEXT = 20_000;

  private final DatasetGraph data;
  private final Base base;
  private final Map<Node, StringBuilder> claims = new HashMap<>();
  private final Map<Node, StringBuilder> passages = new HashMap<>();

  IndexDocuments(DatasetGraph data, Base base) {
    this.data = data;
    this.base = base;
  }

  void write(IndexWriter writer) throws IOException {
    gatherClaims();
    var passageNodes = subjects(Rs.Passage);
    passageNodes.values().forEach(this::gatherPassage);
    for (var type : EntityType.values()) {
      for (Node entity : subjects(type).values()) {
        writer.addDocument(entity(entity, type));
      }
    }
    for (Node passage : passageNodes.values()) {
      writer.addDocument(passage(passage));
    }
  }

  private void gatherClaims() {
    data.find(Quad.defaultGraphIRI, Node.ANY, Rs.wording.asNode(), Node.ANY)
        .forEachRemaining(
            q -> {
              Node subject = one(q.getSubject(), Rs.subject);
              if (subject != null) {
                append(claims, subject, q.getObject().getLiteralLexicalForm());
                String note = text(q.getSubject(), Rs.note);
                append(claims, subject, note);
                Node value = one(q.getSubject(), Rs.value);
                if (value != null && value.isURI()) {
                  append(claims, subject, text(value, RDFS.label));
                  append(claims, value, q.getObject().getLiteralLexicalForm());
                }
              }
            });
  }

  private void gatherPassage(Node passage) {
    String text = text(passage, Rs.text);
    for (Node entity : all(passage, Rs.mentions)) {
      append(passages, entity, text);
    }
    all(passage, Rs.about).forEach(e -> append(passages, e, text));
  }

  private static void append(Map<Node, StringBuilder> texts, Node entity, String text) {
    var all = texts.computeIfAbsent(entity, k -> new StringBuilder());
    if (all.length() + text.length() < MOST_TEXT) {
      all.append(text).append('\n');
    }
  }

  private Document entity(Node entity, EntityType type) {
    var doc = new Document();
    doc.add(new StringField(Fields.ID, id(entity), Store.YES));
    doc.add(new StringField(Fields.TYPE, type.key(), Store.YES));
    String name = text(entity, RDFS.label);
    names(doc, entity, name);
    String description = text(entity, Rs.description);
    doc.add(new StoredField(Fields.DESCRIPTION, description));
    doc.add(new TextField(Fields.DESCRIBED, description + "\n" + type.zh(), Store.NO));
    doc.add(new TextField(Fields.CLAIMS, joined(claims, entity), Store.YES));
    doc.add(new TextField(Fields.PASSAGES, joined(passages, entity), Store.NO));
    years(doc, entity);
    within(entity).forEach(p -> doc.add(new StringField(Fields.WITHIN, p, Store.NO)));
    String lat = text(entity, Rs.latitude);
    String lon = text(entity, Rs.longitude);
    if (!lat.isEmpty() && !lon.isEmpty()) {
      doc.add(new StoredField(Fields.LATITUDE, lat));
      doc.add(new StoredField(Fields.LONGITUDE, lon));
    }
    return doc;
  }

  private void names(Document doc, Node entity, String name) {
    doc.add(new StoredField(Fields.NAME, name));
    doc.add(new StringField(Fields.EXACT_NAME, Folding.fold(name), Store.NO));
    var names = new LinkedHashSet<String>();
    names.add(name);
    all(entity, SKOS.altLabel).stream()
        .map(Node::getLiteralLexicalForm)
        .sorted()
        .forEach(names::add);
    for (String each : names) {
      if (!each.equals(name)) {
        doc.add(new StoredField(Fields.ALIAS, each));
      }
      doc.add(new StringField(Fields.EXACT, Folding.fold(each), Store.NO));
      doc.add(new TextField(Fields.NAMES, each, Store.NO));
      doc.add(new StringField(Fields.PINYIN, Pinyin.full(each), Store.NO));
      doc.add(new StringField(Fields.PINYIN, Pinyin.initials(each), Store.NO));
    }
  }

  private Document passage(Node passage) {
    var doc = new Document();
    doc.add(new StringField(Fields.ID, id(passage), Store.YES));
    doc.add(new StringField(Fields.TYPE, "passage", Store.YES));
    doc.add(new StoredField(Fields.NAME, text(passage, RDFS.label)));
    doc.add(new TextField(Fields.TEXT, text(passage, Rs.text), Store.YES));
    years(doc, passage);
    for (Node mentioned : all(passage, Rs.mentions)) {
      doc.add(new StringField("mentions", id(mentioned), Store.YES));
    }
    return doc;
  }

  /** From birth, foundation or first day to death, dissolution or last day. */
  private void years(Document doc, Node node) {
    var first =
        day(node, Rs.earliest)
            .or(() -> day(one(node, Rs.birth), Rs.earliest))
            .or(() -> day(one(node, Rs.foundedDate), Rs.earliest))
            .or(() -> day(one(node, Rs.date), Rs.earliest))
            .or(() -> day(one(node, Rs.siteDate), Rs.earliest));
    var last =
        day(node, Rs.latest)
            .or(() -> day(one(node, Rs.death), Rs.latest))
            .or(() -> day(one(node, Rs.dissolvedDate), Rs.latest))
            .or(() -> day(one(node, Rs.date), Rs.latest));
    first.ifPresent(d -> doc.add(new IntField(Fields.FIRST_YEAR, d, Store.YES)));
    last.ifPresent(d -> doc.add(new IntField(Fields.LAST_YEAR, d, Store.YES)));
  }

  private Optional<Integer> day(Node node, Property property) {
    String day = node == null ? "" : text(node, property);
    int dash = day.indexOf('-', 1);
    return dash < 0 ? Optional.empty() : Optional.of(Integer.valueOf(day.substring(0, dash)));
  }

  private Set<String> within(Node entity) {
    var seen = new TreeSet<String>();
    var queue = new ArrayList<Node>();
    queue.add(entity);
    for (int i = 0; i < queue.size() && i < 200; i++) {
      for (Property p :
          List.of(Rs.place, Rs.locatedIn, Rs.partOf, Rs.nowIn, Rs.birthPlace, Rs.nativePlace)) {
        for (Node place : all(queue.get(i), p)) {
          if (place.isURI() && seen.add(id(place))) {
            queue.add(place);
          }
        }
      }
    }
    return seen;
  }

  private Map<String, Node> subjects(EntityType type) {
    return subjects(type.type());
  }

  private Map<String, Node> subjects(org.apache.jena.rdf.model.Resource type) {
    var found = new TreeMap<String, Node>();
    data.find(Quad.defaultGraphIRI, Node.ANY, RDF.type.asNode(), type.asNode())
        .forEachRemaining(q -> found.put(id(q.getSubject()), q.getSubject()));
    return found;
  }

  private static String joined(Map<Node, StringBuilder> texts, Node entity) {
    var text = texts.get(entity);
    return text == null ? "" : text.toString();
  }

  private List<Node> all(Node subject, Property property) {
    var found = new ArrayList<Node>();
    data.find(Quad.defaultGraphIRI, subject, property.asNode(), Node.ANY)
        .forEachRemaining(q -> found.add(q.getObject()));
    return found;
  }

  private Node one(Node subject, Property property) {
    var found = data.find(Quad.defaultGraphIRI, subject, property.asNode(), Node.ANY);
    return found.hasNext() ? found.next().getObject() : null;
  }

  private String text(Node subject, Property property) {
    Node node = one(subject, property);
    return node != null && node.isLiteral() ? node.getLiteralLexicalForm() : "";
  }

  private String id(Node node) {
    return base.id(node.getURI()).orElse(node.getURI());
  }
}
