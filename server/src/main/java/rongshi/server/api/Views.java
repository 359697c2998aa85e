package rongshi.server.api;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import rongshi.ontology.Sections;
import rongshi.server.entity.EntityReader;
import rongshi.server.places.EntityPlaces;
import rongshi.server.places.MapAnswer;
import rongshi.server.release.OpenRelease;
import rongshi.server.release.Releases;
import rongshi.server.terms.Labeller;
import rongshi.server.terms.Terms;
import rongshi.server.timeline.Life;
import rongshi.server.timeline.Timeline;

/** What the timeline, the map and the SPARQL workbench draw from. */
final class Views {
  private static final int MOST_LABELS = 500;
  private static final Sections HEADINGS = Sections.bundled();

  private final Releases releases;

  Views(Releases releases) {
    this.releases = releases;
  }

  void install(RoutesConfig routes) {
    routes.get("/api/timeline", c -> json(c, Views::timeline));
    routes.get("/api/map", c -> json(c, Views::map));
    routes.get(
        "/api/entities/<id>/timeline", c -> json(c, (r, a) -> life(r, a, c.pathParam("id"))));
    routes.get("/api/entities/<id>/map", c -> json(c, (r, a) -> places(r, c.pathParam("id"))));
    routes.get("/api/terms", c -> json(c, (r, a) -> terms(r)));
    routes.get("/api/labels", c -> json(c, (r, a) -> labels(r, c.queryParams("iri"))));
    routes.post("/api/labels", c -> json(c, (r, a) -> labels(r, c.formParams("iri"))));
  }

  private interface Answer {
    Object of(OpenRelease release, Asked asked);
  }

  private void json(Context context, Answer answer) {
    var asked = new Asked(context);
    context.json(asked.within(releases, r -> answer.of(r, asked)));
  }

  private static Timeline timeline(OpenRelease release, Asked asked) {
    return release
        .timelines()
        .of(asked.conditions(), asked.integer("limit", 300, 1, Timeline.MOST));
  }

  private static Life life(OpenRelease release, Asked asked, String id) {
    return release
        .timelines()
        .life(id, asked.integer("limit", 300, 1, Timeline.MOST))
        .orElseThrow(() -> Asked.noEntity(id));
  }

  private static EntityPlaces.Answer places(OpenRelease release, String id) {
    if (new EntityReader(release.data(), release.base()).named(id).isEmpty()) {
      throw Asked.noEntity(id);
    }
    return EntityPlaces.Answer.of(
        new EntityPlaces(release.data(), release.base(), HEADINGS).of(id));
  }

  private static MapAnswer map(OpenRelease release, Asked asked) {
    return MapAnswer.of(
        release.data(),
        release.base(),
        release.search().matches(asked.conditions()),
        asked.integer("limit", 300, 1, MapAnswer.MOST),
        asked.integer("inPlace", 20, 1, MapAnswer.MOST));
  }

  private static Map<String, Object> terms(OpenRelease release) {
    return Map.of(
        "base", release.base().iri(),
        "prefixes", Terms.PREFIXES,
        "terms", new Terms(release.data(), release.base()).all());
  }

  private static Map<String, Object> labels(OpenRelease release, List<String> iris) {
    if (iris.size() > MOST_LABELS) {
      throw Asked.bad(
          "一次至多查询 " + MOST_LABELS + " 个 IRI", "at most " + MOST_LABELS + " IRIs at a time");
    }
    return Map.of(
        "labels", new Labeller(release.data(), release.base()).of(new LinkedHashSet<>(iris)));
  }
}
