package rongshi.server.link;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import rongshi.loader.Load;
import rongshi.loader.Progress;
import rongshi.loader.release.StoreLayout;
import rongshi.ontology.Base;
import rongshi.server.graph.RelationGraphPart;
import rongshi.server.index.TextIndexPart;
import rongshi.server.release.OpenRelease;

/** Records, loaded and opened. */
final class OpenStore implements AutoCloseable {
  private final OpenRelease release;

  OpenStore(Path store, Path... records) throws Exception {
    var parts = List.of(new TextIndexPart(Base.DEFAULT), new RelationGraphPart(Base.DEFAULT));
    new Load(store, Base.DEFAULT, parts, Progress.SILENT).run(List.of(records));
    var layout = new StoreLayout(store);
    release = OpenRelease.open(layout, layout.published().orElseThrow());
  }

  static Path resource(String name) throws Exception {
    return Path.of(OpenStore.class.getResource(name).toURI());
  }

  OpenRelease release() {
    return release;
  }

  @Override
  public void close() throws IOException {
    release.close();
  }
}
