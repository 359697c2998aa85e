package rongshi.server.web;

import static j2html.TagCreator.each;
import static j2html.TagCreator.h1;
import static j2html.TagCreator.h2;
import static j2html.TagCreator.li;
import static j2html.TagCreator.ol;
import static j2html.TagCreator.p;
import static j2html.TagCreator.section;

import j2html.tags.DomContent;
import rongshi.loader.calendar.ChineseCalendar;
import rongshi.ontology.Sections;
import rongshi.server.calendar.DayNames;
import rongshi.server.route.RouteReader.Outline;

/** The published study routes. */
final class RoutesPage implements Page {
  private final Sections order = Sections.bundled();
  private final DayNames days = new DayNames(ChineseCalendar.bundled());

  @Override
  public String path() {
    return "/routes";
  }

  @Override
  public Layout show(Visit visit) {
    var routes = new Reading(visit, order, days).routes().all();
    return Layout.page(visit, visit.text("routes.title"))
        .add(
            h1(visit.text("routes.title")),
            p(visit.text("routes.about", routes.size())).withClass("lead"),
            each(routes, r -> route(visit, r)));
  }

  private static DomContent route(Visit visit, Outline route) {
    return section(
            h2(visit.to(route.route().id(), route.route().name())),
            p(String.join("、", route.publishers())).withClass("hint").attr("lang", "zh-Hans"),
            ol(each(route.stops(), s -> li(visit.to(s.id(), s.name())))).withClass("stations"))
        .withClass("route-outline");
  }
}
