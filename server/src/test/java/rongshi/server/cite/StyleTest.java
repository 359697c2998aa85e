package rongshi.server.cite;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import rongshi.server.cite.Reference.Medium;

/** References as GB/T 7714-2015, BibTeX and RIS write them; all that is cited here is invented. */
class StyleTest {
  @ParameterizedTest(name = "{9}")
  @CsvFileSource(resources = "gbt7714.tsv", delimiter = '\t', numLinesToSkip = 1, emptyValue = "")
  void asGbT7714Writes(
      String medium,
      String responsible,
      String title,
      String edition,
      String publisher,
      String published,
      String accessed,
      String address,
      String expected,
      String why) {
    var reference =
        new Reference(
            Medium.valueOf(medium),
            "source/Z001",
            known(responsible),
            title,
            known(edition),
            known(publisher),
            known(published),
            known(accessed),
            known(address));
    assertEquals(expected, Style.GBT7714.write(reference), why);
  }

  private static String known(String cell) {
    return cell == null ? "" : cell;
  }

  @Test
  void asBibTexWrites() {
    assertEquals(
        """
        @misc{rongshi:source:Z001,
          title = {{50\\% \\{of\\} 甲\\_乙 \\& Co.}},
          publisher = {无此报社},
          year = {1999},
          date = {1999-12-31},
          url = {http://example.org/%E7%94%B2}
        }
        """,
        Style.BIBTEX.write(page("50% {of} 甲_乙 & Co.")));
  }

  @Test
  void asRisWrites() {
    assertEquals(
        """
        TY  - ELEC
        ID  - source/Z001
        TI  - 甲 乙
        PB  - 无此报社
        PY  - 1999
        DA  - 1999/12/31
        UR  - http://example.org/%E7%94%B2
        ER  -\s
        """
            .replace("\n", "\r\n"),
        Style.RIS.write(page("甲\n 乙")));
  }

  private static Reference page(String title) {
    return new Reference(
        Medium.WEB_PAGE,
        "source/Z001",
        "",
        title,
        "",
        "无此报社",
        "1999-12-31",
        "",
        "http://example.org/甲");
  }

  /** No title can end a record or a field of its own. */
  @Property
  void whateverTheTitleTheFormIsKept(@ForAll String title) {
    String ris = Style.RIS.write(page(title));
    assertTrue(ris.endsWith("\r\nER  - \r\n"));
    assertEquals(1, ris.lines().filter(l -> l.startsWith("ER  - ")).count());
    String bib = Style.BIBTEX.write(page(title)).replaceAll("\\\\[{}]", "");
    assertEquals(
        bib.chars().filter(c -> c == '{').count(), bib.chars().filter(c -> c == '}').count());
    assertFalse(Style.GBT7714.write(page(title)).isEmpty());
  }

  @Test
  void stylesAreKnownByTheirKeys() {
    for (Style style : Style.values()) {
      assertEquals(Optional.of(style), Style.ofKey(style.key()));
    }
    assertEquals(Optional.empty(), Style.ofKey("apa"));
  }
}
