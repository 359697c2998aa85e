package rongshi.ontology.edtf;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ChineseDatesTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "1928|1928年",
        "1928-24|1928年冬",
        "1946-08-18|1946年8月18日",
        "1937-05~/1937-06~|约1937年5月至约1937年6月",
        "[1928-24,1929]|1928年冬，一说1929年",
        "{1940-03-27,1940-03-29}|1940年3月27日、1940年3月29日",
        "../1918|至迟1918年",
        "1949/..|1949年起",
        "192X|192X"
      })
  void inWords(String edtf, String words) {
    assertEquals(words, ChineseDates.of(Edtf.parse(edtf)));
  }
}
