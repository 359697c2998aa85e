package rongshi.server.web;

import static j2html.TagCreator.a;
import static j2html.TagCreator.h1;
import static j2html.TagCreator.p;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import rongshi.server.api.Asked;

/** Says which release had an id that this one has not, and leads there. */
final class GonePage {
  private GonePage() {}

  /**
   * @param last the newest release that had it
   * @throws rongshi.server.problem.ProblemException 404 where none had
   */
  static Layout of(Visit visit, String id, Optional<Integer> last) {
    int had =
        last.orElseThrow(
            () ->
                Asked.notFound(
                    "没有编号为「" + id + "」的条目，以前的数据版次也没有",
                    "there is nothing by the id “"
                        + id
                        + "”, nor was there in an earlier release"));
    visit.context().status(410);
    String name = id.substring(id.indexOf('/') + 1);
    return Layout.page(visit, visit.text("gone.title", name))
        .add(
            h1(visit.text("gone.title", name)),
            p(visit.text("gone.told", id, had, visit.release().number())).withClass("lead"),
            p(
                a(visit.text("gone.see", had))
                    .withHref(
                        "/page/"
                            + Visit.encoded(id)
                            + "?release="
                            + had
                            + (visit.language() == Language.EN ? "&lang=en" : ""))),
            p(
                a(visit.text("gone.search"))
                    .withHref(visit.href("/search", Map.of("q", List.of(name))))));
  }
}
