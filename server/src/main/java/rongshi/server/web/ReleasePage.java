package rongshi.server.web;

import static j2html.TagCreator.a;
import static j2html.TagCreator.each;
import static j2html.TagCreator.h1;
import static j2html.TagCreator.h2;
import static j2html.TagCreator.li;
import static j2html.TagCreator.p;
import static j2html.TagCreator.table;
import static j2html.TagCreator.tbody;
import static j2html.TagCreator.td;
import static j2html.TagCreator.text;
import static j2html.TagCreator.tr;
import static j2html.TagCreator.ul;

import io.javalin.http.Context;
import java.util.List;
import rongshi.server.release.OpenRelease;

/** The page of a data release: what is in it, and what can be downloaded and cited. */
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

  static void write(Context context, OpenRelease release) {
    int n = release.number();
    var manifest = release.manifest();
    Layout.write(
        context,
        "数据版次 " + n,
        n,
        h1("数据版次 data release " + n),
        p(manifest.created() + " · " + manifest.software()),
        p("语句 statements " + manifest.quads() + " · SHA-256 " + manifest.dumpSha256()),
        table(
            tbody(
                each(
                    manifest.counts().entrySet(),
                    e -> tr(td(e.getKey()), td(String.valueOf(e.getValue())))))),
        h2("下载 downloads"),
        ul(each(FILES, f -> li(a(f).withHref("/dumps/release-" + n + "/" + f)))),
        h2("描述 description"),
        p(
            text("VoID · DCAT · PROV-O: "),
            a("Turtle").withHref("/data/release/" + n + "?format=ttl"),
            text(" "),
            a("JSON-LD").withHref("/data/release/" + n + "?format=jsonld")));
  }
}
