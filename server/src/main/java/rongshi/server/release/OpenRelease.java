package rongshi.server.release;

import java.io.IOException;
import org.apache.jena.sparql.core.DatasetGraph;
import rongshi.loader.release.Manifest;
import rongshi.loader.release.StoreLayout;
import rongshi.loader.release.TripleStore;
import rongshi.ontology.Base;
import rongshi.server.graph.RelationGraph;
import rongshi.server.index.TextIndex;
import rongshi.server.paths.PathFinder;
import rongshi.server.search.SearchService;

/** A release with everything opened for reading. */
public final class OpenRelease implements AutoCloseable {
  private final Manifest manifest;
  private final Base base;
  private final DatasetGraph data;
  private final TextIndex index;
  private final SearchService search;
  private final RelationGraph graph;
  private final PathFinder paths;

  private OpenRelease(Manifest manifest, DatasetGraph data, TextIndex index, RelationGraph graph) {
    this.manifest = manifest;
    this.base = new Base(manifest.base());
    this.data = data;
    this.index = index;
    this.search = new SearchService(index, base);
    this.graph = graph;
    this.paths = new PathFinder(graph);
  }

  /**
   * Opens a release of a store.
   *
   * @throws IOException where a part is missing or damaged
   */
  public static OpenRelease open(StoreLayout store, int number) throws IOException {
    var manifest = Manifest.read(store.manifest(number));
    var folder = store.release(number);
    var graph = RelationGraph.open(folder.resolve("graph"));
    var index = TextIndex.open(folder.resolve("index"));
    return new OpenRelease(manifest, TripleStore.open(store.tdb(number)), index, graph);
  }

  public int number() {
    return manifest.release();
  }

  public Manifest manifest() {
    return manifest;
  }

  public Base base() {
    return base;
  }

  public DatasetGraph data() {
    return data;
  }

  public SearchService search() {
    return search;
  }

  public RelationGraph graph() {
    return graph;
  }

  public PathFinder paths() {
    return paths;
  }

  @Override
  public void close() throws IOException {
    index.close();
    TripleStore.close(data);
  }
}
