package rongshi.loader.release;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.riot.system.StreamRDFBase;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.system.Txn;
import org.apache.jena.tdb2.DatabaseMgr;
import org.apache.jena.tdb2.solver.stats.Stats;
import org.apache.jena.tdb2.sys.TDBInternal;

/** A release's TDB2 store: made once from the dump, with statistics for the optimiser. */
public final class TripleStore {
  private TripleStore() {}

  /**
   * Loads a dump into a new store in one transaction and gives it to a reader.
   *
   * @param dump N-Quads, gzipped
   * @param folder must not exist
   * @param reader is given the loaded dataset
   */
  public static void build(Path dump, Path folder, Reader reader) throws IOException {
    Files.createDirectories(folder);
    DatasetGraph data = DatabaseMgr.connectDatasetGraph(folder.toString());
    try {
      // from a stream: within a server no file name is ever resolved by Jena
      try (var in = new GZIPInputStream(Files.newInputStream(dump), 1 << 16)) {
        Txn.executeWrite(data, () -> RDFParser.source(in).lang(Lang.NQUADS).parse(into(data)));
      }
    } finally {
      TDBInternal.expel(data);
    }
    writeStatistics(folder);
    // opened anew, so that readers see it as a server will: with its statistics
    DatasetGraph loaded = open(folder);
    try {
      reader.read(loaded);
    } finally {
      close(loaded);
    }
  }

  /** Jena's own sink would put triples into a graph called DefaultGraphNode: they go in by hand. */
  private static StreamRDF into(DatasetGraph data) {
    return new StreamRDFBase() {
      @Override
      public void triple(Triple triple) {
        data.add(
            Quad.defaultGraphIRI, triple.getSubject(), triple.getPredicate(), triple.getObject());
      }

      @Override
      public void quad(Quad quad) {
        if (quad.isTriple() || quad.isDefaultGraph()) {
          triple(quad.asTriple());
        } else {
          data.add(quad);
        }
      }
    };
  }

  /** Uses a dataset while it is open. */
  public interface Reader {
    void read(DatasetGraph data) throws IOException;
  }

  /** Opens a store for reading. TDB2 keeps it to one process; {@link #close} lets it go. */
  public static DatasetGraph open(Path folder) {
    return DatabaseMgr.connectDatasetGraph(folder.toString());
  }

  /** Closes a store opened with {@link #open}. */
  public static void close(DatasetGraph data) {
    TDBInternal.expel(data);
  }

  private static void writeStatistics(Path folder) throws IOException {
    DatasetGraph data = open(folder);
    try {
      var results = Txn.calculateRead(data, () -> Stats.gather(data.getDefaultGraph()).results());
      Stats.write(folder.resolve("Data-0001").resolve("stats.opt").toString(), results);
    } finally {
      close(data);
    }
  }
}
