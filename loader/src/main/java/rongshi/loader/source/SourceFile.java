package rongshi.loader.source;

import java.nio.file.Path;
import java.util.Locale;

/**
 * A file to read.
 *
 * @param label what findings and records call it; see {@link Location}
 */
public record SourceFile(String label, Path path) {
  /** The ending of its name in lower case, without the dot; empty where it has none. */
  public String extension() {
    String name = path.getFileName().toString();
    int dot = name.lastIndexOf('.');
    return dot < 0 ? "" : name.substring(dot + 1).toLowerCase(Locale.ROOT);
  }

  /** Its name without the ending. */
  public String stem() {
    String name = path.getFileName().toString();
    int dot = name.lastIndexOf('.');
    return dot <= 0 ? name : name.substring(0, dot);
  }
}
