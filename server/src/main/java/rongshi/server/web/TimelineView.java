package rongshi.server.web;

import static j2html.TagCreator.div;
import static j2html.TagCreator.iff;
import static j2html.TagCreator.p;
import static j2html.TagCreator.tag;

import j2html.tags.DomContent;
import java.util.List;
import rongshi.server.search.SearchResult;
import rongshi.server.timeline.Timeline;

/** What a search found, in time; all of it, not the page of a list. */
final class TimelineView implements ResultView {
  @Override
  public String key() {
    return "timeline";
  }

  @Override
  public boolean whole() {
    return true;
  }

  @Override
  public List<String> scripts() {
    return List.of("timeline");
  }

  @Override
  public DomContent of(Visit visit, SearchResult result) {
    var here = new Parameters(visit.context().queryParamMap()).without("limit");
    var query = visit.asked().conditions();
    var timeline = visit.release().timelines().of(query, TimelinePage.SHOWN);
    return div(
        picture(visit, here, timeline),
        TimelinePage.count(visit, here.without("view"), timeline, "/timeline"),
        div(Behind.link(visit, visit.behind(query).timeline())).withClass("bar"),
        TimelineTable.of(visit, timeline.items()));
  }

  /** The element that draws; its room is kept for it, so that nothing moves when it does. */
  static DomContent picture(Visit visit, Parameters here, Timeline timeline) {
    String limit =
        here.first("limit").isEmpty() ? Integer.toString(TimelinePage.SHOWN) : here.first("limit");
    String span = here.first("span");
    boolean wrong =
        !span.isEmpty() && !span.matches("\\d{4}(-\\d{2}){0,2}(/\\d{4}(-\\d{2}){0,2})?");
    return div(
        iff(
            wrong,
            p(visit.text("timeline.wrongspan", span)).withClass("notice").attr("role", "status")),
        iff(
            !timeline.items().isEmpty(),
            tag("rs-timeline")
                .attr(
                    "src",
                    visit.href(
                        "/api/timeline",
                        here.without("view", "span").with("limit", limit).values()))
                .attr("span", span)));
  }
}
