package rongshi.loader.release;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * How an office wants its records to be cited: a {@code CITATION.cff} (Citation File Format 1.2) in
 * their folder. A release keeps it; version and date are the release's own.
 *
 * @param license an SPDX id, e.g. {@code CC-BY-4.0}; empty where the office says nothing
 * @param authors each with {@code name}, or {@code given-names} and {@code family-names}
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record Citation(
    String title,
    @JsonProperty("abstract") String summary,
    String license,
    String url,
    List<Map<String, String>> authors,
    List<String> keywords) {
  /** The file's name, in a folder of records and in a release. */
  public static final String FILE = "CITATION.cff";

  /** Where nothing is said. */
  public static final Citation NONE = new Citation(null, null, null, null, null, null);

  public Citation {
    title = title == null ? "" : title;
    summary = summary == null ? "" : summary;
    license = license == null ? "" : license;
    url = url == null ? "" : url;
    authors = authors == null ? List.of() : List.copyOf(authors);
    keywords = keywords == null ? List.of() : List.copyOf(keywords);
  }

  /** The citation of a release, or {@link #NONE}. */
  public static Citation of(Path release) throws IOException {
    Path file = release.resolve(FILE);
    return Files.isRegularFile(file) ? read(file) : NONE;
  }

  /**
   * @throws IOException where the file is no CITATION.cff
   */
  public static Citation read(Path file) throws IOException {
    var citation = new ObjectMapper(new YAMLFactory()).readValue(file.toFile(), Citation.class);
    return citation == null ? NONE : citation;
  }

  /** The first one in the folders given, in the order of their names. */
  public static Optional<Path> find(List<Path> folders) {
    return folders.stream()
        .filter(Files::isDirectory)
        .sorted()
        .map(f -> f.resolve(FILE))
        .filter(Files::isRegularFile)
        .findFirst();
  }

  /** The licence's address, where the id is one of Creative Commons' licences. */
  public Optional<String> licenceAddress() {
    var m = java.util.regex.Pattern.compile("CC-(BY[A-Z-]*)-(\\d\\.\\d)").matcher(license);
    if (m.matches()) {
      return Optional.of(
          "https://creativecommons.org/licenses/"
              + m.group(1).toLowerCase(java.util.Locale.ROOT)
              + "/"
              + m.group(2)
              + "/");
    }
    if (license.equals("CC0-1.0")) {
      return Optional.of("https://creativecommons.org/publicdomain/zero/1.0/");
    }
    return license.isEmpty()
        ? Optional.empty()
        : Optional.of("https://spdx.org/licenses/" + license);
  }
}
