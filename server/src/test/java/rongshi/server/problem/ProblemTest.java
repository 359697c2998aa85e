package rongshi.server.problem;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import rongshi.server.problem.Problem.Text;

class ProblemTest {
  private static final Text TITLE = new Text("没有找到", "not found");

  @Test
  void isWrittenInUtf8WithItsMembersInOrder() throws Exception {
    var problem =
        new Problem("not-found", TITLE, 404, new Text("没有「甲某」", "no “甲某”"))
            .with("line", 2)
            .with("column", 7);
    var json = new ObjectMapper().readTree(new String(problem.toJson(), StandardCharsets.UTF_8));
    assertEquals("没有「甲某」", json.path("detail").asText());
    var names = new ArrayList<String>();
    json.fieldNames().forEachRemaining(names::add);
    assertEquals(
        List.of("type", "title", "status", "detail", "titleEn", "detailEn", "column", "line"),
        names);
    assertEquals("/problems/not-found", json.path("type").asText());
  }

  @Test
  void isAlwaysAnError() {
    assertThrows(IllegalArgumentException.class, () -> new Problem("fine", TITLE, 200, TITLE));
  }
}
