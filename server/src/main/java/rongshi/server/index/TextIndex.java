package rongshi.server.index;

import java.io.IOException;
import java.nio.file.Path;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.store.MMapDirectory;
import rongshi.server.similar.MeaningSpace;

/** A release's text index, opened for reading; safe for several threads. */
public final class TextIndex implements AutoCloseable {
  static final String SPACE = "meanings.space";

  /** Under which an index says how its fields are made, so that an older one is not misread. */
  static final String FORMAT = "rongshi.format";

  static final String CURRENT = "2";

  private final DirectoryReader reader;
  private final IndexSearcher searcher;
  private final MeaningSpace space;
  private final LeafReader segment;
  private final float heaviest;

  private TextIndex(DirectoryReader reader, MeaningSpace space) throws IOException {
    this.reader = reader;
    this.space = space;
    this.searcher = new IndexSearcher(reader);
    this.segment = reader.leaves().isEmpty() ? null : reader.leaves().getFirst().reader();
    this.heaviest = heaviest(segment);
  }

  /** Opens the index in a part's folder. */
  public static TextIndex open(Path folder) throws IOException {
    var reader = DirectoryReader.open(new MMapDirectory(folder));
    if (!CURRENT.equals(reader.getIndexCommit().getUserData().get(FORMAT))) {
      reader.close();
      throw new IOException(
          "索引为旧格式，请重新装载记录 / the index is of an older format, load the records again: " + folder);
    }
    if (reader.leaves().size() > 1) {
      reader.close();
      throw new IOException("索引未合并 / the index is not merged: " + folder);
    }
    try {
      return new TextIndex(reader, MeaningSpace.open(folder.resolve(SPACE)));
    } catch (IOException e) {
      reader.close();
      throw e;
    }
  }

  /** The only segment; null where nothing was indexed. */
  public LeafReader segment() {
    return segment;
  }

  /** No document weighs more. */
  public float heaviest() {
    return heaviest;
  }

  public IndexSearcher searcher() {
    return searcher;
  }

  /** The documents are in the order of their weights, the heaviest first. */
  private static float heaviest(LeafReader segment) throws IOException {
    if (segment == null) {
      return 1;
    }
    var weights = DocValues.getNumeric(segment, Fields.WEIGHT);
    return weights.advanceExact(0) ? Float.intBitsToFloat((int) weights.longValue()) : 1;
  }

  /** The space in which entities lie near what is told alike. */
  public MeaningSpace space() {
    return space;
  }

  @Override
  public void close() throws IOException {
    reader.close();
    reader.directory().close();
  }
}
