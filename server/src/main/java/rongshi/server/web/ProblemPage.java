package rongshi.server.web;

import static j2html.TagCreator.a;
import static j2html.TagCreator.h1;
import static j2html.TagCreator.p;

import rongshi.server.problem.Problem;

/** Why a page cannot be shown, in the reader's words, and where to go on. */
final class ProblemPage {
  private ProblemPage() {}

  static Layout of(Visit visit, Problem problem) {
    String title = visit.pick(problem.title().zh(), problem.title().en());
    return Layout.page(visit, title)
        .add(
            h1(title),
            p(visit.pick(problem.detail().zh(), problem.detail().en())).withClass("lead"),
            p(a(visit.text("problem.home")).withHref(visit.href("/"))));
  }
}
