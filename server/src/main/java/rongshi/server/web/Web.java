package rongshi.server.web;

import static j2html.TagCreator.a;
import static j2html.TagCreator.button;
import static j2html.TagCreator.each;
import static j2html.TagCreator.form;
import static j2html.TagCreator.h1;
import static j2html.TagCreator.h2;
import static j2html.TagCreator.input;
import static j2html.TagCreator.label;
import static j2html.TagCreator.li;
import static j2html.TagCreator.p;
import static j2html.TagCreator.pre;
import static j2html.TagCreator.table;
import static j2html.TagCreator.tbody;
import static j2html.TagCreator.td;
import static j2html.TagCreator.text;
import static j2html.TagCreator.textarea;
import static j2html.TagCreator.th;
import static j2html.TagCreator.thead;
import static j2html.TagCreator.tr;
import static j2html.TagCreator.ul;

import io.javalin.config.JavalinConfig;
import io.javalin.http.Context;
import j2html.tags.DomContent;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import rongshi.ontology.Concepts;
import rongshi.ontology.EntityType;
import rongshi.queries.LibraryQuery;
import rongshi.queries.QueryLibrary;
import rongshi.server.api.Asked;
import rongshi.server.api.LibraryAnswer;
import rongshi.server.api.PathAnswer;
import rongshi.server.data.ReleaseId;
import rongshi.server.entity.EntityReader;
import rongshi.server.release.OpenRelease;
import rongshi.server.release.Releases;
import rongshi.server.search.Hit;

/** Registers the pages. */
public final class Web {
  private final Releases releases;
  private final QueryLibrary library;
  private final LibraryAnswer answers;
  private final PathAnswer paths;

  public Web(Releases releases, QueryLibrary library, LibraryAnswer answers, Concepts concepts) {
    this.releases = releases;
    this.library = library;
    this.answers = answers;
    this.paths = new PathAnswer(concepts);
  }

  public void install(JavalinConfig config) {
    var routes = config.routes;
    routes.get("/", c -> page(c, this::home));
    routes.get("/search", c -> page(c, this::search));
    routes.get("/page/<id>", c -> page(c, this::entity));
    routes.get("/paths", c -> page(c, this::paths));
    routes.get("/queries", c -> page(c, this::queries));
    routes.get("/queries/{name}", c -> page(c, this::query));
    routes.get("/workbench", c -> page(c, this::workbench));
    routes.get("/ontology", this::ontology);
    routes.get("/style.css", c -> c.contentType("text/css").result(resource("style.css")));
  }

  private interface Page {
    void write(Context context, OpenRelease release, Asked asked);
  }

  private void page(Context context, Page page) {
    var asked = new Asked(context);
    asked.within(
        releases,
        r -> {
          page.write(context, r, asked);
          return r;
        });
  }

  private void home(Context context, OpenRelease release, Asked asked) {
    var counts = release.manifest().counts();
    Layout.write(
        context,
        "首页",
        release.number(),
        h1("蓉史"),
        p(
            "成都近现代史的人物、事件、地点、机构与著作：凡一值皆有记录与来源可查。 People, events, places, bodies and works of"
                + " Chengdu's modern history; every value can be traced to a record and its"
                + " sources."),
        Layout.search(""),
        ul(
            each(
                List.of(EntityType.values()),
                t ->
                    li(
                        a(t.zh() + " " + t.en() + "：" + counts.getOrDefault(t.key(), 0L))
                            .withHref("/search?type=" + t.key())))),
        p(
            text(
                "记载 claims "
                    + counts.get("claim")
                    + " · 段落 passages "
                    + counts.get("passage")
                    + " · 异说 differing accounts "
                    + counts.get("disagreement"))));
  }

  private void search(Context context, OpenRelease release, Asked asked) {
    var query = asked.search(30);
    var page = new SearchPage(context.queryParamMap());
    Layout.write(
        context, query.text(), release.number(), page.of(query, release.search().search(query)));
  }

  private void entity(Context context, OpenRelease release, Asked asked) {
    String id = context.pathParam("id");
    var number = ReleaseId.of(id);
    if (number.isPresent()) {
      release(context, number.get());
      return;
    }
    var view = new EntityReader(release.data(), release.base()).entity(id);
    if (view.isPresent()) {
      @SuppressWarnings("unchecked")
      var edges = (List<Map<String, Object>>) paths.neighbours(release, id, asked).get("edges");
      var sentences = edges.stream().map(e -> String.valueOf(e.get("label"))).limit(60).toList();
      Layout.write(
          context, view.get().name(), release.number(), EntityPage.of(view.get(), sentences));
    } else {
      StatementPage.write(context, release, id);
    }
  }

  private void release(Context context, int number) {
    try (var lease =
        releases
            .lease(number)
            .orElseThrow(
                () -> Asked.notFound("没有数据版次 " + number, "there is no release " + number))) {
      ReleasePage.write(context, lease.release());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void paths(Context context, OpenRelease release, Asked asked) {
    String from = named(release, asked.text("from").orElse(""));
    String to = named(release, asked.text("to").orElse(""));
    var content = new ArrayList<DomContent>();
    content.add(h1("有据关联 Documented connections"));
    content.add(
        form(
                label(
                    text("从 from "),
                    input().withName("from").withValue(asked.text("from").orElse(""))),
                label(
                    text(" 到 to "), input().withName("to").withValue(asked.text("to").orElse(""))),
                button("查找 Find").withType("submit"))
            .withAction("/paths")
            .withMethod("get"));
    if (!from.isEmpty() && !to.isEmpty()) {
      var answer = paths.paths(release, new ResolvedEnds(context, from, to));
      PathsPage.add(answer, content);
    }
    Layout.write(context, "有据关联", release.number(), content.toArray(DomContent[]::new));
  }

  /** An id as it is; a name as the id of the first suggestion. */
  private static String named(OpenRelease release, String text) {
    if (text.isEmpty() || release.graph().node(text) >= 0) {
      return text;
    }
    return release.search().suggest(text, Optional.empty(), 1).stream()
        .map(Hit::id)
        .findFirst()
        .orElse(text);
  }

  private void queries(Context context, OpenRelease release, Asked asked) {
    Layout.write(
        context,
        "查询库",
        release.number(),
        h1("查询库 Query library"),
        ul(
            each(
                library.all(),
                q ->
                    li(
                        a(q.title().zh() + " " + q.title().en()).withHref("/queries/" + q.name()),
                        p(q.question().zh() + " " + q.question().en()).withClass("hint")))));
  }

  @SuppressWarnings("unchecked")
  private void query(Context context, OpenRelease release, Asked asked) {
    String name = context.pathParam("name");
    LibraryQuery query = answers.find(name);
    var given = asked.others(Set.of("release", "lang"));
    var answer = answers.run(release, name, given);
    var rows = (List<List<Object>>) answer.get("rows");
    Layout.write(
        context,
        query.title().zh(),
        release.number(),
        h1(query.title().zh()),
        p(query.question().zh() + " " + query.question().en()),
        form(
                each(
                    query.parameters(),
                    x ->
                        label(
                            text(x.label().zh() + " " + x.label().en() + " "),
                            input()
                                .withName(x.name())
                                .withValue(given.getOrDefault(x.name(), x.example())))),
                button("运行 Run").withType("submit"))
            .withMethod("get"),
        p(rows.size() + " 行 rows · ")
            .with(
                a("JSON")
                    .withHref(
                        "/api/queries/"
                            + name
                            + "?"
                            + Optional.ofNullable(context.queryString()).orElse(""))),
        table(
            thead(tr(each(query.columns().values(), c -> th(c.zh() + " " + c.en())))),
            tbody(
                each(
                    rows,
                    row -> tr(each(row, cell -> td(cell == null ? "" : String.valueOf(cell))))))),
        h2("SPARQL"),
        pre(query.text()));
  }

  private void workbench(Context context, OpenRelease release, Asked asked) {
    Layout.write(
        context,
        "SPARQL",
        release.number(),
        h1("SPARQL"),
        form(
                textarea(
                        asked
                            .text("query")
                            .orElse(
                                "SELECT ?person ?name WHERE {\n"
                                    + "  ?person a <https://w3id.org/rongshi/ontology#Person> ;\n"
                                    + "    <http://www.w3.org/2000/01/rdf-schema#label> ?name .\n"
                                    + "} LIMIT 20"))
                    .withName("query")
                    .withRows("14")
                    .withCols("90")
                    .attr("aria-label", "SPARQL"),
                p(button("运行 Run").withType("submit")))
            .withAction("/sparql")
            .withMethod("get"),
        p(
            text("端点 endpoint: /sparql，只读 read-only. 示例见 examples: "),
            a("查询库 queries").withHref("/queries")));
  }

  private void ontology(Context context) {
    if (String.valueOf(context.header("Accept")).contains("text/html")) {
      page(context, (c, r, a) -> OntologyPage.write(c, r.number()));
    } else {
      context
          .contentType("text/turtle;charset=utf-8")
          .result(new rongshi.ontology.Vocabulary().text("vocabulary.ttl"));
    }
  }

  private static byte[] resource(String name) {
    try (var in = Web.class.getResourceAsStream(name)) {
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
