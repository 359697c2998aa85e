package rongshi.loader.mention;

import java.util.List;

/**
 * A name in a passage.
 *
 * @param start its first UTF-16 unit, from 0
 * @param end the unit after its last
 * @param text the words as they stand
 * @param referents what is meant: one, or several where the name is a joint one (罗、车)
 * @param score from 0 to 1: how sure the referent is
 * @param reason what decided, in a few Chinese words
 */
public record NameMention(
    int start,
    int end,
    String text,
    MentionType type,
    List<Referent> referents,
    double score,
    String reason) {
  public NameMention {
    referents = List.copyOf(referents);
  }

  /** The name of what is meant; names of a joint mention are joined by 、. */
  public String name() {
    return String.join("、", referents.stream().map(Referent::name).toList());
  }
}
