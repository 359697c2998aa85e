package rongshi.server.sparql;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryException;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.query.Syntax;
import org.apache.jena.sparql.algebra.Algebra;
import org.apache.jena.sparql.algebra.OpVisitorBase;
import org.apache.jena.sparql.algebra.op.OpBGP;
import org.apache.jena.sparql.algebra.op.OpGroup;
import org.apache.jena.sparql.algebra.op.OpPath;
import org.apache.jena.sparql.algebra.op.OpService;
import org.apache.jena.sparql.algebra.op.OpTriple;
import org.apache.jena.sparql.algebra.walker.Walker;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.expr.E_Function;
import org.apache.jena.sparql.expr.ExprFunctionN;
import org.apache.jena.sparql.expr.ExprVisitorBase;
import org.apache.jena.sparql.util.MappedLoader;
import org.apache.jena.update.UpdateFactory;

/** Reads a query and refuses what would reach outside the store, before anything of it runs. */
final class QueryCheck {
  private static final String XSD = "http://www.w3.org/2001/XMLSchema#";
  private static final String MATH = "http://www.w3.org/2005/xpath-functions/math#";

  private QueryCheck() {}

  /**
   * The query a text means, in SPARQL 1.2 without Jena's extensions.
   *
   * @throws rongshi.server.problem.ProblemException where it is malformed, too long, or an update
   */
  static Query parse(String text, Limits limits) {
    return parse(text, limits, "https://w3id.org/rongshi/sparql");
  }

  /**
   * The same for a query whose relative IRIs are relative to a base: that of an endpoint is its own
   * address (RFC 3986, 5.1.3). Without one Jena would take the server's folder.
   */
  static Query parse(String text, Limits limits, String base) {
    if (text.length() > limits.queryLength()) {
      throw Refusals.queryTooLong(limits.queryLength());
    }
    try {
      return QueryFactory.create(text, base, Syntax.syntaxSPARQL);
    } catch (QueryException e) {
      if (e.getCause() instanceof StackOverflowError deep) {
        throw Refusals.tooDeep(deep);
      }
      throw isUpdate(text) ? Refusals.readOnly() : Refusals.malformed(e, text);
    }
  }

  private static boolean isUpdate(String text) {
    try {
      return !UpdateFactory.create(text, Syntax.syntaxSPARQL).getOperations().isEmpty();
    } catch (QueryException notAnUpdate) {
      return false;
    }
  }

  /**
   * Refuses SERVICE to who is not on the list, graphs the store does not hold, and functions loaded
   * from outside SPARQL.
   */
  static void check(Query query, DatasetGraph dataset, Set<String> services) {
    graphs(query)
        .filter(iri -> !dataset.containsGraph(NodeFactory.createURI(iri)))
        .findFirst()
        .ifPresent(
            iri -> {
              throw Refusals.unknownGraph(iri);
            });
    if (query.getQueryPattern() != null) {
      Walker.walk(Algebra.compile(query), new PatternCheck(services), new FunctionCheck());
    }
  }

  private static Stream<String> graphs(Query query) {
    return Stream.of(query.getGraphURIs(), query.getNamedGraphURIs()).flatMap(List::stream);
  }

  /** A predicate may be a property function by its name alone. */
  private static void checkPredicate(Node predicate) {
    if (predicate != null
        && predicate.isURI()
        && MappedLoader.mapDynamicURI(predicate.getURI()) != null) {
      throw Refusals.function(predicate.getURI());
    }
  }

  private static final class PatternCheck extends OpVisitorBase {
    private final Set<String> services;

    PatternCheck(Set<String> services) {
      this.services = services;
    }

    @Override
    public void visit(OpService op) {
      Node service = op.getService();
      if (!service.isURI() || !services.contains(service.getURI())) {
        throw Refusals.service(services);
      }
    }

    @Override
    public void visit(OpBGP op) {
      op.getPattern().forEach(triple -> checkPredicate(triple.getPredicate()));
    }

    @Override
    public void visit(OpTriple op) {
      checkPredicate(op.getTriple().getPredicate());
    }

    /** Jena's walker passes over what stands inside an aggregate. */
    @Override
    public void visit(OpGroup op) {
      op.getAggregators().stream()
          .map(aggregated -> aggregated.getAggregator().getExprList())
          .filter(Objects::nonNull)
          .forEach(exprs -> Walker.walk(exprs, this, new FunctionCheck()));
    }

    @Override
    public void visit(OpPath op) {
      checkPredicate(op.getTriplePath().getPredicate());
    }
  }

  private static final class FunctionCheck extends ExprVisitorBase {
    @Override
    public void visit(ExprFunctionN function) {
      if (function instanceof E_Function named) {
        String iri = named.getFunctionIRI();
        if (!iri.startsWith(XSD) && !iri.startsWith(MATH)) {
          throw Refusals.function(iri);
        }
      }
    }
  }
}
