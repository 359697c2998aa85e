package rongshi.server.web;

import static j2html.TagCreator.each;
import static j2html.TagCreator.h1;
import static j2html.TagCreator.table;
import static j2html.TagCreator.tbody;
import static j2html.TagCreator.td;
import static j2html.TagCreator.text;
import static j2html.TagCreator.tr;

import io.javalin.http.Context;
import j2html.tags.DomContent;
import java.util.ArrayList;
import java.util.List;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Quad;
import rongshi.server.api.Asked;
import rongshi.server.data.Iris;
import rongshi.server.entity.EntityReader;
import rongshi.server.release.OpenRelease;

/** The page of a claim, record, passage, date, concept or property: its statements. */
final class StatementPage {
  private StatementPage() {}

  static void write(Context context, OpenRelease release, String id) {
    Node node = Iris.node(release.base(), id);
    var reader = new EntityReader(release.data(), release.base());
    var rows = new ArrayList<DomContent>();
    release
        .data()
        .find(Quad.defaultGraphIRI, node, Node.ANY, Node.ANY)
        .forEachRemaining(
            q ->
                rows.add(
                    tr(td(reader.heading(q.getPredicate())), td(value(release, q.getObject())))));
    if (rows.isEmpty()) {
      throw Asked.notFound("没有编号为「" + id + "」的条目", "there is nothing by the id “" + id + "”");
    }
    Layout.write(
        context, id, release.number(), h1(id), table(tbody(each(List.copyOf(rows), r -> r))));
  }

  private static DomContent value(OpenRelease release, Node node) {
    if (node.isURI()) {
      return Iris.id(release.base(), node.getURI())
          .map(id -> Layout.to(id, id))
          .orElseGet(() -> text(node.getURI()));
    }
    return text(node.isLiteral() ? node.getLiteralLexicalForm() : node.toString());
  }
}
