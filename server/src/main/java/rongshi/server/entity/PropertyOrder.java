package rongshi.server.entity;

import rongshi.ontology.Sections;

/** The order in which a page shows properties: that of the ontology's sections. */
final class PropertyOrder {
  private static final Sections SECTIONS = Sections.bundled();
  private static final long SECTION = 1L << 32;

  private PropertyOrder() {}

  static long of(String iri) {
    var place = SECTIONS.of(iri);
    return place.section().position() * SECTION + place.position();
  }
}
