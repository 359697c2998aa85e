package rongshi.loader.source;

import java.util.List;
import java.util.Map;

/**
 * One unit of an office's files as it stands, before anything is understood.
 *
 * <p>A file is a sequence {@code Record*}; a reader yields them in file order together with {@link
 * Finding}s for what it could not read.
 */
public sealed interface Record {
  /** Where it begins. */
  Location at();

  /** The text of the whole record as it stands in the file. */
  String raw();

  /**
   * A row of a register.
   *
   * @param register the mapping's name of the register: {@code people}, {@code relations}, …
   * @param laid the row as it lies in the table, empty cells too
   * @param cells canonical column name to cell, without empty cells
   * @param unknown heading as written to cell, for columns the mapping does not know
   */
  record Row(
      Location at,
      String register,
      Laid laid,
      Map<String, String> cells,
      Map<String, String> unknown,
      String raw)
      implements Record {
    /** Headings as written and the cells below them; of equal length unless a cell is amiss. */
    public record Laid(List<String> headings, List<String> cells) {}

    /** The cell, or the empty string. */
    public String cell(String column) {
      return cells.getOrDefault(column, "");
    }
  }

  /**
   * An entry of a chronicle.
   *
   * @param year the Gregorian year of the heading it stands under; 0 where there is none
   * @param month 1–12, or 0 under 是年 or a year alone
   * @param heading the headings above it as written, joined by a space
   * @param text the entry without its source ids
   * @param sources the source ids at its end, in order
   */
  record Entry(
      Location at,
      int year,
      int month,
      String heading,
      String text,
      List<String> sources,
      String raw)
      implements Record {}

  /**
   * A paragraph of a biography.
   *
   * @param subject the person's (or body's, or place's) name from the front matter or title
   * @param ordinal the paragraph's number, from 1
   * @param sources the source ids at its end; where it has none, those of the front matter
   */
  record Paragraph(
      Location at, String subject, int ordinal, String text, List<String> sources, String raw)
      implements Record {}

  /**
   * One RDF statement of a dataset, as N-Quads terms without blank nodes.
   *
   * @param dataset the file's label; names the graph
   */
  record Statement(
      Location at, String dataset, String subject, String predicate, String object, String raw)
      implements Record {}
}
