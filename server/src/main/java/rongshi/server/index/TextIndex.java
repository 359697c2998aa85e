package rongshi.server.index;

import java.io.IOException;
import java.nio.file.Path;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.store.MMapDirectory;

/** A release's text index, opened for reading; safe for several threads. */
public final class TextIndex implements AutoCloseable {
  private final DirectoryReader reader;
  private final IndexSearcher searcher;

  private TextIndex(DirectoryReader reader) {
    this.reader = reader;
    this.searcher = new IndexSearcher(reader);
  }

  /** Opens the index in a part's folder. */
  public static TextIndex open(Path folder) throws IOException {
    return new TextIndex(DirectoryReader.open(new MMapDirectory(folder)));
  }

  public IndexSearcher searcher() {
    return searcher;
  }

  @Override
  public void close() throws IOException {
    reader.close();
    reader.directory().close();
  }
}
