package rongshi.server.web;

import java.util.List;
import java.util.Map;
import rongshi.server.api.PathAnswer;
import rongshi.server.entity.EntityReader;
import rongshi.server.entity.EntityView;

/** The page of an entity; that of anything else with an id is a {@link StatementPage}. */
final class EntityPage implements Page {
  private static final int NEIGHBOURS_SHOWN = 60;

  private final PathAnswer paths;

  EntityPage(PathAnswer paths) {
    this.paths = paths;
  }

  @Override
  public String path() {
    return "/page/<id>";
  }

  @Override
  public Layout show(Visit visit) {
    String id = visit.context().pathParam("id");
    var release = visit.release();
    return new EntityReader(release.data(), release.base())
        .entity(id)
        .map(view -> of(visit, view))
        .orElseGet(() -> StatementPage.show(visit, id));
  }

  private Layout of(Visit visit, EntityView view) {
    String data = "/data/" + Visit.encoded(view.id());
    var layout =
        Layout.page(visit, view.name())
            .description(view.description())
            .alternate("text/turtle", data + "?format=ttl")
            .alternate("application/ld+json", data + "?format=jsonld");
    return layout.add(new EntityParts(visit, view).of(neighbours(visit, view.id())));
  }

  @SuppressWarnings("unchecked")
  private List<String> neighbours(Visit visit, String id) {
    var answer = paths.neighbours(visit.release(), id, visit.asked());
    return ((List<Map<String, Object>>) answer.get("edges"))
        .stream().map(e -> String.valueOf(e.get("label"))).limit(NEIGHBOURS_SHOWN).toList();
  }
}
