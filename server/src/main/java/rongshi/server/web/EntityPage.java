package rongshi.server.web;

import static j2html.TagCreator.a;
import static j2html.TagCreator.dd;
import static j2html.TagCreator.details;
import static j2html.TagCreator.div;
import static j2html.TagCreator.dl;
import static j2html.TagCreator.dt;
import static j2html.TagCreator.each;
import static j2html.TagCreator.em;
import static j2html.TagCreator.h1;
import static j2html.TagCreator.h2;
import static j2html.TagCreator.iff;
import static j2html.TagCreator.li;
import static j2html.TagCreator.p;
import static j2html.TagCreator.rawHtml;
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
import rongshi.server.data.SchemaOrg;
import rongshi.server.entity.EntityView;
import rongshi.server.entity.EntityView.ClaimView;
import rongshi.server.entity.EntityView.Differing;
import rongshi.server.entity.EntityView.PassageView;
import rongshi.server.entity.EntityView.PropertyClaims;
import rongshi.server.entity.EntityView.SourceView;

/** The page of an entity. */
final class EntityPage {
  private EntityPage() {}

  static DomContent[] of(EntityView view, List<String> neighbours) {
    var content = new ArrayList<DomContent>();
    var type = EntityType.ofKey(view.type()).orElse(EntityType.ENTITY);
    content.add(
        rawHtml("<script type=\"application/ld+json\">" + SchemaOrg.script(view) + "</script>"));
    content.add(h1(text(view.name() + " "), small(type.zh() + " " + type.en())));
    content.add(
        iff(!view.aliases().isEmpty(), p(text("又名 also: " + String.join("、", view.aliases())))));
    content.add(iff(!view.description().isBlank(), p(view.description())));
    content.add(links(view));
    if (!view.differing().isEmpty()) {
      content.add(h2("异说 Differing accounts"));
      view.differing().forEach(d -> content.add(differing(d)));
    }
    content.add(h2("记载 Claims"));
    view.claims().forEach(g -> content.add(group(g)));
    if (!neighbours.isEmpty()) {
      content.add(h2("关联 Neighbours"));
      content.add(ul(each(neighbours, n -> li(n))));
    }
    if (!view.incoming().isEmpty()) {
      content.add(h2("提及它的记载 Claims that name it"));
      content.add(
          ul(
              each(
                  view.incoming(),
                  c ->
                      li(
                          Layout.to(c.subject().id(), c.subject().name()),
                          text("：" + c.wording() + " "),
                          sources(c.sources())))));
    }
    if (!view.passages().isEmpty()) {
      content.add(h2("段落 Passages"));
      view.passages().forEach(s -> content.add(passage(s, view)));
    }
    content.add(
        p("确证、可信、存疑、孤证由独立来源的数目与类别得出：转载合并为一；两个以上独立来源且其中有档案、官方或学术者为确证。 The certainty of a claim is"
                + " worked out from independent origins after copies are folded, and from kinds of"
                + " source.")
            .withClass("hint"));
    return content.toArray(DomContent[]::new);
  }

  private static DomContent links(EntityView view) {
    String data = "/data/" + Layout.encoded(view.id());
    return p(
            text("数据 data: "),
            a("Turtle").withHref(data + "?format=ttl"),
            text(" "),
            a("JSON-LD").withHref(data + "?format=jsonld"),
            text(" "),
            a("N-Triples").withHref(data + "?format=nt"),
            text(" "),
            a("RDF/XML").withHref(data + "?format=rdf"),
            text(" · "),
            a("与他者的关联 paths from here").withHref("/paths?from=" + Layout.encoded(view.id())),
            text(" · IRI "),
            text(view.iri()))
        .withClass("hint");
  }

  private static DomContent group(PropertyClaims group) {
    return dl(
        dt(
            group.labelZh()
                + " "
                + (group.labelEn().equals(group.labelZh()) ? "" : group.labelEn())),
        each(group.claims(), c -> dd(claim(c))));
  }

  private static DomContent claim(ClaimView claim) {
    return details(
        summary(
            value(claim),
            each(
                claim.qualifiers(),
                q -> span(" · " + q.labelZh() + "：" + q.text()).withClass("qualifier")),
            text(" "),
            span(claim.certainty().zh()).withClass("certainty").withTitle(claim.certainty().en()),
            iff(claim.rank().equals("Preferred"), span(" 首选").withTitle("preferred"))),
        p(text("记录原文 record wording: "), em(claim.wording())),
        p(text("来源 sources: "), sources(claim.sources())),
        iff(claim.reading() != null, read(claim.reading())),
        p(text("记录 record: " + claim.file() + ":" + claim.line() + " · " + claim.id()))
            .withClass("hint"));
  }

  private static DomContent read(EntityView.Reading reading) {
    return reading == null
        ? text("")
        : p("从文中读出 read from prose · 规则 rule "
                + reading.rule()
                + " · 把握 confidence "
                + reading.confidence())
            .withClass("hint");
  }

  private static DomContent value(ClaimView claim) {
    if (claim.entity() != null) {
      return Layout.to(claim.entity().id(), claim.entity().name());
    }
    if (claim.date() != null && claim.date().edtf() != null && !claim.date().edtf().isEmpty()) {
      return span(text(claim.text() + " "), span(claim.date().edtf()).withClass("edtf"));
    }
    return text(claim.text());
  }

  private static DomContent differing(Differing group) {
    return section(
        p(text(group.property() + " · " + group.kindZh() + " " + group.kindEn())).withClass("kind"),
        table(
            tbody(
                tr(each(group.claims(), c -> th(value(c)))),
                tr(
                    each(
                        group.claims(),
                        c ->
                            td(
                                text("记录原文 record wording: " + c.wording()),
                                iff(c.rank().equals("Preferred"), text(" 首选 preferred"))))),
                tr(each(group.claims(), c -> td(sources(c.sources())))))),
        iff(
            group.note() != null && !group.note().isBlank(),
            p("说明 note: " + group.note()).withClass("hint")));
  }

  static DomContent sources(List<SourceView> sources) {
    return span(
        each(
            sources,
            s ->
                span(
                    Layout.to(s.id(), "[" + s.id().substring(s.id().indexOf('/') + 1) + "]"),
                    text(s.name() + (s.kind().isEmpty() ? "" : "（" + s.kind() + "）") + " "))));
  }

  private static DomContent passage(PassageView passage, EntityView view) {
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
            p(sources(passage.sources()), text(" " + passage.file() + ":" + passage.line()))
                .withClass("hint"))
        .withClass("passage");
  }
}
