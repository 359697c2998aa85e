package rongshi.server.web;

import static j2html.TagCreator.article;
import static j2html.TagCreator.div;
import static j2html.TagCreator.each;
import static j2html.TagCreator.h1;
import static j2html.TagCreator.h2;
import static j2html.TagCreator.h3;
import static j2html.TagCreator.header;
import static j2html.TagCreator.iff;
import static j2html.TagCreator.li;
import static j2html.TagCreator.ol;
import static j2html.TagCreator.p;
import static j2html.TagCreator.section;
import static j2html.TagCreator.small;
import static j2html.TagCreator.span;
import static j2html.TagCreator.text;
import static j2html.TagCreator.ul;

import j2html.tags.DomContent;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import rongshi.ontology.EntityType;
import rongshi.server.entity.EntityView;
import rongshi.server.route.RouteView;
import rongshi.server.route.RouteView.Met;
import rongshi.server.route.RouteView.Stop;

/** A study route: its stops in order, each with whom and what one meets there. */
final class RoutePage {
  private static final int MET = 8;

  private final Reading reading;
  private final Visit visit;
  private final RouteView route;

  private RoutePage(Reading reading, RouteView route) {
    this.reading = reading;
    this.visit = reading.visit();
    this.route = route;
  }

  static Layout of(Reading reading, EntityView view) {
    return new RoutePage(reading, reading.routes().route(view.id()).orElseThrow()).layout(view);
  }

  private Layout layout(EntityView view) {
    var references = reading.references();
    var claims = new EntityClaims(visit, view.id(), reading.claims(references));
    var rest = new ArrayList<DomContent>();
    reading.sections(view).forEach(s -> rest.add(claims.section(s)));
    var map = new EntityMap(reading, view.id());
    var layout = EntityPage.layout(reading, view);
    if (map.drawn()) {
      layout.script("map");
    }
    return layout.add(
        article(
                header(
                        h1(
                            span(route.name()).attr("lang", "zh-Hans"),
                            small(visit.pick(EntityType.ROUTE.zh(), EntityType.ROUTE.en()))
                                .withClass("type")),
                        p(
                                span(visit.text("routes.stops", route.stops().size())),
                                each(route.publishers(), x -> span(x).attr("lang", "zh-Hans")))
                            .withClass("essentials"),
                        new TakeAlong(visit, reading.citations(), view.id())
                            .panels(Optional.empty()))
                    .withClass("entity-head"),
                map.drawn() ? map.picture() : text(""),
                section(
                        h2(visit.text("routes.way")).withId("stops"),
                        ol(each(route.stops(), s -> li(stop(s)))).withClass("stops"))
                    .attr("aria-labelledby", "stops"),
                each(rest, x -> x),
                references.list())
            .withClass("entity route"));
  }

  private DomContent stop(Stop stop) {
    var facts = new LinkedHashMap<String, String>();
    facts.put("routes.kind", stop.kind());
    facts.put("routes.place", stop.place());
    facts.put("routes.dated", stop.dated());
    facts.put("routes.protection", stop.protection());
    facts.put("routes.status", stop.status());
    facts.put(
        "routes.coordinates", stop.located() ? stop.latitude() + ", " + stop.longitude() : "");
    facts.values().removeIf(String::isEmpty);
    return article(
        h3(visit.to(stop.site().id(), stop.site().name())),
        p(each(
                facts.entrySet(),
                f ->
                    span(
                            span(visit.text(f.getKey())).withClass("heading"),
                            span(f.getValue()).attr("lang", "zh-Hans"))
                        .withClass("fact")))
            .withClass("facts"),
        iff(!stop.located(), p(visit.text("routes.unlocated")).withClass("hint")),
        met(stop));
  }

  private DomContent met(Stop stop) {
    Map<String, List<Met>> byType = new LinkedHashMap<>();
    stop.met()
        .forEach(m -> byType.computeIfAbsent(m.entity().type(), k -> new ArrayList<>()).add(m));
    return div(each(
            byType.entrySet(),
            e ->
                div(
                    span(type(e.getKey())).withClass("heading"),
                    ul(
                        each(e.getValue().stream().limit(MET).toList(), m -> li(met(m))),
                        iff(
                            e.getValue().size() > MET,
                            li(visit.text("routes.more", e.getValue().size() - MET))
                                .withClass("hint"))))))
        .withClass("met");
  }

  private String type(String key) {
    return EntityType.ofKey(key).map(t -> visit.pick(t.zh(), t.en())).orElse(key);
  }

  private DomContent met(Met met) {
    return span(
        visit.to(met.entity().id(), met.entity().name()),
        iff(!met.years().isEmpty(), span(met.years()).withClass("years")),
        iff(!met.zh().isEmpty(), span(visit.pick(met.zh(), met.en())).withClass("qualifier")));
  }
}
