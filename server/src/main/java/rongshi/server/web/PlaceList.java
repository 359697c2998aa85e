package rongshi.server.web;

import static j2html.TagCreator.a;
import static j2html.TagCreator.div;
import static j2html.TagCreator.each;
import static j2html.TagCreator.h3;
import static j2html.TagCreator.li;
import static j2html.TagCreator.p;
import static j2html.TagCreator.span;
import static j2html.TagCreator.text;
import static j2html.TagCreator.ul;

import j2html.tags.DomContent;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import rongshi.server.places.MapAnswer;
import rongshi.server.places.MapAnswer.Feature;
import rongshi.server.places.Placed;

/** The map in words: what has coordinates, and the rest by the place it is in. */
final class PlaceList {
  private PlaceList() {}

  static DomContent points(Visit visit, MapAnswer answer) {
    if (answer.features().isEmpty()) {
      return p(visit.text("map.nopoints")).withClass("hint");
    }
    return ul(each(answer.features(), f -> li(point(visit, f)))).withClass("points");
  }

  private static DomContent point(Visit visit, Feature feature) {
    var at = feature.geometry().coordinates();
    return span(
        visit.to(feature.id(), feature.properties().name()),
        span(String.format(Locale.ROOT, " %.5f°N %.5f°E", at.getLast(), at.getFirst()))
            .withClass("edtf"));
  }

  static DomContent places(Visit visit, MapAnswer answer, Parameters here) {
    return div(
        div(each(answer.places(), place -> place(visit, place, here))).withClass("places"),
        answer.placesNotShown() == 0
            ? text("")
            : p(visit.text("map.moreplaces", visit.number(answer.placesNotShown())))
                .withClass("hint"));
  }

  private static DomContent place(Visit visit, Placed place, Parameters here) {
    int more = place.total() - place.items().size();
    return div(
            h3(
                visit.to(place.id(), place.name()),
                span(where(visit, place)).withClass("hint"),
                span(visit.number(place.total())).withClass("count")),
            ul(
                each(place.items(), i -> li(item(visit, i, mixed(place)))),
                more > 0
                    ? li(
                        a(visit.text("map.more", visit.number(more)))
                            .withHref(
                                visit.href(
                                    "/search",
                                    here.without("view", "limit", "at")
                                        .with("place", place.id())
                                        .values())))
                    : text("")))
        .withClass("place")
        .attr("data-place", place.id());
  }

  /** A place then, and what it lies in now: 崇庆县（今崇州市）, never the reverse. */
  private static String where(Visit visit, Placed place) {
    String within =
        place.within().stream().map(Placed.Named::name).collect(Collectors.joining(" · "));
    List<String> now = place.now().stream().filter(n -> !within.contains(n)).toList();
    return (now.isEmpty() ? "" : visit.text("map.now", String.join("、", now)) + " ") + within;
  }

  /** How things are tied to a place is said where it is not the same of all. */
  private static boolean mixed(Placed place) {
    return place.items().stream().map(Placed.Item::relation).distinct().count() > 1;
  }

  private static DomContent item(Visit visit, Placed.Item item, boolean relation) {
    return span(
        visit.to(item.id(), item.name()),
        relation
            ? span(visit.pick(item.relation(), item.relationEn())).withClass("years")
            : text(""));
  }
}
