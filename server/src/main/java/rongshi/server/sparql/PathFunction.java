package rongshi.server.sparql;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.engine.ExecutionContext;
import org.apache.jena.sparql.engine.QueryIterator;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.iterator.QueryIterNullIterator;
import org.apache.jena.sparql.engine.iterator.QueryIterPlainWrapper;
import org.apache.jena.sparql.pfunction.PropFuncArg;
import org.apache.jena.sparql.pfunction.PropFuncArgType;
import org.apache.jena.sparql.pfunction.PropertyFunctionEval;
import org.apache.jena.sparql.util.NodeFactoryExtra;
import rongshi.ontology.Rs;
import rongshi.server.graph.RelationGraph;
import rongshi.server.paths.PathQuery;
import rongshi.server.paths.Reachable;
import rongshi.server.paths.ShortestPaths;
import rongshi.server.paths.ShortestPaths.Shortest;

/**
 * {@code rs:pathTo}, answered from the relation graph:
 *
 * <ul>
 *   <li>{@code (?from ?hops) rs:pathTo (?to 4 rs:comradeOf)}: what lies within so many hops,
 *       nearest first, from whichever end is bound; the end itself is left out;
 *   <li>{@code (?from ?hops ?path ?step ?node) rs:pathTo (?to 4)}: all shortest paths, at most
 *       {@value PathQuery#MOST_PATHS}, a row for each node on them; both ends bound.
 * </ul>
 *
 * Relations go both ways; without any all are used. Each arc looked at is charged to the query's
 * path steps, each row to its rows.
 */
final class PathFunction extends PropertyFunctionEval {
  static final String IRI = Rs.pathTo.getURI();

  private final Budget budget;

  PathFunction(Budget budget) {
    super(PropFuncArgType.PF_ARG_EITHER, PropFuncArgType.PF_ARG_EITHER);
    this.budget = budget;
  }

  /** What stands after {@code rs:pathTo}. */
  private record Asked(Node to, int most, Set<String> relations) {
    static Asked of(List<Node> list) {
      int most = PathQuery.LONGEST;
      var relations = new HashSet<String>();
      for (Node node : list.subList(Math.min(1, list.size()), list.size())) {
        if (node.isURI()) {
          relations.add(node.getURI());
        } else if (node.isLiteral() && node.getLiteralValue() instanceof Number number) {
          most = number.intValue();
        } else {
          throw refused(
              "rs:pathTo 之后应为终点、最多步数与关系，而不是 " + node,
              "After rs:pathTo stand the other end, the most hops and relations, not " + node);
        }
      }
      if (list.isEmpty() || most < 1 || most > PathQuery.LONGEST) {
        throw refused(
            "rs:pathTo 的步数应在 1 与 " + PathQuery.LONGEST + " 之间，而不是 " + most,
            "rs:pathTo takes 1 to " + PathQuery.LONGEST + " hops, not " + most);
      }
      return new Asked(list.getFirst(), most, relations);
    }
  }

  @Override
  public QueryIterator execEvaluated(
      Binding binding,
      PropFuncArg subject,
      Node predicate,
      PropFuncArg object,
      ExecutionContext context) {
    QueryableGraph graph = context.getContext().get(QueryableGraph.SYMBOL);
    var wanted = new ArrayList<>(listed(subject));
    var asked = Asked.of(listed(object));
    if (graph == null || wanted.isEmpty()) {
      return QueryIterNullIterator.create(context);
    }
    boolean paths = wanted.size() > 2;
    var rows =
        paths ? paths(graph, wanted.getFirst(), asked) : reachable(graph, wanted.getFirst(), asked);
    wanted.addFirst(asked.to());
    Iterator<Binding> found =
        rows.peek(r -> budget.resultRow())
            .map(r -> SubjectRows.bound(binding, wanted, r))
            .flatMap(Optional::stream)
            .iterator();
    return QueryIterPlainWrapper.create(found, context);
  }

  private static List<Node> listed(PropFuncArg arg) {
    return arg.isList() ? arg.getArgList() : List.of(arg.getArg());
  }

  /** Rows of the other end, this end and the hops between. */
  private Stream<List<Node>> reachable(QueryableGraph graph, Node from, Asked asked) {
    if (from.isVariable() && asked.to().isVariable()) {
      throw refused(
          "rs:pathTo 的两端至少须定一端；请先用别的条件定出起点或终点。",
          "rs:pathTo needs one end bound at least; bind it by a pattern that stands before.");
    }
    if (!from.isVariable() && !asked.to().isVariable()) {
      return shortest(graph, from, asked, 1).stream()
          .map(s -> List.of(asked.to(), from, number(s.length())));
    }
    boolean forward = !from.isVariable();
    Node start = forward ? from : asked.to();
    int node = graph.number(start);
    if (node < 0) {
      return Stream.empty();
    }
    var met = new Reachable(graph.graph(), allowed(graph.graph(), asked), node, asked.most());
    return IntStream.range(1, met.size())
        .mapToObj(
            place -> {
              Node other = graph.node(met.node(place));
              Node hops = number(met.hops(place));
              return forward ? List.of(other, start, hops) : List.of(start, other, hops);
            });
  }

  /** Rows of the other end, this end, the hops, the path's number, the step and its node. */
  private Stream<List<Node>> paths(QueryableGraph graph, Node from, Asked asked) {
    if (from.isVariable() || asked.to().isVariable()) {
      throw refused(
          "求路径时 rs:pathTo 的两端都须先定；只求可及的实体，主语写 (?起 ?步数)。",
          "For paths rs:pathTo needs both ends bound; for what can be reached write (?from ?hops)"
              + " before it.");
    }
    var shortest = shortest(graph, from, asked, PathQuery.MOST_PATHS);
    return shortest.stream()
        .flatMap(
            s ->
                IntStream.range(0, s.paths().size())
                    .boxed()
                    .flatMap(
                        p ->
                            IntStream.rangeClosed(0, s.length())
                                .mapToObj(
                                    step ->
                                        List.of(
                                            asked.to(),
                                            from,
                                            number(s.length()),
                                            number(p + 1),
                                            number(step),
                                            graph.node(s.paths().get(p).get(step))))));
  }

  private Optional<Shortest> shortest(QueryableGraph graph, Node from, Asked asked, int most) {
    int a = graph.number(from);
    int b = graph.number(asked.to());
    if (a < 0 || b < 0 || a == b) {
      return Optional.empty();
    }
    var search =
        new ShortestPaths(
            graph.graph(), allowed(graph.graph(), asked), node -> true, Long.MAX_VALUE);
    return search.find(a, b, asked.most(), most) instanceof Shortest shortest
        ? Optional.of(shortest)
        : Optional.empty();
  }

  private IntPredicate allowed(RelationGraph graph, Asked asked) {
    return arc -> {
      budget.pathStep();
      return asked.relations().isEmpty()
          || asked.relations().contains(graph.property(graph.edge(arc)));
    };
  }

  private static Node number(int value) {
    return NodeFactoryExtra.intToNode(value);
  }

  private static Budget.Exceeded refused(String zh, String en) {
    return new Budget.Exceeded(Refusals.pathFunction(zh, en));
  }
}
