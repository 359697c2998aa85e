package rongshi.server.sparql;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import rongshi.server.problem.ProblemException;

/** An error is shown where it stands, in words; {@code /} is the end of a line. */
class MalformedTest {
  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          SELECT * { ?x a ?y . . ?z }      | 1 | 22 | 此处不应出现「.」              | “.” is not expected
          SELECT * {/  ?x a x:C/}          | 2 | 8  | 前缀 x: 未以 PREFIX 声明        | x: is not declared
          SELECT * { ?x a ?y               | 1 | 18 | 尚有未写完或未闭合之处          | ends here before
          SELEKT * { ?x a ?y }             | 1 | 1  | 无法识别「SELEKT」              | “SELEKT” cannot be read
          SELECT * {/  ?s 甲某 ?o }        | 2 | 6  | 无法识别「甲某」                | “甲某” cannot be read
          SELECT * {/  ?s ?p "甲'某 }      | 2 | 9  | 引号未闭合                     | is not closed
          SELECT ?x WHERE {/ ?x ?p/ }      | 3 | 2  | 此处不应出现「}」              | “}” is not expected
          """)
  void isShownAtItsPlace(String query, int line, int column, String zh, String en) {
    var problem =
        assertThrows(
                ProblemException.class,
                () -> QueryCheck.parse(query.replace('/', '\n'), Limits.standard()))
            .problem();
    assertEquals(line, problem.members().get("line"), problem.detail().en());
    assertEquals(column, problem.members().get("column"), problem.detail().en());
    assertTrue(problem.detail().zh().contains(zh == null ? "" : zh), problem.detail().zh());
    assertTrue(problem.detail().en().contains(en == null ? "" : en), problem.detail().en());
  }
}
