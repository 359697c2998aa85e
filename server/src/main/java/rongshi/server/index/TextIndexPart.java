package rongshi.server.index;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.system.Txn;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.SerialMergeScheduler;
import org.apache.lucene.store.FSDirectory;
import rongshi.loader.release.ReleasePart;
import rongshi.loader.text.RongshiAnalyzer;
import rongshi.ontology.Base;

/** Builds the text index from a release's dataset. */
public final class TextIndexPart implements ReleasePart {
  private final Base base;

  public TextIndexPart(Base base) {
    this.base = base;
  }

  @Override
  public String name() {
    return "index";
  }

  @Override
  public void build(DatasetGraph data, Path directory) throws IOException {
    // one thread merges, in order: the same release gives the same graph of neighbours
    var config =
        new IndexWriterConfig(new RongshiAnalyzer()).setMergeScheduler(new SerialMergeScheduler());
    try (var folder = FSDirectory.open(directory);
        var writer = new IndexWriter(folder, config)) {
      Txn.executeRead(
          data,
          () -> {
            try {
              new IndexDocuments(data, base).write(writer, directory.resolve(TextIndex.SPACE));
            } catch (IOException e) {
              throw new UncheckedIOException(e);
            }
          });
      writer.forceMerge(1);
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }
}
