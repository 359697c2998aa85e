package rongshi.queries;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.query.QueryParseException;
import rongshi.queries.LibraryQuery.Bilingual;

/**
 * Parses a {@code .rq} file:
 *
 * <pre>
 * # title: 某机构在某日的任职者 | Office-holders of a body on a day
 * # question: … | …
 * # param body: entity 机构 | body = organisation/国立四川大学
 * # column person: 人物 | person
 * SELECT …
 * </pre>
 */
final class QueryFile {
  private static final Pattern FIELD =
      Pattern.compile("#\\s*(title|question|param|column)\\s*(\\w*)\\s*:\\s*(.+)");
  private static final Pattern PARAMETER = Pattern.compile("(\\w+)\\s+([^|]+)\\|([^=]+)=\\s*(.+)");

  private QueryFile() {}

  static LibraryQuery parse(String name, String text) {
    Bilingual title = null;
    Bilingual question = null;
    List<Parameter> parameters = new ArrayList<>();
    var columns = new LinkedHashMap<String, Bilingual>();
    for (String line : text.lines().toList()) {
      var m = FIELD.matcher(line.strip());
      if (m.matches()) {
        switch (m.group(1)) {
          case "title" -> title = bilingual(name, m.group(3));
          case "question" -> question = bilingual(name, m.group(3));
          case "param" -> parameters.add(parameter(name, m.group(2), m.group(3)));
          default -> columns.put(m.group(2), bilingual(name, m.group(3)));
        }
      }
    }
    if (title == null || question == null) {
      throw new IllegalArgumentException(name + ".rq: the header lacks a title or a question");
    }
    try {
      var query = QueryFactory.create(text);
      return new LibraryQuery(name, title, question, List.copyOf(parameters), columns, text, query);
    } catch (QueryParseException e) {
      throw new IllegalArgumentException(name + ".rq: " + e.getMessage(), e);
    }
  }

  private static Parameter parameter(String query, String name, String text) {
    var m = PARAMETER.matcher(text);
    if (!m.matches()) {
      throw new IllegalArgumentException(
          query + ".rq: a parameter reads «# param NAME: TYPE zh | en = example», not: " + text);
    }
    var label = new Bilingual(m.group(2).strip(), m.group(3).strip());
    return new Parameter(name, Parameter.Type.of(m.group(1)), label, m.group(4).strip());
  }

  private static Bilingual bilingual(String query, String text) {
    int bar = text.indexOf('|');
    if (bar < 0) {
      throw new IllegalArgumentException(query + ".rq: write «中文 | English», not: " + text);
    }
    return new Bilingual(text.substring(0, bar).strip(), text.substring(bar + 1).strip());
  }
}
