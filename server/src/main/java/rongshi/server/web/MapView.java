package rongshi.server.web;

import static j2html.TagCreator.div;
import static j2html.TagCreator.p;
import static j2html.TagCreator.tag;

import j2html.tags.DomContent;
import java.util.List;
import rongshi.server.places.MapAnswer;
import rongshi.server.search.SearchResult;

/** What a search found, in space; all of it, not the page of a list. */
final class MapView implements ResultView {
  static final int PLACES = 200;
  static final int IN_PLACE = 12;

  @Override
  public String key() {
    return "map";
  }

  @Override
  public boolean whole() {
    return true;
  }

  @Override
  public List<String> scripts() {
    return List.of("map");
  }

  @Override
  public DomContent of(Visit visit, SearchResult result) {
    var here = new Parameters(visit.context().queryParamMap());
    var query = visit.asked().conditions();
    var answer =
        MapAnswer.of(
            visit.release().data(),
            visit.release().base(),
            visit.release().search().matches(query),
            PLACES,
            IN_PLACE);
    return div(
        picture(visit, here, answer),
        count(visit, answer),
        div(Behind.link(visit, visit.behind(query).map())).withClass("bar"),
        PlaceList.points(visit, answer),
        PlaceList.places(visit, answer, here));
  }

  /** The element that draws; its room is kept for it. */
  static DomContent picture(Visit visit, Parameters here, MapAnswer answer) {
    if (answer.features().isEmpty()
        && answer.places().stream().allMatch(p -> p.latitude() == null)) {
      return p(visit.text("map.nowhere")).withClass("notice").attr("role", "status");
    }
    return element(
        visit, visit.href("/api/map", here.without("view", "at").values()), here.first("at"));
  }

  /**
   * @param src where it gets what it draws
   * @param at what it shows first; empty for all
   */
  static DomContent element(Visit visit, String src, String at) {
    var map = tag("rs-map").attr("src", src).attr("at", at);
    visit
        .site()
        .tiles()
        .ifPresent(
            t ->
                map.attr("tiles", t.url())
                    .attr("datum", t.datum().name().toLowerCase(java.util.Locale.ROOT))
                    .attr("credit", t.credit()));
    return map;
  }

  static DomContent count(Visit visit, MapAnswer answer) {
    return p(visit.text(
            "map.count",
            visit.number(answer.features().size() + (long) answer.notShown()),
            visit.number(answer.withoutCoordinates()),
            visit.number(answer.unplaced())))
        .withClass("hint");
  }
}
