package rongshi.server.release;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;
import org.apache.jena.sparql.core.DatasetGraph;
import rongshi.loader.release.Manifest;
import rongshi.loader.release.StoreLayout;
import rongshi.loader.release.TripleStore;
import rongshi.ontology.Base;
import rongshi.server.circle.Communities;
import rongshi.server.graph.RelationGraph;
import rongshi.server.index.TextIndex;
import rongshi.server.match.Matcher;
import rongshi.server.paths.Gate;
import rongshi.server.paths.PathFinder;
import rongshi.server.search.QueryableSearch;
import rongshi.server.search.SearchService;
import rongshi.server.sparql.QueryableGraph;
import rongshi.server.sparql.TextSearch;
import rongshi.server.timeline.Timelines;

/** A release with everything opened for reading. */
public final class OpenRelease implements AutoCloseable {
  private static final int MOST_EDGES_FOR_COMMUNITIES = 2_000_000;

  private final Path folder;
  private final Manifest manifest;
  private final Base base;
  private final DatasetGraph data;
  private final TextIndex index;
  private final SearchService search;
  private final RelationGraph graph;
  private final PathFinder paths;
  private final Timelines timelines;
  private final Gate gate = Gate.ofThisMachine();
  private Communities communities;
  private Matcher matcher;

  private OpenRelease(
      Path folder, Manifest manifest, DatasetGraph data, TextIndex index, RelationGraph graph) {
    this.folder = folder;
    this.manifest = manifest;
    this.base = new Base(manifest.base());
    this.data = data;
    this.index = index;
    this.search = new SearchService(index, data, base);
    TextSearch.attach(data, new QueryableSearch(index, search, base));
    this.graph = graph;
    QueryableGraph.attach(data, new QueryableGraph(graph, base));
    this.paths = new PathFinder(graph);
    this.timelines = new Timelines(data, base, search);
  }

  /**
   * Opens a release of a store.
   *
   * @throws IOException where a part is missing or damaged; nothing stays open then
   */
  public static OpenRelease open(StoreLayout store, int number) throws IOException {
    var manifest = manifest(store, number);
    var folder = store.release(number);
    var graph = RelationGraph.open(folder.resolve("graph"));
    var index = TextIndex.open(folder.resolve("index"));
    try {
      if (!Files.isDirectory(store.tdb(number))) {
        // TDB2 would make an empty store here
        throw new NoSuchFileException(store.tdb(number).toString());
      }
      return new OpenRelease(folder, manifest, TripleStore.open(store.tdb(number)), index, graph);
    } catch (IOException | RuntimeException e) {
      index.close();
      throw e;
    }
  }

  private static Manifest manifest(StoreLayout store, int number) throws IOException {
    var file = store.manifest(number);
    Manifest manifest;
    try {
      manifest = Manifest.read(file);
    } catch (JsonProcessingException e) {
      throw new IOException("版次说明已损坏 / the manifest is damaged: " + file, e);
    }
    if (manifest == null || manifest.release() != number || manifest.base() == null) {
      throw new IOException(
          "版次说明与版次 " + number + " 不符 / not the manifest of release " + number + ": " + file);
    }
    return manifest;
  }

  /** Where its files lie; never to be written to. */
  public Path folder() {
    return folder;
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

  /** Finds what records of others mean; made when first asked for. */
  public synchronized Matcher matcher() {
    if (matcher == null) {
      matcher = new Matcher(index.searcher(), base);
    }
    return matcher;
  }

  public RelationGraph graph() {
    return graph;
  }

  public PathFinder paths() {
    return paths;
  }

  public Timelines timelines() {
    return timelines;
  }

  /** What searches of the relation graph go through. */
  public Gate gate() {
    return gate;
  }

  /** The graph's communities, found when first asked for; empty where the graph is too large. */
  public synchronized Optional<Communities> communities() {
    if (communities == null && graph.edges() <= MOST_EDGES_FOR_COMMUNITIES) {
      communities = Communities.of(graph);
    }
    return Optional.ofNullable(communities);
  }

  @Override
  public void close() throws IOException {
    index.close();
    TripleStore.close(data);
  }
}
