package rongshi.server.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import rongshi.loader.Load;
import rongshi.loader.Progress;
import rongshi.loader.release.StoreLayout;
import rongshi.ontology.Base;

/** The real records, loaded and served on a free port as {@code ./rongshi serve} does. */
public final class ServedChengdu implements AutoCloseable {
  private static final Path RECORDS = Path.of("..", "loader", "records", "chengdu");

  private final Path store;
  private final RunningServer server;

  public ServedChengdu() throws Exception {
    store = Files.createTempDirectory("rongshi-pages");
    new Load(store, Base.DEFAULT, Parts.of(Base.DEFAULT), Progress.SILENT).run(List.of(RECORDS));
    server = RunningServer.start(new StoreLayout(store), 0);
  }

  /** Scheme, host and port. */
  public String origin() {
    return "http://127.0.0.1:" + server.port();
  }

  @Override
  public void close() throws IOException {
    server.close();
    try (var files = Files.walk(store)) {
      files.sorted(Comparator.reverseOrder()).forEach(ServedChengdu::delete);
    }
  }

  private static void delete(Path file) {
    try {
      Files.delete(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
