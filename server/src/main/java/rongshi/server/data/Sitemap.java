package rongshi.server.data;

import io.javalin.http.Context;
import java.nio.charset.StandardCharsets;
import java.util.stream.IntStream;
import rongshi.server.api.Asked;
import rongshi.server.release.OpenRelease;
import rongshi.server.release.Releases;

/**
 * The pages of every entity for search engines (sitemaps.org 0.9): an index, and parts of at most
 * {@value #PART} addresses, the most the protocol allows being 50,000.
 */
final class Sitemap {
  private static final int PART = 20_000;
  private static final String NS = "http://www.sitemaps.org/schemas/sitemap/0.9";

  private final String address;
  private final EntityIds known;

  Sitemap(String address, EntityIds known) {
    this.address = address;
    this.known = known;
  }

  void index(Context context, Releases releases) {
    new Asked(context)
        .within(
            releases,
            release -> {
              int parts = (known.of(release).size() + PART - 1) / PART;
              var out = new StringBuilder(head("sitemapindex"));
              IntStream.rangeClosed(1, parts)
                  .forEach(
                      n ->
                          out.append("<sitemap><loc>")
                              .append(address + "/sitemap/" + n + ".xml")
                              .append("</loc><lastmod>")
                              .append(release.manifest().created())
                              .append("</lastmod></sitemap>\n"));
              send(context, out.append("</sitemapindex>\n").toString(), release);
              return release;
            });
  }

  void part(Context context, Releases releases) {
    String name = context.pathParam("part");
    new Asked(context)
        .within(
            releases,
            release -> {
              var ids = known.of(release);
              int n =
                  name.matches("[1-9]\\d{0,5}\\.xml")
                      ? Integer.parseInt(name.replace(".xml", ""))
                      : 0;
              long from = (n - 1L) * PART;
              if (n == 0 || from >= ids.size()) {
                throw Asked.notFound("没有 /sitemap/" + name, "there is no /sitemap/" + name);
              }
              var out = new StringBuilder(head("urlset"));
              ids.stream()
                  .skip(from)
                  .limit(PART)
                  .forEach(
                      id ->
                          out.append("<url><loc>")
                              .append(address + "/page/" + Iris.encoded(id).replace("'", "%27"))
                              .append("</loc></url>\n"));
              send(context, out.append("</urlset>\n").toString(), release);
              return release;
            });
  }

  private static String head(String root) {
    return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<" + root + " xmlns=\"" + NS + "\">\n";
  }

  private static void send(Context context, String xml, OpenRelease release) {
    Validators.answer(
        context,
        "application/xml;charset=utf-8",
        xml.getBytes(StandardCharsets.UTF_8),
        LinkedData.modified(release));
  }
}
