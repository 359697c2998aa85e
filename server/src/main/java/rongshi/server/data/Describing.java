package rongshi.server.data;

import io.javalin.config.JavalinConfig;
import io.javalin.http.Context;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import rongshi.server.api.Asked;
import rongshi.server.release.OpenRelease;
import rongshi.server.release.Releases;

/** Registers what describes the whole: VoID, the DCAT catalogue, dumps, the sitemap. */
final class Describing {
  private final Releases releases;
  private final Addresses addresses;
  private final EntityIds ids = new EntityIds();

  Describing(Releases releases, Addresses addresses) {
    this.releases = releases;
    this.addresses = addresses;
  }

  void install(JavalinConfig config) {
    var routes = config.routes;
    routes.get("/.well-known/void", this::published);
    routes.get("/catalog", this::catalogue);
    routes.get("/dumps", c -> c.json(Map.of("releases", listed(c))));
    routes.get("/dumps/{release}/{file}", this::dump);
    routes.get("/robots.txt", this::robots);
    routes.get("/sitemap.xml", c -> new Sitemap(addresses.of(c), ids).index(c, releases));
    routes.get("/sitemap/{part}", c -> new Sitemap(addresses.of(c), ids).part(c, releases));
  }

  static boolean has(Releases releases, int number) {
    try {
      return releases.numbers().contains(number);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The published release, or that of {@code ?release=N}. */
  private void published(Context context) {
    new Asked(context)
        .within(
            releases,
            release -> {
              var data = DatasetGraphFactory.create();
              description(context, release, data.getDefaultGraph());
              answer(context, data, release.base().iri(ReleaseId.of(release.number())), release);
              return release;
            });
  }

  /** Describes a release by number in a graph. */
  void describe(Context context, int number, Graph graph) {
    try (var lease = releases.lease(number).orElseThrow()) {
      description(context, lease.release(), graph);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void description(Context context, OpenRelease release, Graph graph) {
    new ReleaseDescription(release, addresses.of(context), graph).write();
  }

  /** Every release there is, each as a dataset. */
  private void catalogue(Context context) {
    new Asked(context)
        .within(
            releases,
            published -> {
              var data = DatasetGraphFactory.create();
              var root = addresses.of(context) + "/catalog";
              var catalogue = new Catalogue(root, published.base(), data.getDefaultGraph());
              for (int number : numbers()) {
                describe(context, number, data.getDefaultGraph());
                catalogue.add(number);
              }
              answer(context, data, root, published);
              return published;
            });
  }

  private void answer(
      Context context,
      org.apache.jena.sparql.core.DatasetGraph data,
      String root,
      OpenRelease release) {
    var answer = new Answer(context, addresses.of(context));
    var syntax = answer.syntax(Syntax.of(false));
    answer.write(data, NodeFactory.createURI(root), syntax, LinkedData.modified(release));
  }

  private List<Integer> numbers() {
    try {
      return releases.numbers();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private List<Map<String, Object>> listed(Context context) {
    var all = new ArrayList<Map<String, Object>>();
    for (int number : numbers()) {
      try (var lease = releases.lease(number).orElseThrow()) {
        all.add(
            Map.of(
                "release",
                number,
                "created",
                lease.release().manifest().created(),
                "dumpSha256",
                lease.release().manifest().dumpSha256(),
                "files",
                Dumps.of(lease.release()).stream()
                    .map(d -> d.listed(addresses.of(context), number))
                    .toList()));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    return all;
  }

  private void dump(Context context) {
    String name = context.pathParam("release");
    String file = context.pathParam("file");
    int number = name.matches("release-[1-9]\\d{0,8}") ? Integer.parseInt(name.substring(8)) : 0;
    if (!has(releases, number)) {
      throw Asked.notFound("没有「" + name + "」", "there is no “" + name + "”");
    }
    try (var lease = releases.lease(number).orElseThrow()) {
      if (file.equals("CITATION.cff")) {
        CitationFile.send(context, lease.release(), addresses.of(context));
        return;
      }
      Dumps.of(lease.release()).stream()
          .filter(d -> d.name().equals(file))
          .findFirst()
          .orElseThrow(
              () ->
                  Asked.notFound(
                      name + " 中没有「" + file + "」", "there is no “" + file + "” in " + name))
          .send(context, lease.release());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What is dear to answer and of no use to a search engine is left to those who ask for it. */
  private void robots(Context context) {
    context
        .contentType("text/plain;charset=utf-8")
        .result(
            """
            User-agent: *
            Disallow: /sparql
            Disallow: /api/
            Disallow: /mcp
            Disallow: /paths
            Disallow: /search
            Allow: /

            Sitemap: %s/sitemap.xml
            """
                .formatted(addresses.of(context)));
  }
}
