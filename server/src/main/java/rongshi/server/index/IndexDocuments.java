package rongshi.server.index;

import java.util.LinkedHashSet;
import java.util.Optional;
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
import org.apache.lucene.index.VectorSimilarityFunction;
import org.apache.lucene.util.BytesRef;
import rongshi.ontology.EntityType;

/** Lucene's documents of entities and passages. */
final class IndexDocuments {
  /** Whole values whose number tells: BM25 then favours who has few other links. */
  private static final FieldType COUNTED = counted();

  private IndexDocuments() {}

  static Document of(IndexedEntity entity, Optional<byte[]> vector) {
    var doc = new Document();
    identity(doc, entity.id(), entity.type().key(), entity.weight());
    NameFields.add(doc, new LinkedHashSet<>(entity.names()));
    doc.add(new StoredField(Fields.DESCRIPTION, entity.description()));
    String described = entity.description() + "\n" + entity.type().zh();
    doc.add(new TextField(Fields.DESCRIBED, described, Store.NO));
    doc.add(new TextField(Fields.CLAIMS, entity.claims(), Store.YES));
    doc.add(new TextField(Fields.PASSAGES, entity.passages(), Store.NO));
    entity.links().forEach(id -> doc.add(new Field(Fields.LINKS, id, COUNTED)));
    entity.links().stream()
        .filter(id -> id.startsWith("organisation/"))
        .distinct()
        .forEach(id -> facet(doc, Fields.ORGANISATION, id));
    entity.company().forEach(id -> doc.add(new Field(Fields.COMPANY, id, COUNTED)));
    entity.facts().forEach(f -> doc.add(new StringField(Fields.FACTS, f, Store.NO)));
    entity.years().forEach(y -> doc.add(new IntPoint(Fields.YEARS, y)));
    entity.concepts().forEach(c -> facet(doc, Fields.CONCEPT, c));
    entity.sources().forEach(s -> facet(doc, Fields.SOURCE, s));
    entity.within().forEach(p -> facet(doc, Fields.WITHIN, p));
    years(doc, entity.first(), entity.last());
    if (entity.type() != EntityType.SOURCE) {
      doc.add(new StoredField(Fields.TRAITS, entity.traits().encoded()));
    }
    if (entity.latitude() != null && entity.longitude() != null) {
      doc.add(new StoredField(Fields.LATITUDE, entity.latitude()));
      doc.add(new StoredField(Fields.LONGITUDE, entity.longitude()));
    }
    vector.ifPresent(
        v -> doc.add(new KnnByteVectorField(Fields.MEANING, v, VectorSimilarityFunction.COSINE)));
    return doc;
  }

  static Document of(IndexedPassage passage) {
    var doc = new Document();
    identity(doc, passage.id(), "passage", 1);
    doc.add(new StoredField(Fields.HEADING, passage.heading()));
    doc.add(new TextField(Fields.TEXT, passage.text(), Store.YES));
    years(doc, passage.first(), passage.last());
    passage
        .sources()
        .forEach(
            s -> {
              facet(doc, Fields.SOURCE, s);
              doc.add(new StoredField(Fields.SOURCE, s));
            });
    passage.mentions().forEach(m -> facet(doc, Fields.MENTIONS, m));
    return doc;
  }

  private static void identity(Document doc, String id, String type, float weight) {
    doc.add(new StringField(Fields.ID, id, Store.YES));
    doc.add(new StringField(Fields.TYPE, type, Store.YES));
    doc.add(new SortedDocValuesField(Fields.TYPE, new BytesRef(type)));
    doc.add(new FloatDocValuesField(Fields.WEIGHT, weight));
  }

  private static void facet(Document doc, String field, String value) {
    doc.add(new StringField(field, value, Store.NO));
    doc.add(new SortedSetDocValuesField(field, new BytesRef(value)));
  }

  private static void years(Document doc, Integer first, Integer last) {
    if (first != null) {
      doc.add(new IntField(Fields.FIRST_YEAR, first, Store.YES));
    }
    if (last != null) {
      doc.add(new IntField(Fields.LAST_YEAR, last, Store.YES));
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
