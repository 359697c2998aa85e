package rongshi.loader.mention;

import java.util.Locale;
import rongshi.ontology.EntityType;

/** The kinds of name a passage holds. A site is a place, a shop an organisation. */
public enum MentionType {
  PERSON(EntityType.PERSON),
  PLACE(EntityType.PLACE),
  ORGANISATION(EntityType.ORGANISATION),
  EVENT(EntityType.EVENT),
  PUBLICATION(EntityType.WORK);

  private final EntityType entity;

  MentionType(EntityType entity) {
    this.entity = entity;
  }

  /** The type a new entity of this kind takes. */
  public EntityType entity() {
    return entity;
  }

  /** {@code person}, {@code place} … */
  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }
}
