package rongshi.queries;

import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Every query of the library, parsed. Immutable; read once at start. */
public final class QueryLibrary {
  private final Map<String, LibraryQuery> byName;

  private QueryLibrary(Map<String, LibraryQuery> byName) {
    this.byName = Collections.unmodifiableMap(new TreeMap<>(byName));
  }

  /**
   * Reads the queries that come with the program.
   *
   * @throws IllegalArgumentException where a query or its header is wrong; the message names it
   */
  public static QueryLibrary bundled() {
    var url = QueryLibrary.class.getResource("/rongshi/queries/library");
    if (url == null) {
      throw new IllegalStateException("the query library is missing from the program");
    }
    try {
      return inside(url.toURI());
    } catch (IOException | URISyntaxException e) {
      throw new IllegalStateException("the query library cannot be read", e);
    }
  }

  /** Reads the {@code *.rq} files of a folder. */
  public static QueryLibrary read(Path folder) throws IOException {
    var queries = new TreeMap<String, LibraryQuery>();
    try (var files = Files.newDirectoryStream(folder, "*.rq")) {
      for (Path file : files) {
        String name = file.getFileName().toString().replaceFirst("\\.rq$", "");
        queries.put(name, QueryFile.parse(name, Files.readString(file)));
      }
    }
    return new QueryLibrary(queries);
  }

  /** All queries, by name. */
  public Collection<LibraryQuery> all() {
    return byName.values();
  }

  public Optional<LibraryQuery> find(String name) {
    return Optional.ofNullable(byName.get(name));
  }

  private static QueryLibrary inside(URI folder) throws IOException {
    if (folder.getScheme().equals("file")) {
      return read(Path.of(folder));
    }
    try (var jar = FileSystems.newFileSystem(folder, Map.of())) {
      return read(jar.getPath("/rongshi/queries/library"));
    }
  }
}
