package rongshi.loader.release;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * What a release is made of. Times and versions stand here and never in the RDF.
 *
 * @param release its number
 * @param created ISO 8601 instant
 * @param software name and version
 * @param base the entities' base IRI
 * @param quads in the dump
 * @param dumpSha256 of the uncompressed dump
 * @param counts entities by type key, and claims, passages, mentions, disagreements
 * @param files each file with what was read, loaded and reported
 * @param findings how many of each severity
 * @param seconds what each step took
 */
public record Manifest(
    int release,
    String created,
    String software,
    String base,
    long quads,
    String dumpSha256,
    Map<String, Long> counts,
    List<FileLine> files,
    Map<String, Long> findings,
    Map<String, Double> seconds) {

  /**
   * One file of a load: {@code read = loaded + reported}.
   *
   * @param kind the register's name, chronicle, biography, rdf or skipped
   */
  public record FileLine(String file, String kind, long read, long loaded, long reported) {}

  private static ObjectMapper json() {
    return new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);
  }

  /** Writes the manifest as JSON. */
  public void write(Path file) throws IOException {
    Files.write(file, json().writeValueAsBytes(this));
  }

  /**
   * @throws IOException where the file is missing or no manifest
   */
  public static Manifest read(Path file) throws IOException {
    return json().readValue(file.toFile(), Manifest.class);
  }
}
