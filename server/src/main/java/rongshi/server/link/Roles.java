package rongshi.server.link;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import rongshi.ontology.EntityType;

/**
 * What headings, keys, RDF properties and types of other datasets mean, from {@code roles.tsv} and
 * {@code types.tsv}, and what the user says of single ones. Immutable.
 */
public final class Roles {
  private final Map<String, String> roles = new HashMap<>();
  private final Map<String, EntityType> types = new HashMap<>();
  private final Set<String> known = new TreeSet<>();
  private final Map<String, String> given = new HashMap<>();

  /**
   * @param given heading, key or property by role; what it names has no other meaning
   * @throws LinkException for a role that there is not
   */
  public Roles(Map<String, String> given) throws LinkException {
    rows("roles.tsv", (role, word) -> roles.put(key(word), role));
    rows("types.tsv", (type, word) -> types.put(key(word), EntityType.ofKey(type).orElseThrow()));
    known.addAll(roles.values());
    for (var e : given.entrySet()) {
      if (!known.contains(e.getKey())) {
        throw new LinkException(
            "没有列义「" + e.getKey() + "」/ there is no role “" + e.getKey() + "”: " + known);
      }
      this.given.put(key(e.getValue()), e.getKey());
    }
  }

  /** The role of a heading, a key or a property's IRI; empty where it has none. */
  Optional<String> of(String word) {
    String key = key(word);
    String own = given.get(key);
    if (own != null) {
      return Optional.of(own);
    }
    return Optional.ofNullable(roles.get(key)).filter(r -> !given.containsValue(r));
  }

  /** Our type of a type's word or IRI; empty where it has none here. */
  Optional<EntityType> type(String word) {
    return Optional.ofNullable(types.get(key(word)));
  }

  private static String key(String word) {
    String plain = Normalizer.normalize(word.strip(), Normalizer.Form.NFKC);
    return plain.contains("://")
        ? plain
        : plain.toLowerCase(Locale.ROOT).replaceAll("[\\s_-]+", "_");
  }

  private interface Row {
    void of(String first, String second);
  }

  private static void rows(String file, Row taker) {
    try (var in = Roles.class.getResourceAsStream(file)) {
      new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(l -> !l.isBlank() && !l.startsWith("#"))
          .map(l -> l.split("\t"))
          .forEach(cells -> taker.of(cells[0], cells[1]));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
