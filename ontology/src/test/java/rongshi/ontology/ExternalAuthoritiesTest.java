package rongshi.ontology;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExternalAuthoritiesTest {
  private final ExternalAuthorities authorities = ExternalAuthorities.bundled();

  @ParameterizedTest
  @CsvSource({
    "wikidata:Q1, http://www.wikidata.org/entity/Q1",
    "Wikidata: Q1, http://www.wikidata.org/entity/Q1",
    "https://www.wikidata.org/wiki/Q1, http://www.wikidata.org/entity/Q1",
    "http://www.wikidata.org/entity/Q1, http://www.wikidata.org/entity/Q1",
    "https://viaf.org/viaf/10/, http://viaf.org/viaf/10",
    "cbdb:12, https://cbdb.fas.harvard.edu/cbdbapi/person.php?id=12",
    "cbdb:0000012, https://cbdb.fas.harvard.edu/cbdbapi/person.php?id=12",
    "https://cbdb.fas.harvard.edu/cbdbapi/person?id=0000012,"
        + " https://cbdb.fas.harvard.edu/cbdbapi/person.php?id=12",
    "https://maps.cga.harvard.edu/tgaz/placename/hvd_1,"
        + " http://maps.cga.harvard.edu/tgaz/placename/hvd_1",
    "http://tgaz.fudan.edu.cn/tgaz/placename/hvd_1,"
        + " http://maps.cga.harvard.edu/tgaz/placename/hvd_1",
    "gnd:13000000X, https://d-nb.info/gnd/13000000X",
    "lcnaf:n00000000, http://id.loc.gov/authorities/names/n00000000",
    "https://www.geonames.org/10/xian.html, https://sws.geonames.org/10/",
    "isni:0000 0000 0000 000X, https://isni.org/isni/000000000000000X",
    "https://example.org/jia/1, https://example.org/jia/1",
    "urn:example:jia, urn:example:jia"
  })
  void meansAnIri(String written, String iri) {
    assertEquals(Optional.of(iri), authorities.iri(written));
  }

  @ParameterizedTest
  @CsvSource({
    "wikidata:12",
    "viaf:Q1",
    "viaf:12345678901",
    "cbdb:0",
    "lcnaf:n30000000",
    "Q1",
    "甲某",
    "javascript:alert(1)",
    "http://a b",
    "''"
  })
  void isNone(String written) {
    assertEquals(Optional.empty(), authorities.iri(written));
  }

  @Test
  void everyTemplateIsRecognisedByItsOwnPattern() {
    assertTrue(authorities.all().size() >= 8);
    for (var authority : authorities.all()) {
      assertTrue(authority.template().contains("{id}"), authority.key());
      assertTrue(!authority.addresses().isEmpty(), authority.key());
      assertTrue(!authority.readAt().isEmpty(), authority.key());
    }
  }
}
