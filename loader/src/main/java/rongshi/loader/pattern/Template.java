package rongshi.loader.pattern;

import java.util.List;
import java.util.Optional;

/** What a rule says once it has matched. */
public sealed interface Template {
  /** The relation of another name to its bearer, which is no relation type of the ontology. */
  String ALIAS = "alias_of";

  /** Which date a fact has. */
  enum When {
    /** The date the text has reached: that of the clause, or the last one before. */
    DAY,
    /** The year of the heading: a state told without a date. */
    YEAR,
    /** The date of the sentence, else the year of the heading. */
    OFFICE,
    /** None. */
    NONE,
    /** Any time up to the date. */
    UNTIL
  }

  /**
   * One end of a relation: a slot, or a name given by the rule.
   *
   * @param constant whether {@code text} is the name itself
   */
  record End(String text, boolean constant) {}

  /**
   * A relation.
   *
   * @param date a slot that holds its date; else {@code when} decides
   * @param title the slot with the title
   * @param nameKind the kind of name, for an alias
   * @param withSurname whether the alias is a given name: the surname is put before
   */
  record OfRelation(
      End subject,
      String relation,
      End object,
      When when,
      Optional<String> date,
      Optional<String> title,
      Optional<String> nameKind,
      boolean withSurname)
      implements Template {}

  /**
   * An event.
   *
   * @param place the slot with its place
   * @param asParticipants whether who is in it took part in the event of that name
   */
  record OfEvent(
      String type,
      Optional<String> place,
      When when,
      Optional<String> date,
      List<Role> roles,
      boolean asParticipants)
      implements Template {}

  /** A role and the slot that fills it. */
  record Role(String role, String slot) {}
}
