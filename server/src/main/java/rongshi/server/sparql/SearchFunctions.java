package rongshi.server.sparql;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.engine.ExecutionContext;
import org.apache.jena.sparql.engine.QueryIterator;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.iterator.QueryIterNullIterator;
import org.apache.jena.sparql.engine.iterator.QueryIterPlainWrapper;
import org.apache.jena.sparql.pfunction.PropFuncArg;
import org.apache.jena.sparql.pfunction.PropFuncArgType;
import org.apache.jena.sparql.pfunction.PropertyFunctionEval;
import org.apache.jena.sparql.pfunction.PropertyFunctionRegistry;
import org.apache.jena.sparql.pfunction.StandardPropertyFunctions;
import org.apache.jena.sparql.util.NodeFactoryExtra;
import rongshi.ontology.Rs;

/**
 * The property functions of a query: Jena's own, with {@code text:query} answered from the
 * release's index (Jena's vocabulary: property, query, limit, language, score, literal, highlight),
 * and {@code rs:search}, and {@code rs:pathTo} from its relation graph. A row they give is charged
 * to the query's budget.
 */
final class SearchFunctions {
  static final String TEXT_QUERY = "http://jena.apache.org/text#query";
  static final String SEARCH = Rs.search.getURI();
  private static final int USUAL = 10_000;
  private static final int USUAL_RANKED = 20;
  private static final int MOST_RANKED = 200;

  private SearchFunctions() {}

  static PropertyFunctionRegistry registry(Budget budget) {
    var registry = new PropertyFunctionRegistry();
    StandardPropertyFunctions.loadStdDefs(registry);
    registry.put(TEXT_QUERY, iri -> new Function(budget, SearchFunctions::matches));
    registry.put(SEARCH, iri -> new Function(budget, SearchFunctions::ranked));
    registry.put(PathFunction.IRI, iri -> new PathFunction(budget));
    return registry;
  }

  private interface Rows {
    List<List<Node>> of(TextSearch search, Arguments asked);
  }

  private static List<List<Node>> matches(TextSearch search, Arguments asked) {
    if (asked.language().isPresent() && !asked.language().get().startsWith("zh")) {
      return List.of();
    }
    var rows = new ArrayList<List<Node>>();
    for (var match : search.matches(asked.properties(), asked.query(), asked.limit(USUAL, USUAL))) {
      Node literal =
          asked
              .highlight()
              .map(h -> h.mark(match.literal(), asked.query()))
              .orElse(match.literal());
      rows.add(
          List.of(
              match.subject(),
              NodeFactoryExtra.floatToNode((float) match.score()),
              literal,
              org.apache.jena.sparql.core.Quad.defaultGraphIRI,
              match.property()));
    }
    return rows;
  }

  private static List<List<Node>> ranked(TextSearch search, Arguments asked) {
    return search.search(asked.query(), asked.limit(USUAL_RANKED, MOST_RANKED)).stream()
        .map(
            r ->
                List.of(
                    r.subject(),
                    NodeFactoryExtra.floatToNode((float) r.score()),
                    NodeFactory.createLiteralLang(r.why(), "zh-Hans")))
        .toList();
  }

  /** Binds the variables of the subject list to each row, where they agree with what is bound. */
  private static final class Function extends PropertyFunctionEval {
    private final Budget budget;
    private final Rows rows;

    Function(Budget budget, Rows rows) {
      super(PropFuncArgType.PF_ARG_EITHER, PropFuncArgType.PF_ARG_EITHER);
      this.budget = budget;
      this.rows = rows;
    }

    @Override
    public QueryIterator execEvaluated(
        Binding binding,
        PropFuncArg subject,
        Node predicate,
        PropFuncArg object,
        ExecutionContext context) {
      TextSearch search = context.getContext().get(TextSearch.SYMBOL);
      var asked = Arguments.of(object.isList() ? object.getArgList() : List.of(object.getArg()));
      if (search == null || asked.isEmpty()) {
        return QueryIterNullIterator.create(context);
      }
      var wanted = subject.isList() ? subject.getArgList() : List.of(subject.getArg());
      Iterator<Binding> found =
          rows.of(search, asked.get()).stream()
              .peek(r -> budget.resultRow())
              .map(r -> SubjectRows.bound(binding, wanted, r))
              .flatMap(Optional::stream)
              .iterator();
      return QueryIterPlainWrapper.create(found, context);
    }
  }
}
