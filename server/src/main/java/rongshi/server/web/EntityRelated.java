package rongshi.server.web;

import static j2html.TagCreator.each;
import static j2html.TagCreator.h2;
import static j2html.TagCreator.li;
import static j2html.TagCreator.p;
import static j2html.TagCreator.section;
import static j2html.TagCreator.span;
import static j2html.TagCreator.ul;

import j2html.tags.DomContent;
import java.util.Optional;
import rongshi.ontology.EntityType;
import rongshi.server.search.Related;

/** Entities one may want to see next, each with the reason why it stands there. */
final class EntityRelated {
  static final String ANCHOR = "related";
  private static final int MOST = 9;

  private EntityRelated() {}

  static Optional<DomContent> of(Visit visit, String id) {
    return visit
        .release()
        .search()
        .related(id, Optional.empty(), MOST)
        .filter(r -> !r.related().isEmpty())
        .map(
            related ->
                section(
                        h2(visit.text("entity.related")).withId(ANCHOR),
                        ul(each(related.related(), e -> li(entity(visit, e)))).withClass("related"))
                    .attr("aria-labelledby", ANCHOR));
  }

  private static DomContent entity(Visit visit, Related.Entity entity) {
    var type = EntityType.ofKey(entity.type()).orElse(EntityType.ENTITY);
    return j2html.TagCreator.div(
        visit.to(entity.id(), entity.name()),
        span(visit.pick(type.zh(), type.en())).withClass("type"),
        p(each(entity.reasons().stream().limit(2).toList(), r -> span(visit.pick(r.zh(), r.en()))))
            .withClass("hint"));
  }
}
