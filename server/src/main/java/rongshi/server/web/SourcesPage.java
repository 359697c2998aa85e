package rongshi.server.web;

import static j2html.TagCreator.a;
import static j2html.TagCreator.button;
import static j2html.TagCreator.div;
import static j2html.TagCreator.each;
import static j2html.TagCreator.form;
import static j2html.TagCreator.h1;
import static j2html.TagCreator.input;
import static j2html.TagCreator.label;
import static j2html.TagCreator.nav;
import static j2html.TagCreator.option;
import static j2html.TagCreator.p;
import static j2html.TagCreator.select;
import static j2html.TagCreator.span;
import static j2html.TagCreator.table;
import static j2html.TagCreator.tbody;
import static j2html.TagCreator.td;
import static j2html.TagCreator.text;
import static j2html.TagCreator.th;
import static j2html.TagCreator.thead;
import static j2html.TagCreator.tr;

import j2html.tags.DomContent;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import rongshi.loader.calendar.ChineseCalendar;
import rongshi.ontology.Sections;
import rongshi.server.calendar.DayNames;
import rongshi.server.source.SourceReader.Counted;

/** All sources, by number of claims or by id, of one kind or of some words. */
final class SourcesPage implements Page {
  private static final int ROWS = 100;

  private final Sections order = Sections.bundled();
  private final DayNames days = new DayNames(ChineseCalendar.bundled());

  @Override
  public String path() {
    return "/sources";
  }

  @Override
  public Layout show(Visit visit) {
    var all = new Reading(visit, order, days).sources().all();
    String kind = visit.asked().text("kind").orElse("");
    String words = visit.asked().text("words").orElse("").toLowerCase(Locale.ROOT);
    boolean byId = visit.asked().text("order").orElse("").equals("id");
    int offset = visit.asked().integer("offset", 0, 0, 1_000_000);
    var found =
        all.stream()
            .filter(s -> kind.isEmpty() || s.source().kindSlug().equals(kind))
            .filter(s -> words.isEmpty() || told(s).contains(words))
            .sorted(
                byId
                    ? Comparator.comparing(s -> s.source().id())
                    : Comparator.comparingInt((Counted s) -> -s.claims())
                        .thenComparing(s -> s.source().id()))
            .toList();
    return Layout.page(visit, visit.text("sources.title"))
        .add(
            h1(visit.text("sources.title")),
            p(visit.text("sources.about")).withClass("lead"),
            filters(visit, all, kind),
            p(visit.text("search.total", visit.number(found.size()))).attr("role", "status"),
            rows(visit, found.stream().skip(offset).limit(ROWS).toList()),
            pager(visit, offset, found.size()));
  }

  private static String told(Counted counted) {
    var source = counted.source();
    return (source.id() + " " + source.name() + " " + source.publisher() + " " + source.note())
        .toLowerCase(Locale.ROOT);
  }

  private static DomContent filters(Visit visit, List<Counted> all, String chosen) {
    var kinds = new TreeMap<String, String>();
    var counts = new TreeMap<String, Integer>();
    for (var counted : all) {
      kinds.put(counted.source().kindSlug(), counted.source().kind());
      counts.merge(counted.source().kindSlug(), 1, Integer::sum);
    }
    kinds.remove("");
    return form(
            label(
                text(visit.text("source.kind")),
                select(
                        option(visit.text("sources.every")).withValue(""),
                        each(
                            kinds.entrySet(),
                            k ->
                                option(k.getValue() + " " + counts.get(k.getKey()))
                                    .withValue(k.getKey())
                                    .withCondSelected(k.getKey().equals(chosen))))
                    .withName("kind")),
            label(
                text(visit.text("sources.words")),
                input().withName("words").withValue(visit.asked().text("words").orElse(""))),
            label(
                text(visit.text("search.order")),
                select(
                        option(visit.text("sources.by.claims")).withValue("claims"),
                        option(visit.text("sources.by.id"))
                            .withValue("id")
                            .withCondSelected(visit.asked().text("order").orElse("").equals("id")))
                    .withName("order")),
            visit.keptFields(),
            button(visit.text("sources.show")).withType("submit"))
        .withAction("/sources")
        .withMethod("get")
        .withClass("fields");
  }

  private static DomContent rows(Visit visit, List<Counted> sources) {
    return div(table(
            thead(
                tr(
                    each(
                        List.of(
                            "source.id",
                            "source.title",
                            "source.publisher",
                            "source.kind",
                            "source.cited"),
                        k -> th(visit.text(k)).attr("scope", "col")))),
            tbody(each(sources, s -> row(visit, s)))))
        .withClass("scroll")
        .attr("tabindex", "0")
        .attr("role", "region")
        .attr("aria-label", visit.text("sources.title"));
  }

  private static DomContent row(Visit visit, Counted counted) {
    var source = counted.source();
    return tr(
        th(visit.to(source.id(), Cited.shortened(source.id()))).attr("scope", "row"),
        td(
                span(source.name()),
                source.copyOf().isEmpty()
                    ? text("")
                    : span(visit.text("entity.copy") + Cited.shortened(source.copyOf()))
                        .withClass("hint"))
            .withClass("title")
            .attr("lang", "zh-Hans"),
        td(source.publisher()).attr("lang", "zh-Hans"),
        td(source.kind()),
        td(visit.number(counted.claims())).withClass("count"));
  }

  private static DomContent pager(Visit visit, int offset, int total) {
    if (total <= ROWS) {
      return text("");
    }
    int last = Math.min(offset + ROWS, total);
    return nav(
            offset > 0 ? step(visit, "search.previous", offset - ROWS) : span(""),
            span(visit.text("search.range", offset + 1, last, visit.number(total))),
            last < total ? step(visit, "search.next", last) : span(""))
        .withClass("pager")
        .attr("aria-label", visit.text("search.pages"));
  }

  private static DomContent step(Visit visit, String key, int offset) {
    Map<String, List<String>> parameters = new LinkedHashMap<>(visit.context().queryParamMap());
    parameters.put("offset", List.of(Integer.toString(Math.max(0, offset))));
    return a(visit.text(key)).withHref(visit.href("/sources", parameters));
  }
}
