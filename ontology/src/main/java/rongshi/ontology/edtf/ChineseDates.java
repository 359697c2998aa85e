package rongshi.ontology.edtf;

import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Dates in Chinese words, for readers: 1928-24 is 1928年冬, 1946-08/1946-10 is 1946年8月至1946年10月. */
public final class ChineseDates {
  private static final Pattern DATE =
      Pattern.compile("(-?\\d{4})(?:-(\\d\\d)(?:-(\\d\\d))?)?([?~%]?)");
  private static final Map<Integer, String> PARTS =
      Map.ofEntries(
          Map.entry(21, "春"),
          Map.entry(22, "夏"),
          Map.entry(23, "秋"),
          Map.entry(24, "冬"),
          Map.entry(40, "上半年"),
          Map.entry(41, "下半年"));

  private ChineseDates() {}

  /** The date in words; what has no words of its own stands as EDTF writes it. */
  public static String of(Edtf edtf) {
    return switch (edtf) {
      case EdtfDate date -> date(date);
      case EdtfInterval i -> between(i.from().when(), i.to().when());
      case EdtfSet set ->
          set.members().stream()
              .map(m -> between(m.from(), m.to()))
              .collect(Collectors.joining(set.all() ? "、" : "，一说"));
    };
  }

  private static String between(Optional<EdtfDate> from, Optional<EdtfDate> to) {
    if (from.equals(to)) {
      return from.map(ChineseDates::date).orElse("");
    }
    return from.map(ChineseDates::date).orElse("")
        + (from.isEmpty() ? "至迟" : to.isEmpty() ? "起" : "至")
        + to.map(ChineseDates::date).orElse("");
  }

  private static String date(EdtfDate date) {
    Matcher m = DATE.matcher(date.text());
    if (!m.matches() || (m.group(2) != null && !hasWords(Integer.parseInt(m.group(2))))) {
      return date.text();
    }
    var out = new StringBuilder(m.group(4).isEmpty() ? "" : "约").append(m.group(1)).append('年');
    if (m.group(2) != null) {
      int month = Integer.parseInt(m.group(2));
      out.append(PARTS.getOrDefault(month, month + "月"));
    }
    if (m.group(3) != null) {
      out.append(Integer.parseInt(m.group(3))).append('日');
    }
    return out.toString();
  }

  private static boolean hasWords(int month) {
    return month <= 12 || PARTS.containsKey(month);
  }
}
