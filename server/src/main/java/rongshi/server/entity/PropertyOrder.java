package rongshi.server.entity;

import java.util.List;
import org.apache.jena.rdf.model.Property;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;
import rongshi.ontology.Rs;

/**
 * The order in which a page shows properties: names, life, then the rest as the ontology lists
 * them.
 */
final class PropertyOrder {
  private static final List<Property> FIRST =
      List.of(
          RDFS.label,
          SKOS.altLabel,
          Rs.eventType,
          Rs.organisationType,
          Rs.placeType,
          Rs.siteCategory,
          Rs.workType,
          Rs.sourceKind,
          Rs.sex,
          Rs.ethnicity,
          Rs.birthDate,
          Rs.birthPlace,
          Rs.nativePlace,
          Rs.deathDate,
          Rs.deathPlace,
          Rs.date,
          Rs.place,
          Rs.participant,
          Rs.foundedDate,
          Rs.dissolvedDate,
          Rs.locatedIn,
          Rs.siteAddress,
          Rs.protectionLevel,
          Rs.affiliation,
          Rs.occupation,
          Rs.memberOf,
          Rs.positionAt,
          Rs.studiedAt,
          Rs.founded);

  private PropertyOrder() {}

  static int of(String iri) {
    for (int i = 0; i < FIRST.size(); i++) {
      if (FIRST.get(i).getURI().equals(iri)) {
        return i;
      }
    }
    return FIRST.size();
  }
}
