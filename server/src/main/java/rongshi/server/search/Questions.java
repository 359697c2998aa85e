package rongshi.server.search;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.EnumMap;
import java.util.Map;
import org.apache.jena.graph.Node;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.BindingFactory;
import org.apache.jena.sparql.syntax.ElementData;
import org.apache.jena.sparql.syntax.ElementGroup;
import org.apache.jena.sparql.syntax.syntaxtransform.QueryTransformOps;

/**
 * What can be asked of the graph's claims about some entities, each a query of a file whose nodes
 * are bound. All have the columns {@code about, answer, name, claim, wording, source}.
 */
final class Questions {
  private static final Var ABOUT = Var.alloc("about");

  /** A question, named after its file; each takes one more node than what it is about. */
  enum Kind {
    of("property"),
    by("property"),
    both("property"),
    office("noun"),
    named("kind"),
    reported("noun");

    private final Var bound;

    Kind(String bound) {
      this.bound = Var.alloc(bound);
    }
  }

  private final Map<Kind, Query> templates = new EnumMap<>(Kind.class);

  Questions() {
    for (Kind kind : Kind.values()) {
      templates.put(kind, read(kind));
    }
  }

  private static Query read(Kind kind) {
    String file = "questions/" + kind + ".rq";
    try (InputStream in = Questions.class.getResourceAsStream(file)) {
      return QueryFactory.create(new String(in.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * A query to run or to show.
   *
   * @param about the entities asked about
   * @param bound the relation's property, the kind of name, or the noun asked for
   */
  Query of(Kind kind, Collection<Node> about, Node bound) {
    var query = QueryTransformOps.replaceVars(templates.get(kind), Map.of(kind.bound, bound));
    var values = new ElementData();
    values.add(ABOUT);
    about.forEach(node -> values.add(BindingFactory.binding(ABOUT, node)));
    var pattern = new ElementGroup();
    pattern.addElement(values);
    ((ElementGroup) query.getQueryPattern()).getElements().forEach(pattern::addElement);
    query.setQueryPattern(pattern);
    return query;
  }
}
