package rongshi.server.web;

import static j2html.TagCreator.a;
import static j2html.TagCreator.each;
import static j2html.TagCreator.h1;
import static j2html.TagCreator.h2;
import static j2html.TagCreator.li;
import static j2html.TagCreator.p;
import static j2html.TagCreator.text;
import static j2html.TagCreator.ul;

import java.util.List;
import rongshi.server.api.Asked;

/** The page of a data release: what it is, and what can be downloaded and cited. */
final class ReleasePage {
  private static final List<String> FILES =
      List.of(
          "rongshi.nq.gz",
          "rongshi.trig.gz",
          "rongshi.jsonld.gz",
          "places.geojson",
          "manifest.json",
          "CITATION.cff");

  private ReleasePage() {}

  /**
   * The release that the visit is answered from; of another, where to see it.
   *
   * @throws rongshi.server.problem.ProblemException never for a release there is
   */
  static Layout show(Visit visit, int number) {
    var release = visit.release();
    if (number != release.number()) {
      throw Asked.notFound(
          "请以 ?release=" + number + " 查看此版次", "ask for this release with ?release=" + number);
    }
    var manifest = release.manifest();
    String title = visit.text("release.title", number);
    String data = "/data/release/" + number + "?release=" + number + "&format=";
    return Layout.page(visit, title)
        .alternate("text/turtle", data + "ttl")
        .alternate("application/ld+json", data + "jsonld")
        .add(
            h1(title),
            p(visit.text("release.made", manifest.created(), manifest.software())),
            p(visit.text("release.size", visit.number(manifest.quads()), manifest.dumpSha256())),
            h2(visit.text("release.files")),
            ul(each(FILES, f -> li(a(f).withHref("/dumps/release-" + number + "/" + f)))),
            h2(visit.text("release.described")),
            p(
                text("VoID · DCAT · PROV-O: "),
                a("Turtle").withHref(data + "ttl"),
                text(" "),
                a("JSON-LD").withHref(data + "jsonld")));
  }
}
