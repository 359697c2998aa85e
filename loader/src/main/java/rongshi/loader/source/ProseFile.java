package rongshi.loader.source;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import rongshi.loader.source.Finding.Severity;

/**
 * Reads prose, line by line: a chronicle where years stand as headings, else a biography.
 *
 * <p>Headings may be Markdown ({@code # 1940年(民国二十九年)}, {@code ## 3月}, {@code ## 是年}) or lines of
 * their own without a mark, as in plain text and DOCX.
 */
final class ProseFile {
  private static final Pattern YEAR =
      Pattern.compile("^#*\\s*(\\d{4})\\s*年\\s*(?:[（(]([^（）()]*)[）)])?\\s*$");
  private static final Pattern REPUBLICAN_YEAR =
      Pattern.compile("^#*\\s*民国\\s*([元〇一二三四五六七八九十廿卅\\d]{1,4})\\s*年\\s*$");
  private static final Pattern MONTH =
      Pattern.compile("^#*\\s*(\\d{1,2}|[一二三四五六七八九十]{1,2})\\s*月\\s*$");
  private static final Pattern WHOLE_YEAR = Pattern.compile("^#*\\s*(是年|本年|同年)\\s*$");
  private static final Pattern REPUBLICAN =
      Pattern.compile("民国\\s*([元〇一二三四五六七八九十廿卅\\d]{1,4})\\s*年");

  private final SourceFile file;
  private final RecordSink sink;
  private int year;
  private int month;
  private String yearHeading = "";
  private String monthHeading = "";
  private long read;

  ProseFile(SourceFile file, RecordSink sink) {
    this.file = file;
    this.sink = sink;
  }

  FileCount read(List<String> lines) {
    boolean frontMatter = !lines.isEmpty() && lines.getFirst().strip().equals("---");
    boolean chronicle =
        !frontMatter
            && lines.stream()
                .anyMatch(l -> YEAR.matcher(l).matches() || REPUBLICAN_YEAR.matcher(l).matches());
    if (chronicle) {
      chronicle(lines);
    } else {
      biography(lines, frontMatter);
    }
    return new FileCount(file.label(), chronicle ? "chronicle" : "biography", read, 0);
  }

  private void chronicle(List<String> lines) {
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i).strip();
      if (!line.isEmpty() && !heading(line, i + 1)) {
        entry(line, i + 1);
      }
    }
  }

  private boolean heading(String line, int number) {
    Matcher m = YEAR.matcher(line);
    if (m.matches()) {
      yearHeading(Integer.parseInt(m.group(1)), line, number);
      checkRepublican(m.group(2), line, number);
      return true;
    }
    m = REPUBLICAN_YEAR.matcher(line);
    if (m.matches()) {
      yearHeading(ChineseNumber.of(m.group(1)) + 1911, line, number);
      return true;
    }
    m = MONTH.matcher(line);
    if (m.matches()) {
      monthHeading(ChineseNumber.of(m.group(1)), line, number);
      return true;
    }
    if (WHOLE_YEAR.matcher(line).matches()) {
      month = 0;
      monthHeading = line.replaceFirst("^#+\\s*", "");
      return true;
    }
    return false;
  }

  private void yearHeading(int found, String line, int number) {
    if (year > 0 && found < year) {
      note(
          number,
          "heading-out-of-order",
          "年份标题「" + found + "年」在「" + year + "年」之后，次序颠倒，照标题采用",
          "the heading of " + found + " comes after that of " + year + "; taken as written",
          line);
    }
    year = found;
    month = 0;
    yearHeading = line.replaceFirst("^#+\\s*", "");
    monthHeading = "";
  }

  private void monthHeading(int found, String line, int number) {
    if (found < 1 || found > 12) {
      note(number, "heading-no-month", "没有「" + found + "月」", "there is no month " + found, line);
      month = 0;
    } else {
      if (year == 0) {
        note(number, "heading-without-year", "月份标题之前没有年份", "no year stands above this month", line);
      } else if (month > 0 && found < month) {
        note(
            number,
            "heading-out-of-order",
            "月份标题「" + found + "月」在「" + month + "月」之后，次序颠倒，照标题采用",
            "the heading of month "
                + found
                + " comes after that of month "
                + month
                + "; taken as written",
            line);
      }
      month = found;
    }
    monthHeading = line.replaceFirst("^#+\\s*", "");
  }

  private void checkRepublican(String bracket, String line, int number) {
    Matcher m = bracket == null ? null : REPUBLICAN.matcher(bracket);
    if (m != null && m.find() && ChineseNumber.of(m.group(1)) + 1911 != year) {
      note(
          number,
          "heading-years-differ",
          "标题中公历与民国纪年不合，按公历采用",
          "the Gregorian and the Republican year of the heading differ; the Gregorian is taken",
          line);
    }
  }

  private void entry(String line, int number) {
    read++;
    if (year == 0) {
      note(
          number,
          "entry-without-heading",
          "条目之前没有年份标题，存而不定时",
          "no year stands above this entry; kept without a date",
          line);
    }
    var cited = Citations.of(line);
    String heading = (yearHeading + " " + monthHeading).strip();
    sink.record(
        new Record.Entry(
            at(number), year, year == 0 ? 0 : month, heading, cited.text(), cited.ids(), line));
  }

  private void biography(List<String> lines, boolean frontMatter) {
    int at = 0;
    String subject = file.stem();
    List<String> sources = List.of();
    if (frontMatter) {
      for (at = 1; at < lines.size() && !lines.get(at).strip().equals("---"); at++) {
        String line = lines.get(at);
        int colon = line.indexOf(':');
        String field = colon < 0 ? "" : line.substring(0, colon).strip().toLowerCase(Locale.ROOT);
        String value = colon < 0 ? "" : line.substring(colon + 1).strip();
        if (field.equals("name")) {
          subject = value;
        } else if (field.equals("sources")) {
          sources = ids(value);
        }
      }
      at++;
    } else {
      note(
          0,
          "prose-without-front-matter",
          "没有卷首的 name，以文件名为题",
          "there is no name at its head; the file's name is taken",
          file.stem());
    }
    int ordinal = 0;
    for (; at < lines.size(); at++) {
      String line = lines.get(at).strip();
      if (!line.isEmpty() && !line.startsWith("#")) {
        read++;
        var cited = Citations.of(line);
        var ids = cited.ids().isEmpty() ? sources : cited.ids();
        sink.record(new Record.Paragraph(at(at + 1), subject, ++ordinal, cited.text(), ids, line));
      }
    }
  }

  private static List<String> ids(String list) {
    var ids = new ArrayList<String>();
    for (String id : list.replaceAll("[\\[\\]]", "").split("[,，;；\\s]+")) {
      if (!id.isBlank()) {
        ids.add(id);
      }
    }
    return ids;
  }

  private void note(int line, String code, String zh, String en, String wording) {
    sink.finding(new Finding(Severity.NOTE, at(line), code, zh, en, wording));
  }

  private Location at(int line) {
    return new Location(file.label(), line);
  }
}
