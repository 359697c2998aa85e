package rongshi.server.web;

import static j2html.TagCreator.a;
import static j2html.TagCreator.article;
import static j2html.TagCreator.div;
import static j2html.TagCreator.each;
import static j2html.TagCreator.h2;
import static j2html.TagCreator.li;
import static j2html.TagCreator.nav;
import static j2html.TagCreator.ol;
import static j2html.TagCreator.p;
import static j2html.TagCreator.rawHtml;
import static j2html.TagCreator.section;
import static j2html.TagCreator.span;
import static j2html.TagCreator.tag;

import j2html.tags.DomContent;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import rongshi.server.data.SchemaOrg;
import rongshi.server.entity.EntityView;

/** The page of an entity: a person, an event, a place, a site, a body or a work. */
final class EntityPage {
  private EntityPage() {}

  static Layout of(Reading reading, EntityView view) {
    var visit = reading.visit();
    String iri = visit.release().base().iri(view.id());
    var sections = reading.sections(view);
    var references = reading.references();
    var claims = new EntityClaims(visit, view.id(), reading.claims(references));
    var parts = new ArrayList<DomContent>();
    var contents = new LinkedHashMap<String, String>();
    var life = new EntityLife(reading, view.id());
    if (!life.isEmpty()) {
      contents.put(EntityLife.ANCHOR, visit.text("entity.chronology"));
      parts.add(life.part());
    }
    for (var part : sections) {
      contents.put(part.section().slug(), claims.heading(part));
      parts.add(claims.section(part));
    }
    var map = new EntityMap(reading, view.id());
    if (!map.isEmpty()) {
      contents.put(EntityMap.ANCHOR, visit.text("entity.places"));
      parts.add(map.part());
    }
    contents.put("network", visit.text("entity.network"));
    parts.add(
        section(
                h2(visit.text("entity.network")).withId("network"),
                tag("rs-network").attr("entity", view.id()),
                p(Behind.link(visit, BehindEntity.NEIGHBOURS.of(iri))))
            .attr("aria-labelledby", "network"));
    if (!view.passages().isEmpty()) {
      contents.put(EntityPassages.ANCHOR, visit.text("entity.passages"));
      parts.add(new EntityPassages(visit, view, reading.records(), references).all());
    }
    EntityRelated.of(visit, view.id())
        .ifPresent(
            related -> {
              contents.put(EntityRelated.ANCHOR, visit.text("entity.related"));
              parts.add(related);
            });
    if (!references.isEmpty()) {
      contents.put("references", visit.text("entity.references"));
      parts.add(references.list());
    }
    parts.add(p(visit.text("entity.certainty")).withClass("hint"));
    var layout = layout(reading, view);
    layout.script("timeline").script("network");
    if (map.drawn()) {
      layout.script("map");
    }
    return layout.add(
        article(
                new EntityHead(visit, view, sections)
                    .of(new TakeAlong(visit, reading.citations(), view.id())),
                div(contents(visit, contents), div(each(parts, x -> x)).withClass("entity-main"))
                    .withClass("entity-columns"))
            .withClass("entity"));
  }

  static Layout layout(Reading reading, EntityView view) {
    String data = "/data/" + Visit.encoded(view.id());
    return Layout.page(reading.visit(), view.name())
        .description(view.description())
        .alternate("text/turtle", data + "?format=ttl")
        .alternate("application/ld+json", data + "?format=jsonld")
        .oembed()
        .script("reading")
        .add(rawHtml(SchemaOrg.element(view)));
  }

  /** The sections of a page, to go to one. */
  static DomContent contents(Visit visit, Map<String, String> contents) {
    return nav(
            span(visit.text("entity.contents")).withClass("label"),
            ol(
                each(
                    List.copyOf(contents.entrySet()),
                    e -> li(a(e.getValue()).withHref("#" + e.getKey())))))
        .withClass("contents")
        .attr("aria-label", visit.text("entity.contents"));
  }
}
