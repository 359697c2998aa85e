package rongshi.server.web;

import static j2html.TagCreator.div;
import static j2html.TagCreator.each;
import static j2html.TagCreator.h2;
import static j2html.TagCreator.h3;
import static j2html.TagCreator.iff;
import static j2html.TagCreator.li;
import static j2html.TagCreator.section;
import static j2html.TagCreator.span;
import static j2html.TagCreator.text;
import static j2html.TagCreator.ul;

import j2html.tags.DomContent;
import java.util.List;
import java.util.stream.Collectors;
import rongshi.server.places.EntityPlaces;
import rongshi.server.places.Placed;
import rongshi.server.places.TiedPlace;
import rongshi.server.places.TiedPlace.Tie;

/** Where an entity's claims lead: a map of what has coordinates, and every place in words. */
final class EntityMap {
  static final String ANCHOR = "places";
  private static final int MOST_TIES = 8;

  private final Visit visit;
  private final String id;
  private final List<TiedPlace> places;

  EntityMap(Reading reading, String id) {
    this.visit = reading.visit();
    this.id = id;
    var release = visit.release();
    this.places = new EntityPlaces(release.data(), release.base(), reading.order()).of(id);
  }

  boolean isEmpty() {
    return places.isEmpty();
  }

  /** Whether there is anything to draw. */
  boolean drawn() {
    return places.stream().anyMatch(TiedPlace::located);
  }

  DomContent part() {
    return section(
            h2(visit.text("entity.places")).withId(ANCHOR),
            drawn() ? picture() : text(""),
            div(each(places.stream().filter(p -> !p.id().equals(id)).toList(), this::place))
                .withClass("places tied"))
        .attr("aria-labelledby", ANCHOR);
  }

  /** The element that draws; its room is kept for it. */
  DomContent picture() {
    return MapView.element(visit, visit.href("/api/entities/" + Visit.encoded(id) + "/map"), "");
  }

  private DomContent place(TiedPlace place) {
    return div(
            h3(visit.to(place.id(), place.name()), span(where(place)).withClass("hint")),
            ul(
                each(place.ties().stream().limit(MOST_TIES).toList(), t -> li(tie(t))),
                iff(
                    place.ties().size() > MOST_TIES,
                    li(visit.text("routes.more", place.ties().size() - MOST_TIES))
                        .withClass("hint"))))
        .withClass("place")
        .attr("data-place", place.id());
  }

  private String where(TiedPlace place) {
    String within =
        place.within().stream().map(Placed.Named::name).collect(Collectors.joining(" · "));
    List<String> now = place.now().stream().filter(n -> !within.contains(n)).toList();
    return (now.isEmpty() ? "" : visit.text("map.now", String.join("、", now)) + " ") + within;
  }

  private DomContent tie(Tie tie) {
    return tie.event() == null
        ? span(visit.pick(tie.zh(), tie.en()))
        : visit.to(tie.event().id(), tie.event().name());
  }
}
