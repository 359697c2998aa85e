package rongshi.server.web;

import static j2html.TagCreator.a;
import static j2html.TagCreator.div;
import static j2html.TagCreator.h1;
import static j2html.TagCreator.h2;
import static j2html.TagCreator.p;
import static j2html.TagCreator.section;
import static j2html.TagCreator.text;

import j2html.tags.DomContent;
import java.util.List;
import rongshi.server.timeline.Timeline;

/** Anything dated, in time: a picture, and the same as a table. */
final class TimelinePage implements Page {
  static final int SHOWN = 250;
  private static final List<String> TYPES =
      List.of("event", "person", "organisation", "site", "work", "passage");

  @Override
  public String path() {
    return "/timeline";
  }

  @Override
  public Layout show(Visit visit) {
    var asked = ViewConditions.of(visit, "event");
    var timeline = visit.release().timelines().of(asked.query(), asked.limit(SHOWN));
    String words = asked.query().text();
    String title =
        words.isBlank() ? visit.text("section.timeline") : visit.text("timeline.title", words);
    return Layout.page(visit, title)
        .description(visit.text("timeline.lead"))
        .oembed()
        .script("timeline")
        .words("timeline.")
        .alternate("application/json", visit.href("/api/timeline", asked.here().values()))
        .add(
            h1(title),
            p(visit.text("timeline.lead")).withClass("lead"),
            asked.notice(visit),
            div(
                    asked.types(visit, "/timeline", TYPES),
                    Behind.link(visit, visit.behind(asked.query()).timeline()))
                .withClass("bar"),
            asked.fields(visit, "/timeline"),
            section(
                    TimelineView.picture(visit, asked.here(), timeline),
                    count(visit, asked.here(), timeline, "/timeline"))
                .attr("aria-label", visit.text("section.timeline")),
            h2(visit.text("timeline.table")),
            TimelineTable.of(visit, timeline.items()));
  }

  /** How many there are, how many of them are shown, and a link to more. */
  static DomContent count(Visit visit, Parameters here, Timeline timeline, String path) {
    String all = visit.text("timeline.total", visit.number(timeline.total()));
    String undated =
        timeline.undated() == 0
            ? ""
            : visit.text("timeline.undated", visit.number(timeline.undated()));
    String hidden =
        timeline.notShown() == 0
            ? ""
            : visit.text("timeline.notshown", visit.number(timeline.notShown()));
    boolean more = timeline.notShown() > 0 && timeline.items().size() < Timeline.MOST;
    return p(
            text(all + hidden + undated + " "),
            more
                ? a(visit.text("timeline.more"))
                    .withHref(
                        visit.href(
                            path, here.with("limit", Integer.toString(Timeline.MOST)).values()))
                : text(""))
        .withClass("hint");
  }
}
