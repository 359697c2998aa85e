package rongshi.server.index;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import rongshi.ontology.EntityType;
import rongshi.server.similar.Profile;

/**
 * An entity as the index takes it.
 *
 * @param names the preferred one first
 * @param claims the words of its claims, a line each
 * @param passages the passages that mention it, a line each
 * @param links ids of what claims link it with, once for each claim
 * @param company ids of what passages mention beside it, once for each time
 * @param facts properties and kinds of event it is told of by, alone and with the year
 * @param told how many claims and passages there are
 * @param life whether it is but somebody's birth or death
 * @param years of its dated claims and of passages about it
 * @param concepts IRIs
 * @param within ids of the places it lies in, with what contains them
 * @param first year of its time; null where unknown
 * @param last year; null where unknown
 * @param latitude null where unknown
 * @param longitude null where unknown
 * @param traits what it can be told from others by; of a source nothing
 */
public record IndexedEntity(
    String id,
    EntityType type,
    List<String> names,
    String description,
    String claims,
    String passages,
    Collection<String> links,
    Collection<String> company,
    Set<String> facts,
    int told,
    boolean life,
    Set<Integer> years,
    Set<String> concepts,
    Set<String> sources,
    Set<String> within,
    Integer first,
    Integer last,
    Double latitude,
    Double longitude,
    Traits traits) {
  private static final float SECOND_HAND = 0.5f;
  private static final float CONCEPT = 2;
  private static final float LINK = 2;
  private static final float COMPANY = 0.7f;

  /** What places it in the space of meanings; itself is among whom it is linked with. */
  Profile profile() {
    return new Profile()
        .words(String.join("\n", names), 1)
        .words(description, 1)
        .words(claims, 1)
        .words(passages, SECOND_HAND)
        .concepts(concepts, CONCEPT)
        .links(links, LINK)
        .links(company, COMPANY)
        .links(List.of(id), 1);
  }

  /**
   * By what scores are multiplied. Births and deaths are told with the person: they come after
   * other events. Places are where others are looked for.
   */
  float weight() {
    float kind = life ? 0.6f : type == EntityType.PLACE ? 0.75f : 1;
    return kind * (1 + 0.08f * (float) Math.log1p(told));
  }
}
