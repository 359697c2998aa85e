package rongshi.queries;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.Map;
import org.apache.jena.sparql.core.Var;
import org.junit.jupiter.api.Test;
import rongshi.ontology.Base;

class QueryLibraryTest {
  private final QueryLibrary library = QueryLibrary.bundled();

  @Test
  void holdsAtLeastTwentyFiveQuestions() {
    assertTrue(library.all().size() >= 25, "only " + library.all().size());
  }

  @Test
  void everyColumnAndParameterIsAVariableOfItsQuery() {
    for (var query : library.all()) {
      var vars = new HashSet<>(query.query().getResultVars());
      assertEquals(vars, query.columns().keySet(), query.name() + ": columns");
      for (var parameter : query.parameters()) {
        assertTrue(
            query.text().contains("?" + parameter.name()), query.name() + ": " + parameter.name());
        assertFalse(vars.contains(parameter.name()), query.name() + " returns its parameter");
      }
    }
  }

  @Test
  void examplesAreOfTheirTypes() {
    for (var query : library.all()) {
      assertEquals(query.parameters().size(), query.bind(Map.of(), Base.DEFAULT).size());
    }
  }

  @Test
  void bindsAnEntityAsANodeAndNeverAsText() {
    var query = library.find("office-holders").orElseThrow();
    var bound = query.bind(Map.of("body", "organisation/甲社", "day", "1940-03-14"), Base.DEFAULT);
    assertEquals(Base.DEFAULT.iri("organisation/甲社"), bound.get(Var.alloc("body")).getURI());
    assertThrows(
        ParameterException.class, () -> query.bind(Map.of("body", "x> ?p ?o } #"), Base.DEFAULT));
    assertThrows(
        ParameterException.class, () -> query.bind(Map.of("day", "1940-02-30"), Base.DEFAULT));
    assertThrows(ParameterException.class, () -> query.bind(Map.of("nobody", "1"), Base.DEFAULT));
  }

  @Test
  void saysWhatIsWrongWithAFile() {
    var noTitle =
        assertThrows(IllegalArgumentException.class, () -> QueryFile.parse("x", "ASK {}"));
    assertTrue(noTitle.getMessage().startsWith("x.rq"));
    var broken = "# title: 甲 | a\n# question: 乙 | b\nSELECT * WHERE {";
    assertThrows(IllegalArgumentException.class, () -> QueryFile.parse("y", broken));
  }
}
