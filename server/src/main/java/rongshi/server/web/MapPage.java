package rongshi.server.web;

import static j2html.TagCreator.div;
import static j2html.TagCreator.h1;
import static j2html.TagCreator.h2;
import static j2html.TagCreator.p;
import static j2html.TagCreator.section;

import java.util.List;
import rongshi.server.places.MapAnswer;

/** Anything somewhere: points where records give coordinates, for the rest a list by place. */
final class MapPage implements Page {
  private static final List<String> TYPES =
      List.of("site", "event", "place", "organisation", "person");

  @Override
  public String path() {
    return "/map";
  }

  @Override
  public Layout show(Visit visit) {
    var asked = ViewConditions.of(visit, "site");
    var answer =
        MapAnswer.of(
            visit.release().data(),
            visit.release().base(),
            visit.release().search().matches(asked.query()),
            asked.limit(MapView.PLACES),
            MapView.IN_PLACE);
    String words = asked.query().text();
    String title = words.isBlank() ? visit.text("section.map") : visit.text("map.title", words);
    return Layout.page(visit, title)
        .description(visit.text("map.lead"))
        .oembed()
        .script("map")
        .alternate("application/geo+json", visit.href("/api/map", asked.here().values()))
        .add(
            h1(title),
            p(visit.text("map.lead")).withClass("lead"),
            asked.notice(visit),
            div(
                    asked.types(visit, "/map", TYPES),
                    Behind.link(visit, visit.behind(asked.query()).map()))
                .withClass("bar"),
            asked.fields(visit, "/map"),
            section(MapView.picture(visit, asked.here(), answer), MapView.count(visit, answer))
                .attr("aria-label", visit.text("section.map")),
            h2(visit.text("map.points")),
            PlaceList.points(visit, answer),
            h2(visit.text("map.byplace")),
            PlaceList.places(visit, answer, asked.here()));
  }
}
