package rongshi.ontology;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class SectionsTest {
  private final Sections sections = Sections.bundled();

  @Test
  void everyRelationHasASectionAndReadsFromBothEnds() {
    for (var type : Concepts.bundled().relationTypes()) {
      var place = sections.of(type.property());
      assertFalse(place.section().slug().equals("other"), type.property());
      assertFalse(
          place.forward().zh().isEmpty() || place.forward().en().isEmpty(), type.property());
      boolean vague = type.property().equals(Rs.relatedTo.getURI()) || type.symmetric();
      assertTrue(vague || !place.backward().zh().isEmpty(), type.property());
      assertTrue(vague || !place.backward().en().isEmpty(), type.property());
    }
  }

  @Test
  void noTwoSectionsStandAtOnePlace() {
    var positions = new ArrayList<Integer>();
    new Vocabulary()
        .concepts()
        .listSubjectsWithProperty(Rs.position)
        .forEach(s -> positions.add(s.getRequiredProperty(Rs.position).getInt()));
    assertEquals(new TreeSet<>(positions).size(), positions.size());
  }

  @Test
  void whatTheOntologyDoesNotKnowStandsUnderOther() {
    var place = sections.of("https://example.org/甲");
    assertEquals("other", place.section().slug());
    assertTrue(place.forward().zh().isEmpty());
  }
}
