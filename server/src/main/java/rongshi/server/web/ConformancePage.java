package rongshi.server.web;

import static j2html.TagCreator.a;
import static j2html.TagCreator.code;
import static j2html.TagCreator.div;
import static j2html.TagCreator.each;
import static j2html.TagCreator.h1;
import static j2html.TagCreator.h2;
import static j2html.TagCreator.h3;
import static j2html.TagCreator.iff;
import static j2html.TagCreator.li;
import static j2html.TagCreator.p;
import static j2html.TagCreator.table;
import static j2html.TagCreator.tbody;
import static j2html.TagCreator.td;
import static j2html.TagCreator.text;
import static j2html.TagCreator.th;
import static j2html.TagCreator.thead;
import static j2html.TagCreator.tr;
import static j2html.TagCreator.ul;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.javalin.http.Context;
import j2html.tags.DomContent;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;

/**
 * What holds of the standards, and what does not and why: {@code conformance.json}, which {@code
 * ./rongshi conformance} writes beside CONFORMANCE.md and the build holds against the server.
 */
final class ConformancePage implements Page {
  private static final List<String> COLUMNS = List.of("standard", "cases", "passed", "failed");

  private record Words(String zh, String en) {
    String in(Visit visit) {
      return visit.pick(zh, en);
    }
  }

  private record Failed(String name, Words reason) {}

  private record Suite(Words name, Words origin, int cases, List<Failed> failed) {}

  @Override
  public String path() {
    return "/conformance";
  }

  /** The report as JSON. */
  @Override
  public boolean asData(Context context) {
    if (String.valueOf(context.header("Accept")).contains("text/html")) {
      return false;
    }
    context.contentType("application/json").result(report());
    return true;
  }

  private static byte[] report() {
    try (var in = ConformancePage.class.getResourceAsStream("conformance.json")) {
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public Layout show(Visit visit) {
    List<Suite> suites;
    try {
      suites = new JsonMapper().readValue(report(), new TypeReference<>() {});
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    String title = visit.text("conformance.title");
    return Layout.page(visit, title)
        .description(visit.text("conformance.lead"))
        .alternate("application/json", "/conformance")
        .add(
            h1(title),
            p(visit.text("conformance.lead")).withClass("lead"),
            figures(visit, suites, title),
            h2(visit.text("conformance.origins")),
            ul(
                each(
                    suites,
                    s ->
                        li(
                            text(
                                s.name().in(visit)
                                    + visit.text("conformance.is")
                                    + s.origin().in(visit))))),
            h2(visit.text("conformance.failures")),
            iff(
                suites.stream().allMatch(s -> s.failed().isEmpty()),
                p(visit.text("conformance.none"))),
            each(
                suites.stream().filter(s -> !s.failed().isEmpty()).toList(),
                s -> failures(visit, s)),
            p(
                a(visit.text("conformance.description")).withHref("/openapi.json"),
                text(" · "),
                a(visit.text("conformance.service")).withHref("/sparql"),
                text(" · "),
                a("VoID").withHref("/.well-known/void")));
  }

  private static DomContent figures(Visit visit, List<Suite> suites, String title) {
    return div(table(
            thead(tr(each(COLUMNS, c -> th(visit.text("conformance." + c)).attr("scope", "col")))),
            tbody(
                each(
                    suites,
                    s ->
                        tr(
                            th(s.name().in(visit)).attr("scope", "row"),
                            td(visit.number(s.cases())).withClass("count"),
                            td(visit.number(s.cases() - s.failed().size())).withClass("count"),
                            td(visit.number(s.failed().size())).withClass("count"))))))
        .withClass("scroll")
        .attr("tabindex", "0")
        .attr("role", "region")
        .attr("aria-label", title);
  }

  private static DomContent failures(Visit visit, Suite suite) {
    return div(
        h3(suite.name().in(visit)),
        ul(
            each(
                suite.failed(),
                f ->
                    li(
                        code(f.name()),
                        text(visit.text("conformance.is") + f.reason().in(visit))))));
  }
}
