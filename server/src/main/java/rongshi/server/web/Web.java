package rongshi.server.web;

import io.javalin.config.JavalinConfig;
import io.javalin.http.Context;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import rongshi.ontology.Concepts;
import rongshi.queries.QueryLibrary;
import rongshi.server.api.Api;
import rongshi.server.api.Asked;
import rongshi.server.api.CircleAnswer;
import rongshi.server.api.GraphAnswer;
import rongshi.server.api.LibraryAnswer;
import rongshi.server.api.PathAnswer;
import rongshi.server.problem.Problem;
import rongshi.server.problem.ProblemException;
import rongshi.server.release.Releases;
import rongshi.server.search.BadQueryException;

/** Registers the pages; a new one is a line of {@link #pages}. */
public final class Web {
  private static final Logger LOG = LoggerFactory.getLogger(Web.class);

  private final Releases releases;
  private final List<Page> pages;
  private final Assets assets = new Assets();
  private final Optional<MapTiles> tiles;

  /** Pages whose maps have no tiles. */
  public Web(Releases releases, QueryLibrary library, LibraryAnswer answers, Concepts concepts) {
    this(releases, library, answers, concepts, Optional.empty());
  }

  public Web(
      Releases releases,
      QueryLibrary library,
      LibraryAnswer answers,
      Concepts concepts,
      Optional<MapTiles> tiles) {
    this.releases = releases;
    this.tiles = tiles;
    this.pages = pages(releases, library, answers, concepts);
  }

  private static List<Page> pages(
      Releases releases, QueryLibrary library, LibraryAnswer answers, Concepts concepts) {
    var graph = new GraphAnswer(concepts);
    return List.of(
        new HomePage(),
        new SearchPage(graph),
        new ThingPage(releases),
        new RecordsPage(),
        new RecordFilePage(),
        new SourcesPage(),
        new RoutesPage(),
        new PathsPage(new PathAnswer(concepts), new CircleAnswer(concepts), concepts),
        new GraphPage(graph),
        new EmbedPage(),
        new TimelinePage(),
        new MapPage(),
        new QueriesPage(library),
        new QueryPage(answers, concepts),
        new WorkbenchPage(library),
        new OntologyPage(),
        new ConformancePage(),
        new LinkPage());
  }

  public void install(JavalinConfig config) {
    var routes = config.routes;
    var site = new Site(assets, paths(), tiles);
    for (var page : pages) {
      routes.get(page.path(), context -> answer(context, page, site));
    }
    new Embeds(releases, assets).install(config);
    routes.get("/search.csv", new SearchTable(releases)::write);
    routes.get("/favicon.svg", context -> assets.serve(context, "favicon.svg"));
    routes.get("/assets/{name}", context -> assets.serve(context, context.pathParam("name")));
  }

  /** The addresses of the pages, as Javalin writes them. */
  public Set<String> paths() {
    return pages.stream().map(Page::path).collect(Collectors.toUnmodifiableSet());
  }

  /** A page, or where it cannot be shown the reason: as a page to people, as JSON to programs. */
  private void answer(Context context, Page page, Site site) {
    try {
      visit(context, site, page);
    } catch (ProblemException e) {
      if (e.problem().status() >= 500) {
        LOG.error("{} {}", context.method(), context.path(), e);
      }
      refuse(context, site, e.problem());
    } catch (BadQueryException e) {
      refuse(context, site, Asked.bad(e.zh(), e.en()).problem());
    } catch (RuntimeException e) {
      LOG.error("{} {}", context.method(), context.path(), e);
      refuse(context, site, Api.unforeseen());
    }
  }

  private void visit(Context context, Site site, Page page) {
    if (page.asData(context)) {
      return;
    }
    var asked = new Asked(context);
    boolean shown =
        asked.within(
            releases,
            release -> {
              var layout =
                  page.show(new Visit(context, release, asked, Language.of(context), site));
              layout.write();
              return true;
            });
    LOG.debug("{} shown: {}", page.path(), shown);
  }

  private void refuse(Context context, Site site, Problem problem) {
    context.status(problem.status());
    if (String.valueOf(context.header("Accept")).contains("text/html")) {
      try (var lease = releases.lease()) {
        var visit =
            new Visit(context, lease.release(), new Asked(context), Language.of(context), site);
        ProblemPage.of(visit, problem).write();
      }
    } else {
      throw new ProblemException(problem);
    }
  }
}
