package rongshi.server.search;

import java.util.Optional;
import java.util.Set;
import org.apache.lucene.document.Document;
import rongshi.ontology.Base;
import rongshi.server.index.Fields;

/**
 * Something that fits a query, with its time and place as far as the index has them.
 *
 * @param name a passage's is the beginning of its text
 * @param firstYear null where unknown
 * @param lastYear null where unknown
 * @param latitude WGS 84, in degrees; null where unknown
 * @param longitude WGS 84, in degrees; null where unknown
 */
public record Match(
    String id,
    String iri,
    String name,
    String type,
    String description,
    Integer firstYear,
    Integer lastYear,
    Double latitude,
    Double longitude) {
  static final Set<String> FIELDS =
      Set.of(
          Fields.ID,
          Fields.NAME,
          Fields.TYPE,
          Fields.DESCRIPTION,
          Fields.TEXT,
          Fields.FIRST_YEAR,
          Fields.LAST_YEAR,
          Fields.LATITUDE,
          Fields.LONGITUDE);

  static Match of(Document doc, Base base) {
    String id = doc.get(Fields.ID);
    boolean passage = doc.get(Fields.TYPE).equals("passage");
    return new Match(
        id,
        base.iri(id),
        passage ? Hits.abbreviated(doc.get(Fields.TEXT)) : doc.get(Fields.NAME),
        doc.get(Fields.TYPE),
        passage
            ? doc.get(Fields.TEXT)
            : Optional.ofNullable(doc.get(Fields.DESCRIPTION)).orElse(""),
        Hits.year(doc, Fields.FIRST_YEAR),
        Hits.year(doc, Fields.LAST_YEAR),
        degrees(doc, Fields.LATITUDE),
        degrees(doc, Fields.LONGITUDE));
  }

  private static Double degrees(Document doc, String field) {
    String text = doc.get(field);
    return text == null ? null : Double.valueOf(text);
  }
}
