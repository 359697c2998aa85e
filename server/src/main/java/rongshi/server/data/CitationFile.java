package rongshi.server.data;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLGenerator;
import io.javalin.http.Context;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import rongshi.loader.release.Citation;
import rongshi.server.release.OpenRelease;

/** How a release is cited: the office's {@code CITATION.cff} with the release's number and date. */
final class CitationFile {
  private CitationFile() {}

  static void send(Context context, OpenRelease release, String address) throws IOException {
    byte[] text = text(release, address).getBytes(StandardCharsets.UTF_8);
    Validators.answer(
        context, "application/yaml;charset=utf-8", text, LinkedData.modified(release));
  }

  private static String text(OpenRelease release, String address) throws IOException {
    var citation = Citation.of(release.folder());
    var out = new LinkedHashMap<String, Object>();
    out.put("cff-version", "1.2.0");
    out.put("message", "引用时请注明数据版次。 Please cite the data release.");
    out.put("type", "dataset");
    out.put("title", citation.title().isEmpty() ? "蓉史数据 Rongshi data" : citation.title());
    if (!citation.summary().isEmpty()) {
      out.put("abstract", citation.summary());
    }
    out.put(
        "authors",
        citation.authors().isEmpty() ? List.of(Map.of("name", "蓉史 Rongshi")) : citation.authors());
    out.put("version", Integer.toString(release.number()));
    out.put("date-released", release.manifest().created().substring(0, 10));
    if (!citation.license().isEmpty()) {
      out.put("license", citation.license());
    }
    if (!citation.keywords().isEmpty()) {
      out.put("keywords", citation.keywords());
    }
    out.put("url", address + "/id/" + ReleaseId.of(release.number()));
    out.put(
        "identifiers",
        List.of(
            identifier(
                "other", "sha256:" + release.manifest().dumpSha256(), "SHA-256 of the N-Quads")));
    try {
      return new ObjectMapper(
              new YAMLFactory().disable(YAMLGenerator.Feature.WRITE_DOC_START_MARKER))
          .writeValueAsString(out);
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Map<String, Object> identifier(String type, String value, String description) {
    var out = new LinkedHashMap<String, Object>();
    out.put("type", type);
    out.put("value", value);
    out.put("description", description);
    return out;
  }

  /** An author as one name. */
  static String name(Map<String, String> author) {
    return Optional.ofNullable(author.get("name"))
        .orElseGet(
            () ->
                Stream.of("family-names", "given-names")
                    .map(author::get)
                    .filter(n -> n != null)
                    .collect(Collectors.joining(" ")));
  }
}
