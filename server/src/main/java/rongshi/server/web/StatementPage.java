package rongshi.server.web;

import static j2html.TagCreator.div;
import static j2html.TagCreator.each;
import static j2html.TagCreator.h1;
import static j2html.TagCreator.table;
import static j2html.TagCreator.tbody;
import static j2html.TagCreator.td;
import static j2html.TagCreator.text;
import static j2html.TagCreator.tr;

import j2html.tags.DomContent;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Quad;
import rongshi.server.data.Iris;
import rongshi.server.entity.EntityReader;

/** The page of a date, a concept, a property or a mention: its statements. */
final class StatementPage {
  private StatementPage() {}

  /** Empty where nothing has this id. */
  static Optional<Layout> of(Visit visit, String id) {
    var release = visit.release();
    Node node = Iris.node(release.base(), id);
    var reader = new EntityReader(release.data(), release.base());
    var rows = new ArrayList<DomContent>();
    release
        .data()
        .find(Quad.defaultGraphIRI, node, Node.ANY, Node.ANY)
        .forEachRemaining(
            q ->
                rows.add(
                    tr(
                        td(reader.heading(q.getPredicate(), visit.language().key())),
                        td(value(visit, q.getObject())))));
    if (rows.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        Layout.page(visit, id)
            .add(
                h1(id),
                div(table(tbody(each(List.copyOf(rows), r -> r))))
                    .withClass("scroll")
                    .attr("tabindex", "0")
                    .attr("role", "region")
                    .attr("aria-label", id)));
  }

  private static DomContent value(Visit visit, Node node) {
    if (node.isURI()) {
      return Iris.id(visit.release().base(), node.getURI())
          .<DomContent>map(id -> visit.to(id, id))
          .orElseGet(() -> text(node.getURI()));
    }
    return text(node.isLiteral() ? node.getLiteralLexicalForm() : node.toString());
  }
}
