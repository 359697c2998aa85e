package rongshi.server.index;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.TreeSet;
import org.apache.lucene.document.BinaryDocValuesField;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field.Store;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.util.BytesRef;
import rongshi.loader.text.NameKey;
import rongshi.loader.text.Pinyin;

/** The fields by which an entity is found under its names. */
final class NameFields {
  private static final int MOST_IN_SORT_KEY = 60;

  private NameFields() {}

  /**
   * @param names the preferred name first
   */
  static void add(Document doc, Set<String> names) {
    String name = names.iterator().next();
    doc.add(new StoredField(Fields.NAME, name));
    doc.add(new StringField(Fields.EXACT_NAME, NameKey.of(name), Store.NO));
    doc.add(new BinaryDocValuesField(Fields.LABEL, new BytesRef(name)));
    doc.add(new SortedDocValuesField(Fields.NAME, new BytesRef(sortKey(name))));
    var keys = new LinkedHashSet<String>();
    for (String each : names) {
      if (!each.equals(name)) {
        doc.add(new StoredField(Fields.ALIAS, each));
      }
      keys.addAll(NameKey.all(each));
      doc.add(new TextField(Fields.NAMES, each, Store.NO));
      doc.add(new TextField(Fields.SYLLABLES, String.join(" ", Pinyin.syllables(each)), Store.NO));
    }
    whole(doc, Fields.EXACT, keys);
    var skeletons = new TreeSet<String>();
    var pinyin = new TreeSet<String>();
    var initials = new TreeSet<String>();
    for (String key : keys) {
      skeletons.addAll(NameKey.skeletons(key));
      pinyin.add(Pinyin.full(key));
      initials.add(Pinyin.initials(key));
    }
    whole(doc, Fields.SKELETON, skeletons);
    whole(doc, Fields.PINYIN, pinyin);
    whole(doc, Fields.INITIALS, initials);
  }

  private static void whole(Document doc, String field, Set<String> values) {
    for (String value : values) {
      doc.add(new StringField(field, value, Store.NO));
    }
  }

  /** By pinyin, as registers are kept; of one reading, by the characters. */
  private static String sortKey(String name) {
    String key = String.join(" ", Pinyin.syllables(name)) + "\t" + name;
    return key.length() <= MOST_IN_SORT_KEY ? key : key.substring(0, MOST_IN_SORT_KEY);
  }
}
