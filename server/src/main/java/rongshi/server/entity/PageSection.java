package rongshi.server.entity;

import java.util.List;
import rongshi.ontology.RelationType.Words;
import rongshi.ontology.Sections.Section;
import rongshi.server.entity.EntityView.Differing;

/** A section of an entity's page: its properties in the ontology's order. */
public record PageSection(Section section, List<Entry> entries) {

  /**
   * One property seen from the entity.
   *
   * @param property its IRI
   * @param outward whether the entity is the subject; else the value
   * @param heading what stands before its statements
   * @param total how many claims there are; more than shown where there are many
   * @param differing groups of accounts that differ
   */
  public record Entry(
      String property,
      boolean outward,
      Words heading,
      List<Statement> statements,
      int total,
      List<Differing> differing) {

    /** How many claims the statements rest on. */
    public int shown() {
      return statements.stream().mapToInt(s -> s.claims().size()).sum();
    }

    /** Its part in an address: {@code memberOf}, and {@code -memberOf} seen from the value. */
    public String slug() {
      return (outward ? "" : "-") + property.replaceFirst("^.*[/#]", "");
    }
  }
}
