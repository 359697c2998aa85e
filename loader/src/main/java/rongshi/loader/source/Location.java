package rongshi.loader.source;

/**
 * Where in a file something stands.
 *
 * @param file the file's label: the name of the folder given to the load and the path below it,
 *     with {@code /}; the same wherever the folder lies
 * @param line counted from 1; 0 means the file as a whole
 */
public record Location(String file, int line) {
  @Override
  public String toString() {
    return line == 0 ? file : file + ":" + line;
  }
}
