package rongshi.server.index;

import java.io.IOException;
import java.nio.file.Path;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.store.MMapDirectory;
import rongshi.server.similar.MeaningSpace;

/** A release's text index, opened for reading; safe for several threads. */
public final class TextIndex implements AutoCloseable {
  static final String SPACE = "meanings.space";

  private final DirectoryReader reader;
  private final IndexSearcher searcher;
  private final MeaningSpace space;

  private TextIndex(DirectoryReader reader, MeaningSpace space) {
    this.reader = reader;
    this.space = space;
    this.searcher = new IndexSearcher(reader);
  }

  /** Opens the index in a part's folder. */
  public static TextIndex open(Path folder) throws IOException {
    var space = MeaningSpace.open(folder.resolve(SPACE));
    return new TextIndex(DirectoryReader.open(new MMapDirectory(folder)), space);
  }

  public IndexSearcher searcher() {
    return searcher;
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
