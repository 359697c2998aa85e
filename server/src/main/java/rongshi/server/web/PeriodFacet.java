package rongshi.server.web;

import static j2html.TagCreator.a;
import static j2html.TagCreator.button;
import static j2html.TagCreator.each;
import static j2html.TagCreator.form;
import static j2html.TagCreator.input;
import static j2html.TagCreator.label;
import static j2html.TagCreator.li;
import static j2html.TagCreator.ol;
import static j2html.TagCreator.span;
import static j2html.TagCreator.tag;
import static j2html.TagCreator.text;

import j2html.tags.DomContent;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * When what was found was, as a histogram lying on its side: each decade is a link with its bar and
 * count, so that the picture, the text and the control are one. Any years can be typed below.
 */
final class PeriodFacet {
  private static final int LONG = 10;
  private static final Set<String> OWN = Set.of("from", "to", "offset", "lang", "release");

  private final Visit visit;
  private final Parameters here;

  PeriodFacet(Visit visit, Parameters here) {
    this.visit = visit;
    this.here = here;
  }

  /**
   * @param counts by decade, as search gives them: {@code 1930s}
   */
  DomContent of(Map<String, Long> counts) {
    var decades = new TreeMap<Integer, Long>();
    counts.forEach((name, n) -> decades.put(Integer.valueOf(name.replace("s", "")), n));
    long most = decades.values().stream().mapToLong(n -> n).max().orElse(1);
    var rows = new ArrayList<DomContent>();
    Integer before = null;
    for (var decade : decades.entrySet()) {
      if (before != null && decade.getKey() > before + LONG) {
        rows.add(li().withClass("gap").attr("aria-hidden", "true"));
      }
      rows.add(row(decade.getKey(), decade.getValue(), most));
      before = decade.getKey();
    }
    return each(List.of(ol(each(rows, r -> r)).withClass("histogram"), years()), x -> x);
  }

  private DomContent row(int decade, long count, long most) {
    boolean only =
        Objects.equals(year("from"), decade) && Objects.equals(year("to"), decade + LONG - 1);
    var to =
        only
            ? here.without("from", "to")
            : here.with("from", Integer.toString(decade))
                .with("to", Integer.toString(decade + LONG - 1));
    var link =
        a(span(named(decade)), bar(count, most), span(visit.number(count)).withClass("count"))
            .withHref(visit.href("/search", to.values()));
    return li(chosen(decade) ? link.attr("aria-current", "true") : link);
  }

  private static DomContent bar(long count, long most) {
    String width = Math.max(2, Math.round(100.0 * count / most)) + "%";
    return tag("svg")
        .with(tag("rect").attr("width", width).attr("height", "100%"))
        .withClass("bar-of")
        .attr("aria-hidden", "true");
  }

  private String named(int decade) {
    return decade < 0
        ? visit.text("search.decade.before", -decade)
        : visit.text("search.decade", decade);
  }

  /** Whether the years asked for touch a decade. */
  private boolean chosen(int decade) {
    return (year("from") != null || year("to") != null)
        && Optional.ofNullable(year("from")).orElse(Integer.MIN_VALUE) < decade + LONG
        && Optional.ofNullable(year("to")).orElse(Integer.MAX_VALUE) >= decade;
  }

  /** A year of the address, which search has checked; null where it is not given. */
  private Integer year(String name) {
    return here.first(name).isBlank() ? null : Integer.valueOf(here.first(name).strip());
  }

  private DomContent years() {
    return form(
            field("from"),
            field("to"),
            each(
                here.values().entrySet().stream().filter(e -> !OWN.contains(e.getKey())).toList(),
                e ->
                    each(
                        e.getValue(),
                        v -> input().withType("hidden").withName(e.getKey()).withValue(v))),
            visit.keptFields(),
            button(visit.text("search.years")).withType("submit").withClass("plain"))
        .withAction("/search")
        .withMethod("get")
        .withClass("years-of");
  }

  private DomContent field(String name) {
    return label(
        text(visit.text("search.filter." + name)),
        input()
            .withType("text")
            .withName(name)
            .withValue(here.first(name))
            .attr("inputmode", "numeric")
            .attr("pattern", "-?[0-9]{1,4}")
            .attr("title", visit.text("search.year"))
            .attr("size", "5"));
  }
}
