package rongshi.server.mcp;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.graph.Node;
import rongshi.server.api.Asked;
import rongshi.server.api.LibraryAnswer;
import rongshi.server.api.PathAnswer;
import rongshi.server.entity.EntityReader;
import rongshi.server.entity.EntityView;
import rongshi.server.release.OpenRelease;
import rongshi.server.release.Releases;
import rongshi.server.search.Hit;
import rongshi.server.search.SearchQuery;
import rongshi.server.sparql.Limits;
import rongshi.server.sparql.QueryRunner;
import rongshi.server.sparql.QueryRunner.Rows;

/**
 * What the tools do. Each answer has {@code release}, how to {@code cite} it, and {@code sources};
 * lists are cut to what an assistant can read, and say that they were.
 */
final class Tools {
  private static final int MOST_ROWS = 500;
  private static final int MOST_CLAIMS = 60;
  private static final int MOST_PASSAGES = 10;

  private final Releases releases;
  private final LibraryAnswer library;
  private final PathAnswer paths;
  private final QueryRunner runner;
  private final Limits limits;

  Tools(
      Releases releases,
      LibraryAnswer library,
      PathAnswer paths,
      QueryRunner runner,
      Limits limits) {
    this.releases = releases;
    this.library = library;
    this.paths = paths;
    this.runner = runner;
    this.limits = limits.withTime(Duration.ofSeconds(10)).withServices(Set.of());
  }

  /** Entities and passages for words, a name in any spelling, or a question. */
  Map<String, Object> search(ToolArguments asked) {
    return asked.within(
        releases,
        release -> {
          int limit = asked.integer("limit", 10, 1, 50);
          var filters =
              new SearchQuery.Filters(
                  asked.type(),
                  asked.integer("from"),
                  asked.integer("to"),
                  asked.text("place"),
                  Optional.empty(),
                  Optional.empty(),
                  Optional.empty());
          var query =
              new SearchQuery(required(asked, "query"), filters, Set.of(), "relevance", limit, 0);
          var found = release.search().search(query);
          var ids = found.hits().stream().map(Hit::id).toList();
          var out = answer(release, new Sources(release).ofAll(ids));
          out.put("total", found.total());
          out.put("hits", found.hits());
          return out;
        });
  }

  /** What is claimed of an entity. */
  Map<String, Object> entity(ToolArguments asked) {
    return asked.within(
        releases,
        release -> {
          String id = required(asked, "id");
          var view =
              new EntityReader(release.data(), release.base())
                  .entity(release.base().id(id).orElse(id))
                  .orElseThrow(
                      () ->
                          Asked.notFound(
                              "没有编号为「" + id + "」的实体；请先用 search 查得编号",
                              "there is no entity “" + id + "”; find its id with search"));
          var out = answer(release, new Sources(release).of(view.id()));
          out.put("entity", cut(view));
          return out;
        });
  }

  /** An entity that an assistant can read: the ends of long lists are left out and counted. */
  private static Map<String, Object> cut(EntityView view) {
    var out = new LinkedHashMap<String, Object>();
    out.put("id", view.id());
    out.put("iri", view.iri());
    out.put("type", view.type());
    out.put("name", view.name());
    out.put("aliases", view.aliases());
    out.put("description", view.description());
    int left = MOST_CLAIMS;
    var claims = new java.util.ArrayList<EntityView.PropertyClaims>();
    int all = view.claims().stream().mapToInt(g -> g.claims().size()).sum();
    for (var group : view.claims()) {
      var kept = group.claims().stream().limit(left).toList();
      left -= kept.size();
      if (!kept.isEmpty()) {
        claims.add(
            new EntityView.PropertyClaims(
                group.property(), group.labelZh(), group.labelEn(), kept));
      }
    }
    out.put("claims", claims);
    out.put("claimsNotShown", Math.max(0, all - MOST_CLAIMS));
    out.put("differing", view.differing().stream().limit(10).toList());
    out.put("passages", view.passages().stream().limit(MOST_PASSAGES).toList());
    out.put("passagesNotShown", Math.max(0, view.passages().size() - MOST_PASSAGES));
    return out;
  }

  /** How two entities are connected; each hop with its claims and their sources. */
  Map<String, Object> paths(ToolArguments asked) {
    return asked.within(
        releases,
        release -> {
          var out = answer(release, new Sources(release));
          var found = paths.paths(release, new Ends(asked, release));
          out.put("paths", found);
          // what is cited is the hops' claims, not all that is known of who is on the way
          var sources = new Sources(release);
          claims(found).forEach(sources::of);
          out.put("sources", sources.list());
          return out;
        });
  }

  private static List<String> claims(Object json) {
    return switch (json) {
      case Map<?, ?> map ->
          map.entrySet().stream()
              .flatMap(
                  e ->
                      e.getKey().equals("id") && String.valueOf(e.getValue()).startsWith("claim/")
                          ? java.util.stream.Stream.of(String.valueOf(e.getValue()))
                          : claims(e.getValue()).stream())
              .distinct()
              .toList();
      case Iterable<?> list -> {
        var out = new java.util.LinkedHashSet<String>();
        list.forEach(e -> out.addAll(claims(e)));
        yield List.copyOf(out);
      }
      case null, default -> List.of();
    };
  }

  /** A SELECT query, or one of the library's by name. */
  Map<String, Object> query(ToolArguments asked) {
    var name = asked.text("name");
    try (var lease = releases.lease()) {
      var release = lease.release();
      if (name.isPresent()) {
        var answer = library.run(release, name.get(), asked.object("params"));
        return asked.within(releases, r -> rows(r, answer));
      }
      String text =
          asked
              .text("sparql")
              .orElseThrow(
                  () ->
                      Asked.bad(
                          "请给出 sparql（SELECT 查询）或 name（查询库中的名称）",
                          "give sparql (a SELECT query) or name (of the query library)"));
      Rows rows = runner.run(release.data(), text, limits);
      return asked.within(releases, r -> rows(r, rows));
    }
  }

  private static Map<String, Object> rows(OpenRelease release, Map<String, Object> answer) {
    var sources = new Sources(release);
    if (answer.get("rows") instanceof List<?> rows) {
      rows.stream()
          .limit(MOST_ROWS)
          .flatMap(r -> ((List<?>) r).stream())
          .filter(c -> c != null)
          .forEach(c -> sources.ofIri(String.valueOf(c)));
    }
    var out = answer(release, sources);
    out.putAll(answer);
    return out;
  }

  private static Map<String, Object> rows(OpenRelease release, Rows rows) {
    var sources = new Sources(release);
    var shown = rows.rows().stream().limit(MOST_ROWS).toList();
    shown.stream()
        .flatMap(r -> r.values().stream())
        .filter(Node::isURI)
        .forEach(n -> sources.ofIri(n.getURI()));
    var out = answer(release, sources);
    out.put("variables", rows.variables());
    out.put("rows", shown.stream().map(Tools::row).toList());
    out.put("rowsNotShown", rows.rows().size() - shown.size());
    return out;
  }

  private static Map<String, String> row(Map<String, Node> row) {
    var out = new LinkedHashMap<String, String>();
    row.forEach(
        (name, node) ->
            out.put(
                name,
                node.isURI()
                    ? node.getURI()
                    : node.isLiteral() ? node.getLiteralLexicalForm() : node.toString()));
    return out;
  }

  private static Map<String, Object> answer(OpenRelease release, Sources sources) {
    var out = new LinkedHashMap<String, Object>();
    out.put("release", release.number());
    out.put(
        "cite",
        "Rongshi 蓉史, data release %d, SHA-256 %s"
            .formatted(release.number(), release.manifest().dumpSha256()));
    out.put("sources", sources.list());
    out.put("moreSources", sources.more());
    return out;
  }

  private static String required(Asked asked, String name) {
    return asked
        .text(name)
        .orElseThrow(() -> Asked.bad("缺少参数 " + name, "parameter " + name + " is missing"));
  }
}
