package rongshi.queries;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.apache.jena.graph.Node;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.core.Var;
import rongshi.ontology.Base;

/**
 * One question of the library.
 *
 * @param name the file's name without {@code .rq}
 * @param title short, zh and en
 * @param question as a historian asks it, zh and en
 * @param columns a heading in both languages for each result variable, in order
 * @param text the SPARQL as it stands in the file, header included
 * @param query parsed; do not change it
 */
public record LibraryQuery(
    String name,
    Bilingual title,
    Bilingual question,
    List<Parameter> parameters,
    Map<String, Bilingual> columns,
    String text,
    Query query) {

  /** The same words in Simplified Chinese and in English. */
  public record Bilingual(String zh, String en) {}

  /**
   * Binds the parameters of a request; those not given take their example's value.
   *
   * @param given parameter name to text
   * @return the nodes to substitute for the query's variables
   * @throws ParameterException where a name is unknown or a value is not of its type
   */
  public Map<Var, Node> bind(Map<String, String> given, Base base) {
    var unknown = new TreeSet<>(given.keySet());
    parameters.forEach(p -> unknown.remove(p.name()));
    if (!unknown.isEmpty()) {
      var known = parameters.stream().map(Parameter::name).toList();
      throw new ParameterException(
          "没有参数 " + unknown + "，此查询的参数为 " + known,
          "there is no parameter " + unknown + "; this query takes " + known);
    }
    var bound = new HashMap<Var, Node>();
    for (var parameter : parameters) {
      String value = given.getOrDefault(parameter.name(), parameter.example());
      bound.put(Var.alloc(parameter.name()), parameter.node(value, base));
    }
    return bound;
  }
}
