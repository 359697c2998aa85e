package rongshi.server.cite;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Numbers in a text as GB/T 7714-2015 sets them. */
class ReferenceListTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          1            | [1]
          1 2          | [1,2]
          1 2 3        | [1-3]
          2 4 5 6 7    | [2,4-7]
          1 3 5        | [1,3,5]
          1 2 4 5 6 9  | [1,2,4-6,9]
          """)
  void numbersInARowAreDrawnTogether(String numbers, String mark) {
    var list = Arrays.stream(numbers.split(" ")).map(Integer::valueOf).toList();
    assertEquals(mark, ReferenceList.mark(list));
  }

  @ParameterizedTest
  @CsvSource("''")
  void noneIsNothing(String nothing) {
    assertEquals(nothing, ReferenceList.mark(List.of()));
  }
}
