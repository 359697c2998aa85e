package rongshi.server.index;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.system.Txn;
import rongshi.loader.release.ReleasePart;
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
    try {
      Txn.executeRead(
          data,
          () -> {
            try {
              new IndexBuilder(new ReleaseRecords(data, base), true).build(directory);
            } catch (IOException e) {
              throw new UncheckedIOException(e);
            }
          });
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }
}
