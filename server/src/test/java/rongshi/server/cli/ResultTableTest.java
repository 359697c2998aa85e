package rongshi.server.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;

/** A short result as CSV and on a terminal. */
class ResultTableTest {
  private static final String ANSWER =
      """
      {"columns": [{"label": {"zh": "人物"}}, {"label": {"zh": "说"}}],
       "rows": [["甲某", "一,二"], ["乙某", null]]}
      """;

  @Test
  void csvIsWrittenWhole() throws Exception {
    var written = new StringWriter();
    ResultTable.csv(answer(), new PrintWriter(written, true));
    assertEquals("人物,说\r\n甲某,\"一,二\"\r\n乙某,\r\n", written.toString());
  }

  @Test
  void columnsLineUpWhereAHanCharacterTakesTwo() throws Exception {
    var written = new StringWriter();
    ResultTable.table(answer(), new PrintWriter(written, true));
    assertEquals("人物  说\n甲某  一,二\n乙某\n(2)\n", written.toString().replace("\r\n", "\n"));
  }

  private static JsonNode answer() throws Exception {
    return new ObjectMapper().readTree(ANSWER);
  }
}
