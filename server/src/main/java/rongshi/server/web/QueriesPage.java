package rongshi.server.web;

import static j2html.TagCreator.a;
import static j2html.TagCreator.each;
import static j2html.TagCreator.h1;
import static j2html.TagCreator.li;
import static j2html.TagCreator.p;
import static j2html.TagCreator.ul;

import rongshi.queries.QueryLibrary;

/** The questions of the library. */
final class QueriesPage implements Page {
  private final QueryLibrary library;

  QueriesPage(QueryLibrary library) {
    this.library = library;
  }

  @Override
  public String path() {
    return "/queries";
  }

  @Override
  public Layout show(Visit visit) {
    String title = visit.text("queries.title");
    return Layout.page(visit, title)
        .description(visit.text("queries.about"))
        .add(
            h1(title),
            p(visit.text("queries.about")).withClass("lead"),
            ul(each(
                    library.all(),
                    q ->
                        li(
                            a(visit.pick(q.title().zh(), q.title().en()))
                                .withHref(visit.href("/queries/" + q.name())),
                            p(visit.pick(q.question().zh(), q.question().en())).withClass("hint"))))
                .withClass("entries"));
  }
}
