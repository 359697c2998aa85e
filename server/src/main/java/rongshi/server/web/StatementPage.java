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
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.Quad;
import rongshi.server.api.Asked;
import rongshi.server.entity.EntityReader;

/** The page of a claim, record, passage, date or property: its statements. */
final class StatementPage {
  private StatementPage() {}

  /**
   * @throws rongshi.server.problem.ProblemException where nothing has this id
   */
  static Layout show(Visit visit, String id) {
    var release = visit.release();
    Node node = NodeFactory.createURI(release.base().iri(id));
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
      throw Asked.notFound("没有编号为「" + id + "」的条目", "there is nothing by the id “" + id + "”");
    }
    return Layout.page(visit, id)
        .add(h1(id), div(table(tbody(each(List.copyOf(rows), r -> r)))).withClass("scroll"));
  }

  private static DomContent value(Visit visit, Node node) {
    if (node.isURI()) {
      return visit
          .release()
          .base()
          .id(node.getURI())
          .<DomContent>map(id -> visit.to(id, id))
          .orElseGet(() -> text(node.getURI()));
    }
    return text(node.isLiteral() ? node.getLiteralLexicalForm() : node.toString());
  }
}
