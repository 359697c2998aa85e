package rongshi.server.web;

import static j2html.TagCreator.a;
import static j2html.TagCreator.dd;
import static j2html.TagCreator.div;
import static j2html.TagCreator.dl;
import static j2html.TagCreator.dt;
import static j2html.TagCreator.each;
import static j2html.TagCreator.h1;
import static j2html.TagCreator.h2;
import static j2html.TagCreator.li;
import static j2html.TagCreator.p;
import static j2html.TagCreator.section;
import static j2html.TagCreator.span;
import static j2html.TagCreator.ul;

import j2html.tags.DomContent;
import java.util.List;
import java.util.Map;
import rongshi.ontology.EntityType;

/** The home: one box, and what the release holds. */
final class HomePage implements Page {
  /** Ways of asking, each with a message of an example. */
  private static final List<String> WAYS = List.of("name", "phrase", "date", "question");

  @Override
  public String path() {
    return "/";
  }

  @Override
  public Layout show(Visit visit) {
    var counts = visit.release().manifest().counts();
    return Layout.page(visit, visit.text("home.title"))
        .kind("home")
        .add(
            div(
                    h1(visit.text("home.heading")),
                    p(visit.text("site.description")).withClass("lead"),
                    Frame.search(visit, ""),
                    ways(visit))
                .withClass("hero"),
            section(h2(visit.text("home.holds")), types(visit, counts), kept(visit, counts))
                .withClass("holdings"));
  }

  private static DomContent ways(Visit visit) {
    return ul(each(
            WAYS,
            way -> {
              String example = visit.text("home.example." + way);
              return li(
                  span(visit.text("home.way." + way)),
                  a(example).withHref(visit.href("/search?q=" + Visit.encoded(example))));
            }))
        .withClass("ways");
  }

  private static DomContent types(Visit visit, Map<String, Long> counts) {
    return ul(each(
            List.of(EntityType.values()).stream()
                .filter(t -> counts.getOrDefault(t.key(), 0L) > 0)
                .toList(),
            t ->
                li(
                    a(
                            span(number(visit, counts, t.key())).withClass("number"),
                            span(visit.pick(t.zh(), t.en())))
                        .withHref(visit.href("/search?type=" + t.key())))))
        .withClass("counts");
  }

  private static DomContent kept(Visit visit, Map<String, Long> counts) {
    return dl(each(
            List.of("claim", "passage", "disagreement"),
            key ->
                div(
                    dt(visit.text("home.count." + key)),
                    dd(
                        span(number(visit, counts, key)).withClass("number"),
                        span(visit.text("home.about." + key)).withClass("hint")))))
        .withClass("kept");
  }

  private static String number(Visit visit, Map<String, Long> counts, String key) {
    return visit.number(counts.getOrDefault(key, 0L));
  }
}
