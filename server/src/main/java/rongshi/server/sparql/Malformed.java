package rongshi.server.sparql;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.jena.atlas.lib.EscapeStr;
import org.apache.jena.query.QueryException;
import org.apache.jena.query.QueryParseException;
import rongshi.server.problem.Problem;
import rongshi.server.problem.Problem.Text;
import rongshi.server.problem.ProblemException;

/**
 * A query that cannot be parsed: where, and what the parser takes exception to. The problem has the
 * members {@code line} and {@code column}, both from 1, where the place is known.
 */
final class Malformed {
  static final Text TITLE = new Text("查询有语法错误", "The query is not well formed");

  /** Where the parser says that the word stands which it did not expect. */
  private static final Pattern AT = Pattern.compile("at line (\\d+), column (\\d+)");

  private static final Pattern UNEXPECTED =
      Pattern.compile("Encountered \"\\s*(.*?)\\s*\" at line");
  private static final Pattern PREFIX = Pattern.compile("Unresolved prefixed name: ([^\\s:]*:)");

  /** The lexer speaks of where it stopped, which is behind the word that it cannot read. */
  private static final Pattern UNREADABLE =
      Pattern.compile("Lexical error at line (\\d+), column (\\d+).* after prefix \"(.+)\"$");

  private static final int LONGEST_LINE = 120;

  private Malformed() {}

  /** Where in a text, both from 1. */
  private record Place(int line, int column) {}

  static ProblemException of(QueryException e, String queryText) {
    String words = words(e);
    Place place = place(e, words);
    if (place == null) {
      return new ProblemException(
          new Problem(
              "malformed-query",
              TITLE,
              400,
              new Text("查询无法解析：" + words, "The query cannot be parsed: " + words)));
    }
    String line = queryText.lines().skip(place.line() - 1L).findFirst().orElse("").strip();
    String shown = line.length() > LONGEST_LINE ? line.substring(0, LONGEST_LINE) + "…" : line;
    Text reason = reason(words);
    Text detail =
        new Text(
            "第 %d 行第 %d 列：%s。该行为：%s".formatted(place.line(), place.column(), reason.zh(), shown),
            "line %d, column %d: %s; the line is: %s"
                .formatted(place.line(), place.column(), reason.en(), shown));
    return new ProblemException(
        new Problem("malformed-query", TITLE, 400, detail)
            .with("line", place.line())
            .with("column", place.column()));
  }

  /** The exception's own place is that of the last word before the one it speaks of. */
  private static Place place(QueryException e, String words) {
    Matcher unreadable = UNREADABLE.matcher(words);
    if (unreadable.find()) {
      int behind = Integer.parseInt(unreadable.group(2));
      int word = EscapeStr.unescapeStr(unreadable.group(3)).length();
      return new Place(Integer.parseInt(unreadable.group(1)), Math.max(1, behind - word));
    }
    Matcher at = AT.matcher(words);
    if (at.find()) {
      return new Place(Integer.parseInt(at.group(1)), Integer.parseInt(at.group(2)));
    }
    return e instanceof QueryParseException p && p.getLine() > 0
        ? new Place(p.getLine(), Math.max(1, p.getColumn()))
        : null;
  }

  private static Text reason(String words) {
    Matcher prefix = PREFIX.matcher(words);
    if (prefix.find()) {
      return new Text(
          "前缀 " + prefix.group(1) + " 未以 PREFIX 声明",
          "the prefix " + prefix.group(1) + " is not declared by PREFIX");
    }
    Matcher unreadable = UNREADABLE.matcher(words);
    if (unreadable.find()) {
      String word = EscapeStr.unescapeStr(unreadable.group(3));
      return word.startsWith("'") || word.startsWith("\"")
          ? new Text("引号未闭合", "a quotation mark is not closed")
          : new Text("无法识别「" + word + "」", "“" + word + "” cannot be read");
    }
    Matcher word = UNEXPECTED.matcher(words);
    if (word.find()) {
      String token =
          word.group(1)
              .replaceFirst("^(<[A-Z_]+>|\"[^\"]*\") \"\\s*(.*)$", "$2")
              .replace("\"", "")
              .strip();
      return words.contains("<EOF>")
          ? new Text("查询到此中断，尚有未写完或未闭合之处", "the query ends here before it is complete")
          : new Text("此处不应出现「" + token + "」", "“" + token + "” is not expected here");
    }
    return new Text(words, words);
  }

  /** The parser's message without its list of every token it would have taken instead. */
  private static String words(QueryException e) {
    String words = e.getMessage() == null ? "" : e.getMessage().strip();
    int list = words.indexOf("Was expecting");
    return (list > 0 ? words.substring(0, list) : words).replaceAll("\\s+", " ").strip();
  }
}
