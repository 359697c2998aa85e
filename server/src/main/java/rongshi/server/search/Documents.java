package rongshi.server.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.DocIdSetIterator;
import rongshi.server.index.Fields;

/** Single facts of documents, read without their stored texts. For one thread. */
final class Documents {
  private final LeafReader reader;
  private SortedSetDocValues mentions;

  /**
   * @param reader the only segment of the index; null where the index is empty
   */
  Documents(LeafReader reader) {
    this.reader = reader;
  }

  /** The number of the document with an id. */
  OptionalInt number(String id) throws IOException {
    var postings =
        reader == null ? null : reader.postings(new Term(Fields.ID, id), PostingsEnum.NONE);
    int doc = postings == null ? DocIdSetIterator.NO_MORE_DOCS : postings.nextDoc();
    return doc == DocIdSetIterator.NO_MORE_DOCS ? OptionalInt.empty() : OptionalInt.of(doc);
  }

  /** The preferred name of an entity. */
  Optional<String> name(String id) throws IOException {
    var number = number(id);
    if (number.isEmpty()) {
      return Optional.empty();
    }
    var labels = DocValues.getBinary(reader, Fields.LABEL);
    return labels.advanceExact(number.getAsInt())
        ? Optional.of(labels.binaryValue().utf8ToString())
        : Optional.empty();
  }

  /** The ids of the entities a passage mentions. */
  List<String> mentions(int passage) throws IOException {
    if (mentions == null || mentions.docID() > passage) {
      mentions = DocValues.getSortedSet(reader, Fields.MENTIONS);
    }
    var ids = new ArrayList<String>();
    if (mentions.advanceExact(passage)) {
      for (int i = 0; i < mentions.docValueCount(); i++) {
        ids.add(mentions.lookupOrd(mentions.nextOrd()).utf8ToString());
      }
    }
    return ids;
  }
}
