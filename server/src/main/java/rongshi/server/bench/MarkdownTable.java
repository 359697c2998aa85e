package rongshi.server.bench;

import java.io.PrintWriter;
import java.util.List;

/** Writes figures as a Markdown table. */
public final class MarkdownTable {
  private MarkdownTable() {}

  /** One row a figure, in their order. */
  public static void write(List<Figure> figures, PrintWriter out) {
    out.println("| 项目 what | 数值 figure |");
    out.println("| --- | --- |");
    for (var figure : figures) {
      out.println(
          "| "
              + cell(figure.zh() + " " + figure.en())
              + " | "
              + cell(figure.measure().text())
              + " |");
    }
    out.flush();
  }

  private static String cell(String text) {
    return text.replace("|", "\\|").replace('\n', ' ');
  }
}
