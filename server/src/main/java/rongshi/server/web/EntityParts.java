package rongshi.server.web;

import static j2html.TagCreator.a;
import static j2html.TagCreator.dd;
import static j2html.TagCreator.details;
import static j2html.TagCreator.div;
import static j2html.TagCreator.dl;
import static j2html.TagCreator.dt;
import static j2html.TagCreator.each;
import static j2html.TagCreator.h1;
import static j2html.TagCreator.h2;
import static j2html.TagCreator.iff;
import static j2html.TagCreator.li;
import static j2html.TagCreator.p;
import static j2html.TagCreator.section;
import static j2html.TagCreator.small;
import static j2html.TagCreator.span;
import static j2html.TagCreator.summary;
import static j2html.TagCreator.table;
import static j2html.TagCreator.tbody;
import static j2html.TagCreator.td;
import static j2html.TagCreator.text;
import static j2html.TagCreator.th;
import static j2html.TagCreator.tr;
import static j2html.TagCreator.ul;

import j2html.tags.DomContent;
import java.util.ArrayList;
import java.util.List;
import rongshi.ontology.EntityType;
import rongshi.server.entity.EntityView;
import rongshi.server.entity.EntityView.ClaimView;
import rongshi.server.entity.EntityView.Differing;
import rongshi.server.entity.EntityView.PassageView;
import rongshi.server.entity.EntityView.PropertyClaims;

/** The parts of an entity's page. */
final class EntityParts {
  private final Visit visit;
  private final EntityView view;

  EntityParts(Visit visit, EntityView view) {
    this.visit = visit;
    this.view = view;
  }

  DomContent[] of(List<String> neighbours) {
    var content = new ArrayList<DomContent>();
    var type = EntityType.ofKey(view.type()).orElse(EntityType.ENTITY);
    content.add(
        h1(
            span(view.name()).attr("lang", "zh-Hans"),
            small(visit.pick(type.zh(), type.en())).withClass("type")));
    content.add(
        iff(
            !view.aliases().isEmpty(),
            p(
                text(visit.text("entity.aliases")),
                span(String.join("、", view.aliases())).attr("lang", "zh-Hans"))));
    content.add(
        iff(
            !view.description().isBlank(),
            p(view.description()).withClass("lead").attr("lang", "zh-Hans")));
    content.add(links());
    if (!view.differing().isEmpty()) {
      content.add(h2(visit.text("entity.differing")));
      view.differing().forEach(d -> content.add(differing(d)));
    }
    content.add(h2(visit.text("entity.claims")));
    view.claims().forEach(g -> content.add(group(g)));
    if (!neighbours.isEmpty()) {
      content.add(h2(visit.text("entity.neighbours")));
      content.add(ul(each(neighbours, n -> li(n))).attr("lang", "zh-Hans"));
    }
    if (!view.incoming().isEmpty()) {
      content.add(h2(visit.text("entity.incoming")));
      content.add(
          ul(
              each(
                  view.incoming(),
                  c ->
                      li(
                          visit.to(c.subject().id(), c.subject().name()),
                          text("：" + c.wording() + " "),
                          Cited.sources(visit, c.sources())))));
    }
    if (!view.passages().isEmpty()) {
      content.add(h2(visit.text("entity.passages")));
      view.passages().forEach(s -> content.add(passage(s)));
    }
    content.add(p(visit.text("entity.certainty")).withClass("hint"));
    return content.toArray(DomContent[]::new);
  }

  private DomContent links() {
    String id = Visit.encoded(view.id());
    String data = "/data/" + id;
    return p(
            text(visit.text("entity.data")),
            a("Turtle").withHref(data + "?format=ttl"),
            a("JSON-LD").withHref(data + "?format=jsonld"),
            a("N-Triples").withHref(data + "?format=nt"),
            a("RDF/XML").withHref(data + "?format=rdf"),
            a(visit.text("entity.paths")).withHref(visit.href("/paths?from=" + id)),
            span("IRI " + view.iri()))
        .withClass("links");
  }

  private DomContent group(PropertyClaims group) {
    return dl(
        dt(visit.pick(group.labelZh(), group.labelEn())), each(group.claims(), c -> dd(claim(c))));
  }

  private DomContent claim(ClaimView claim) {
    return div(
        div(
                value(claim),
                each(
                    claim.qualifiers(),
                    q ->
                        span(visit.text(
                                "entity.qualifier", visit.pick(q.labelZh(), q.labelEn()), q.text()))
                            .withClass("qualifier")),
                span(visit.pick(claim.certainty().zh(), claim.certainty().en()))
                    .withClass("certainty"),
                iff(
                    claim.rank().equals("Preferred"),
                    span(visit.text("entity.preferred")).withClass("preferred")))
            .withClass("value"),
        details(
                summary(visit.text("entity.grounds")),
                p(
                    text(visit.text("entity.wording")),
                    span(claim.wording()).withClass("wording").attr("lang", "zh-Hans")),
                p(text(visit.text("entity.sources")), Cited.sources(visit, claim.sources())),
                iff(claim.reading() != null, read(claim.reading())),
                p(
                        text(
                            visit.text("entity.record")
                                + claim.file()
                                + ":"
                                + claim.line()
                                + " · "),
                        visit.to(claim.id(), claim.id()))
                    .withClass("hint"))
            .withClass("grounds"));
  }

  private DomContent read(EntityView.Reading reading) {
    return reading == null
        ? text("")
        : p(visit.text("entity.reading", reading.rule())).withClass("hint");
  }

  private DomContent value(ClaimView claim) {
    if (claim.entity() != null) {
      return visit.to(claim.entity().id(), claim.entity().name());
    }
    if (claim.date() != null && claim.date().edtf() != null && !claim.date().edtf().isEmpty()) {
      return span(text(claim.text() + " "), span(claim.date().edtf()).withClass("edtf"));
    }
    return text(claim.text());
  }

  private DomContent differing(Differing group) {
    return section(
        p(text(group.property() + " · " + visit.pick(group.kindZh(), group.kindEn())))
            .withClass("kind"),
        div(table(
                tbody(
                    tr(each(group.claims(), c -> th(value(c)))),
                    tr(
                        each(
                            group.claims(),
                            c ->
                                td(
                                    text(visit.text("entity.wording")),
                                    span(c.wording()).withClass("wording").attr("lang", "zh-Hans"),
                                    iff(
                                        c.rank().equals("Preferred"),
                                        span(visit.text("entity.preferred"))
                                            .withClass("preferred"))))),
                    tr(each(group.claims(), c -> td(Cited.sources(visit, c.sources())))))))
            .withClass("scroll"),
        iff(
            group.note() != null && !group.note().isBlank(),
            p(visit.text("entity.note") + group.note()).withClass("hint")));
  }

  private DomContent passage(PassageView passage) {
    var names = new ArrayList<>(view.aliases());
    names.add(view.name());
    return div(
            p(
                span((passage.date() == null || passage.date().isEmpty()
                            ? ""
                            : passage.date() + " ")
                        + (passage.heading() == null ? "" : passage.heading()))
                    .withClass("edtf"),
                text(" "),
                Highlight.names(passage.text(), names)),
            p(
                    Cited.sources(visit, passage.sources()),
                    text(" " + passage.file() + ":" + passage.line()))
                .withClass("hint"))
        .withClass("passage");
  }
}
