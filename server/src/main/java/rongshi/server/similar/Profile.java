package rongshi.server.similar;

import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;
import rongshi.loader.text.Terms;

/**
 * What is known of one thing, as features with weights: its words, its concepts, whom it is linked
 * with. A query has a profile as an entity has. To be filled by one thread.
 */
public final class Profile {
  static final String WORD = "w ";
  private static final String CONCEPT = "c ";
  private static final String LINK = "l ";

  private final Map<String, Float> features = new TreeMap<>();

  /** Adds the terms of a text: pairs of characters and words, single characters at a share. */
  public Profile words(String text, float weight) {
    for (var term : Terms.ofText(text)) {
      boolean single = term.end() - term.start() == 1;
      add(WORD + term.text(), single ? weight * Weights.SINGLE : weight);
    }
    return this;
  }

  /** Adds concepts by their IRIs. */
  public Profile concepts(Collection<String> iris, float weight) {
    iris.forEach(c -> add(CONCEPT + c, weight));
    return this;
  }

  /** Adds entities it is linked with, by their ids; itself too, that others may find it. */
  public Profile links(Collection<String> ids, float weight) {
    ids.forEach(id -> add(LINK + id, weight));
    return this;
  }

  private void add(String feature, float weight) {
    features.merge(feature, weight, Float::sum);
  }

  /** Features in their order, with the sums of their weights. */
  Map<String, Float> features() {
    return features;
  }
}
