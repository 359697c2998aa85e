package rongshi.loader.pattern;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import rongshi.loader.mention.MentionType;
import rongshi.loader.mention.NameMention;
import rongshi.loader.mention.Referent;

/** A text whose names are marked with their class: {@code {甲某/人}在{乙镇/地}遇害。} */
public record MarkedText(String text, List<NameMention> names) {
  private static final Pattern MARK = Pattern.compile("\\{([^/{}]+)/([^/{}]+)\\}");
  private static final Map<String, MentionType> TYPES =
      Map.of(
          "人", MentionType.PERSON,
          "地", MentionType.PLACE,
          "机构", MentionType.ORGANISATION,
          "刊", MentionType.PUBLICATION,
          "事", MentionType.EVENT);

  public MarkedText {
    names = List.copyOf(names);
  }

  /**
   * @throws IllegalArgumentException where a name is marked as of no class
   */
  public static MarkedText of(String marked) {
    var names = new ArrayList<NameMention>();
    var text = new StringBuilder();
    var m = MARK.matcher(marked);
    int last = 0;
    while (m.find()) {
      text.append(marked, last, m.start());
      var type = TYPES.get(m.group(2));
      if (type == null) {
        throw new IllegalArgumentException(
            "不认识的类别「" + m.group(2) + "」 / no such class: " + m.group(2));
      }
      var referent = new Referent(type, m.group(1), Optional.empty());
      int start = text.length();
      text.append(m.group(1));
      names.add(
          new NameMention(start, text.length(), m.group(1), type, List.of(referent), 1, "marked"));
      last = m.end();
    }
    text.append(marked.substring(last));
    return new MarkedText(text.toString(), names);
  }
}
