package rongshi.loader.extract;

import java.util.List;
import java.util.Optional;
import java.util.StringJoiner;
import java.util.stream.Collectors;
import rongshi.loader.date.DateMention;
import rongshi.loader.date.DateReading;
import rongshi.loader.mention.NameMention;
import rongshi.loader.mention.Referent;
import rongshi.loader.pattern.Rule;
import rongshi.ontology.Concepts;
import rongshi.ontology.RelationType.Words;

/** An explanation for people to read, Chinese first and English second. Immutable. */
public final class ExplanationText {
  private static final String NOTHING = "  （无 none）";

  private final Concepts concepts;

  /**
   * @param concepts the labels of relations
   */
  public ExplanationText(Concepts concepts) {
    this.concepts = concepts;
  }

  /** The account, many lines, the last without an end. */
  public String of(Explanation explanation) {
    var read = explanation.read();
    String text = read.passage().text();
    var out = new StringJoiner("\n");
    out.add("── " + read.passage().id());
    out.add(text);
    section(out, "日期 Dates", read.dates().stream().map(d -> date(text, d)).toList());
    section(out, "名称 Names", read.names().stream().map(ExplanationText::name).toList());
    section(
        out,
        "关系 Relations",
        read.relations().stream()
            .map(r -> relation(r) + basis(text, r.reading(), explanation))
            .toList());
    section(
        out,
        "事件 Events",
        read.events().stream().map(e -> event(e) + basis(text, e.reading(), explanation)).toList());
    section(
        out,
        "匹配而未采用 Matched but stopped",
        explanation.stopped().stream().map(s -> stopped(text, s)).toList());
    return out.toString();
  }

  private static void section(StringJoiner out, String title, List<String> lines) {
    out.add(title);
    if (lines.isEmpty()) {
      out.add(NOTHING);
    }
    lines.forEach(l -> out.add("  " + l));
  }

  private static String date(String text, DateMention mention) {
    String words = text.substring(mention.start(), mention.end());
    return words
        + switch (mention.reading()) {
          case DateReading.Read r ->
              " → "
                  + r.edtf()
                  + r.alternative().map(a -> "（或 or " + a + "）").orElse("")
                  + "  规则 rule "
                  + r.rule()
                  + "  "
                  + ExplanationWords.of(r.context());
          case DateReading.NotRead not ->
              " → 未能读出 not read：" + not.reasonZh() + " / " + not.reasonEn();
        };
  }

  private static String name(NameMention mention) {
    String referents =
        mention.referents().stream()
            .map(r -> r.id().orElse(r.name() + "（未登记 unregistered）"))
            .collect(Collectors.joining("、"));
    return String.format(
        java.util.Locale.ROOT,
        "%s → %s  %s  %.2f  %s",
        mention.text(),
        referents,
        ExplanationWords.of(mention.type()),
        mention.score(),
        mention.reason());
  }

  private String relation(Relation relation) {
    var words = concepts.relationByKey(relation.relation()).map(t -> t.label());
    var label = words.orElse(new Words("又名", "other name of"));
    var out = new StringBuilder();
    out.append(relation.subject().name()).append(" ").append(relation.relation());
    out.append(" ").append(relation.object().name());
    out.append(when(relation.date()));
    relation.qualifiers().entrySet().stream()
        .sorted(java.util.Map.Entry.comparingByKey())
        .forEach(q -> out.append("  ").append(q.getKey()).append("=").append(q.getValue()));
    return out.append("  〔")
        .append(label.zh())
        .append(" ")
        .append(label.en())
        .append("〕")
        .toString();
  }

  private String event(EventFact event) {
    var out = new StringBuilder(event.type());
    concepts.find("event-type", event.type()).ifPresent(c -> out.append(" ").append(c.en()));
    event.name().ifPresent(n -> out.append("  即 is ").append(n.id().orElse(n.name())));
    out.append(when(event.date()));
    event.place().map(Referent::name).ifPresent(p -> out.append("  于 at ").append(p));
    event
        .participants()
        .forEach(p -> out.append("  ").append(p.role()).append("=").append(p.who().name()));
    return out.toString();
  }

  private static String when(Optional<DateReading.Read> date) {
    return date.map(d -> "  " + d.edtf() + "（" + d.text() + "）").orElse("  无日期 no date");
  }

  private static String basis(String text, Reading reading, Explanation explanation) {
    return String.format(
        java.util.Locale.ROOT,
        "\n    「%s」\n    规则 rule %s  确信度 confidence %.2f  %s\n    主语 subject：%s",
        oneLine(reading.wording(text)),
        explanation
            .rules()
            .rule(reading.rule())
            .map(ExplanationText::place)
            .orElse(reading.rule() + "（内置 built in）"),
        reading.confidence(),
        ExplanationWords.of(reading.modality()),
        ExplanationWords.of(reading.subject()));
  }

  private static String stopped(String text, Stopped stopped) {
    return String.format(
        java.util.Locale.ROOT,
        "%s 「%s」\n    %s",
        place(stopped.rule()),
        oneLine(text.substring(stopped.start(), stopped.end())),
        ExplanationWords.of(stopped.why()));
  }

  private static String place(Rule rule) {
    return rule.name() + "（" + rule.at() + "）";
  }

  private static String oneLine(String words) {
    return words.replaceAll("\\s+", " ");
  }
}
