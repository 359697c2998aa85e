package rongshi.server.search;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import org.apache.jena.system.Txn;
import rongshi.loader.Load;
import rongshi.loader.Progress;
import rongshi.loader.release.StoreLayout;
import rongshi.ontology.Base;
import rongshi.server.graph.RelationGraphPart;
import rongshi.server.index.TextIndexPart;
import rongshi.server.release.OpenRelease;

/** Invented records, loaded and opened. */
final class InventedSearch implements AutoCloseable {
  private final OpenRelease release;

  InventedSearch(Path folder) throws Exception {
    var store = new StoreLayout(folder);
    var parts = List.of(new TextIndexPart(Base.DEFAULT), new RelationGraphPart(Base.DEFAULT));
    new Load(store.root(), Base.DEFAULT, parts, Progress.SILENT).run(List.of(records()));
    release = OpenRelease.open(store, 1);
  }

  private static Path records() throws URISyntaxException {
    return Path.of(InventedSearch.class.getResource("records").toURI());
  }

  <T> T ask(Function<SearchService, T> question) {
    return Txn.calculateRead(release.data(), () -> question.apply(release.search()));
  }

  SearchResult search(String text) {
    return ask(s -> s.search(SearchQuery.of(text, 10)));
  }

  OpenRelease release() {
    return release;
  }

  @Override
  public void close() throws IOException {
    release.close();
  }
}
