package rongshi.loader.release;

import java.io.IOException;
import java.nio.file.Path;
import org.apache.jena.sparql.core.DatasetGraph;

/**
 * Something that is made from a release's RDF and lies beside it: the text index, the relation
 * graph. The loader knows only this; what a part holds is its reader's business.
 */
public interface ReleasePart {
  /** The folder's name within the release, and what messages call the part. */
  String name();

  /**
   * Builds the part.
   *
   * @param data the release's dataset; read it within a read transaction of your own
   * @param directory an empty folder, yours alone
   * @throws IOException where writing fails; the load is then given up and nothing is published
   */
  void build(DatasetGraph data, Path directory) throws IOException;
}
