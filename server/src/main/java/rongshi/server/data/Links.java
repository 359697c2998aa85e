package rongshi.server.data;

import io.javalin.http.Context;
import java.util.ArrayList;
import java.util.List;

/** The {@code Link} header (RFC 8288) of what is said of one IRI. */
final class Links {
  private Links() {}

  /**
   * Tells the IRI, the page, each syntax, and the description of the dataset, which has the
   * licence.
   *
   * @param id as it stands behind {@code /data/}
   */
  static void add(Context context, String iri, String id, List<Syntax> syntaxes) {
    String path = Iris.encoded(id);
    String release = context.queryParam("release");
    String of = release != null && release.matches("\\d{1,9}") ? "release=" + release : "";
    var links = new ArrayList<String>();
    links.add(link(ascii(iri), "describes"));
    links.add(link(ascii(iri), "cite-as"));
    links.add(
        link("/page/" + path + (of.isEmpty() ? "" : "?" + of), "alternate")
            + "; type=\"text/html\"");
    for (var syntax : syntaxes) {
      String query = "?format=" + syntax.ending() + (of.isEmpty() ? "" : "&" + of);
      links.add(
          link("/data/" + path + query, "alternate") + "; type=\"" + syntax.mediaType() + "\"");
    }
    links.add(link("/.well-known/void", "http://rdfs.org/ns/void#inDataset"));
    context.header("Link", String.join(", ", links));
  }

  private static String link(String target, String relation) {
    return "<" + target + ">; rel=\"" + relation + "\"";
  }

  /** An IRI as a URI: header fields are ASCII. */
  static String ascii(String iri) {
    return java.net.URI.create(iri).toASCIIString();
  }
}
