package rongshi.loader.claim;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import rongshi.ontology.EntityType;

/**
 * What the property words of differing accounts mean (出生年 is a birth date), from the resource
 * {@code property-words.yaml}. A word that is not there is a property of the office's own.
 */
public final class PropertyWords {
  private final Map<String, Meaning> byWord = new HashMap<>();
  private final List<String> dateEndings = new ArrayList<>();

  /** How a value is read. */
  public enum As {
    DATE,
    PLACE,
    NAME,
    CONCEPT,
    TEXT
  }

  /**
   * @param property the property's IRI
   * @param scheme for {@link As#CONCEPT}
   * @param subjects the types such a property is said of, in order of preference; empty for any
   */
  public record Meaning(String property, As as, String scheme, List<EntityType> subjects) {
    /** Whether the property is said of entities like this; the id tells the type. */
    boolean isSaidOf(String id) {
      return subjects.isEmpty() || subjects.stream().anyMatch(t -> id.startsWith(t.key() + "/"));
    }
  }

  /** Reads the resource. */
  public PropertyWords() {
    try (var in = PropertyWords.class.getResourceAsStream("/rongshi/property-words.yaml")) {
      var root = new YAMLMapper().readTree(in);
      root.path("date-endings").forEach(e -> dateEndings.add(e.asText()));
      root.path("properties").forEach(this::add);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What a word means, or empty for a property of the office's own. */
  public Optional<Meaning> meaning(String word) {
    return Optional.ofNullable(byWord.get(word));
  }

  /** Whether the values of an unlisted property are dates, by its ending (军委成立时间). */
  public boolean isDateWord(String word) {
    return dateEndings.stream().anyMatch(word::endsWith);
  }

  private void add(JsonNode entry) {
    var subjects = new ArrayList<EntityType>();
    entry.path("of").forEach(t -> EntityType.ofKey(t.asText()).ifPresent(subjects::add));
    var meaning =
        new Meaning(
            entry.path("property").asText(),
            As.valueOf(entry.path("as").asText().toUpperCase(java.util.Locale.ROOT)),
            entry.path("scheme").asText(""),
            subjects);
    entry.path("words").forEach(w -> byWord.put(w.asText(), meaning));
  }
}
