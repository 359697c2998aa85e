package rongshi.server.index;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.apache.jena.graph.Node;
import org.apache.jena.rdf.model.Property;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.Field.Store;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.FloatDocValuesField;
import org.apache.lucene.document.IntField;
import org.apache.lucene.document.IntPoint;
import org.apache.lucene.document.KnnByteVectorField;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.document.SortedSetDocValuesField;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.VectorSimilarityFunction;
import org.apache.lucene.util.BytesRef;
import rongshi.ontology.Base;
import rongshi.ontology.Concepts;
import rongshi.ontology.EntityType;
import rongshi.ontology.Rs;

/** Writes a document for each entity and each passage, in the order of their ids. */
final class IndexDocuments {
  private static final int MOST_CONTAINERS = 200;

  /** Whole values whose number tells: BM25 then favours who has few other links. */
  private static final FieldType COUNTED = counted();

  private static final String BIRTH = Concepts.NS + "event-type/birth";
  private static final String DEATH = Concepts.NS + "event-type/death";

  private static final List<Property> CONTAINMENT =
      List.of(Rs.place, Rs.locatedIn, Rs.partOf, Rs.nowIn, Rs.birthPlace, Rs.nativePlace);

  private final Triples data;
  private final EntityTexts texts;
  private final Profiles profiles;

  IndexDocuments(DatasetGraph data, Base base) {
    this.data = new Triples(data, base);
    this.texts = new EntityTexts(this.data);
    this.profiles = new Profiles(this.data);
  }

  /**
   * @param space where the space of meanings is to be written
   */
  void write(IndexWriter writer, Path space) throws IOException {
    texts.claims();
    var passages = data.instances(Rs.Passage);
    passages.values().forEach(texts::passage);
    var meaning = Meaning.trained(data, texts, passages.values(), space);
    for (var type : EntityType.values()) {
      for (Node entity : data.instances(type.type()).values()) {
        var doc = entity(entity, type);
        if (type != EntityType.SOURCE) {
          meaning.vector(entity).ifPresent(v -> doc.add(vector(v)));
        }
        writer.addDocument(doc);
      }
    }
    for (Node passage : passages.values()) {
      writer.addDocument(passage(passage));
    }
  }

  private Document entity(Node entity, EntityType type) {
    var doc = new Document();
    identity(doc, data.id(entity), type.key());
    var names = new LinkedHashSet<String>();
    names.add(data.text(entity, RDFS.label));
    data.all(entity, SKOS.altLabel).stream()
        .map(Node::getLiteralLexicalForm)
        .sorted()
        .forEach(names::add);
    NameFields.add(doc, names);
    String description = data.text(entity, Rs.description);
    doc.add(new StoredField(Fields.DESCRIPTION, description));
    doc.add(new TextField(Fields.DESCRIBED, description + "\n" + type.zh(), Store.NO));
    var told = texts.of(entity);
    doc.add(new TextField(Fields.CLAIMS, told.claims.toString(), Store.YES));
    doc.add(new TextField(Fields.PASSAGES, told.passages.toString(), Store.NO));
    told.links.forEach(id -> doc.add(new Field(Fields.LINKS, id, COUNTED)));
    told.links.stream()
        .filter(id -> id.startsWith("organisation/"))
        .distinct()
        .forEach(id -> facet(doc, Fields.ORGANISATION, id));
    told.company.forEach(id -> doc.add(new Field(Fields.COMPANY, id, COUNTED)));
    told.facts.forEach(f -> doc.add(new StringField(Fields.FACTS, f, Store.NO)));
    doc.add(new FloatDocValuesField(Fields.WEIGHT, weight(type, told)));
    told.years.forEach(y -> doc.add(new IntPoint(Fields.YEARS, y)));
    told.concepts.forEach(c -> facet(doc, Fields.CONCEPT, c));
    told.sources.forEach(s -> facet(doc, Fields.SOURCE, s));
    years(doc, entity);
    within(entity).forEach(p -> facet(doc, Fields.WITHIN, p));
    if (type != EntityType.SOURCE) {
      doc.add(new StoredField(Fields.PROFILE, profiles.of(entity, told).encoded()));
    }
    String lat = data.text(entity, Rs.latitude);
    String lon = data.text(entity, Rs.longitude);
    if (!lat.isEmpty() && !lon.isEmpty()) {
      doc.add(new StoredField(Fields.LATITUDE, lat));
      doc.add(new StoredField(Fields.LONGITUDE, lon));
    }
    return doc;
  }

  /**
   * Births and deaths are told with the person: they come after other events. Places are where
   * others are looked for.
   */
  private static float weight(EntityType type, EntityTexts.Told told) {
    boolean life = told.concepts.contains(BIRTH) || told.concepts.contains(DEATH);
    float kind = life ? 0.6f : type == EntityType.PLACE ? 0.75f : 1;
    return kind * (1 + 0.08f * (float) Math.log1p(told.weight));
  }

  private Document passage(Node passage) {
    var doc = new Document();
    identity(doc, data.id(passage), "passage");
    doc.add(new StoredField(Fields.NAME, data.text(passage, RDFS.label)));
    doc.add(new TextField(Fields.TEXT, data.text(passage, Rs.text), Store.YES));
    years(doc, passage);
    data.all(passage, Rs.source)
        .forEach(
            s -> {
              facet(doc, Fields.SOURCE, data.id(s));
              doc.add(new StoredField(Fields.SOURCE, data.id(s)));
            });
    var mentions = new TreeSet<String>();
    for (Property property : List.of(Rs.mentions, Rs.about)) {
      data.all(passage, property).forEach(n -> mentions.add(data.id(n)));
    }
    mentions.forEach(m -> doc.add(new StringField(Fields.MENTIONS, m, Store.YES)));
    return doc;
  }

  private static Field vector(byte[] vector) {
    return new KnnByteVectorField(Fields.MEANING, vector, VectorSimilarityFunction.COSINE);
  }

  private static void identity(Document doc, String id, String type) {
    doc.add(new StringField(Fields.ID, id, Store.YES));
    doc.add(new StringField(Fields.TYPE, type, Store.YES));
    doc.add(new SortedDocValuesField(Fields.TYPE, new BytesRef(type)));
    if (type.equals("passage")) {
      doc.add(new FloatDocValuesField(Fields.WEIGHT, 1));
    }
  }

  private static void facet(Document doc, String field, String value) {
    doc.add(new StringField(field, value, Store.NO));
    doc.add(new SortedSetDocValuesField(field, new BytesRef(value)));
  }

  /** From birth, foundation or first day to death, dissolution or last day. */
  private void years(Document doc, Node node) {
    var first =
        data.year(node, Rs.earliest)
            .or(() -> data.year(data.one(node, Rs.birth), Rs.earliest))
            .or(() -> data.year(data.one(node, Rs.foundedDate), Rs.earliest))
            .or(() -> data.year(data.one(node, Rs.date), Rs.earliest))
            .or(() -> data.year(data.one(node, Rs.siteDate), Rs.earliest));
    var last =
        data.year(node, Rs.latest)
            .or(() -> data.year(data.one(node, Rs.death), Rs.latest))
            .or(() -> data.year(data.one(node, Rs.dissolvedDate), Rs.latest))
            .or(() -> data.year(data.one(node, Rs.date), Rs.latest));
    first.ifPresent(d -> doc.add(new IntField(Fields.FIRST_YEAR, d, Store.YES)));
    last.ifPresent(d -> doc.add(new IntField(Fields.LAST_YEAR, d, Store.YES)));
  }

  /** What an entity lies in, whatever it was or is called. */
  private Set<String> within(Node entity) {
    var seen = new TreeSet<String>();
    var queue = new ArrayList<Node>();
    queue.add(entity);
    for (int i = 0; i < queue.size() && i < MOST_CONTAINERS; i++) {
      Node at = queue.get(i);
      for (Property property : CONTAINMENT) {
        data.all(at, property).forEach(n -> enter(n, seen, queue));
      }
      if (i > 0) {
        data.all(at, Rs.renamedTo).forEach(n -> enter(n, seen, queue));
      }
    }
    return seen;
  }

  private void enter(Node place, Set<String> seen, List<Node> queue) {
    if (place.isURI() && seen.add(data.id(place))) {
      queue.add(place);
    }
  }

  private static FieldType counted() {
    var type = new FieldType();
    type.setTokenized(false);
    type.setIndexOptions(IndexOptions.DOCS_AND_FREQS);
    type.freeze();
    return type;
  }
}
