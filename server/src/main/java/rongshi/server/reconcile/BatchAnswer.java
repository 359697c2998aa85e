package rongshi.server.reconcile;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import rongshi.ontology.EntityType;
import rongshi.server.match.Condition;
import rongshi.server.match.Condition.Wanted;
import rongshi.server.match.Match;
import rongshi.server.match.Matcher;
import rongshi.server.match.NameFit;
import rongshi.server.match.Sought;
import rongshi.server.reconcile.QueryBatch.PropertyValues;
import rongshi.server.reconcile.QueryBatch.Query;

/** Answers batches: each query for itself, whatever stands beside it. */
final class BatchAnswer {
  private final Properties properties;

  BatchAnswer(Properties properties) {
    this.properties = properties;
  }

  Map<String, Object> of(QueryBatch batch, Matcher matcher) {
    var answer = new LinkedHashMap<String, Object>();
    batch.queries().forEach((key, query) -> answer.put(key, Map.of("result", of(query, matcher))));
    return answer;
  }

  private List<Map<String, Object>> of(Query query, Matcher matcher) {
    var types = new LinkedHashSet<EntityType>();
    query.types().forEach(t -> Types.find(t).ifPresent(types::add));
    boolean must = !query.strict().equals("should") && !query.types().isEmpty();
    boolean impossible =
        must && (types.isEmpty() || (query.strict().equals("all") && types.size() > 1));
    var conditions = new ArrayList<Condition>();
    query.properties().forEach(p -> conditions.add(condition(p, matcher)));
    if (impossible || (query.query().isEmpty() && conditions.isEmpty())) {
      return List.of();
    }
    var sought = new Sought(query.query().stream().toList(), types, must, conditions);
    return matcher.match(sought, query.limit()).stream().map(BatchAnswer::candidate).toList();
  }

  /** What no property of ours is compared with nothing, but still is something that was said. */
  private Condition condition(PropertyValues said, Matcher matcher) {
    var property = properties.find(said.property());
    var wanted = new ArrayList<Wanted>();
    for (JsonNode value : said.values()) {
      boolean dated = property.map(Properties.Described::dated).orElse(false);
      wanted.add(wanted(value, dated, matcher));
    }
    return new Condition(property.map(Properties.Described::id).orElse(said.property()), wanted);
  }

  private static Wanted wanted(JsonNode value, boolean dated, Matcher matcher) {
    String text = value.isObject() ? value.path("id").asText() : value.asText();
    if (dated) {
      return matcher.values().date(text).orElseGet(() -> new Condition.Words(text));
    }
    if (value.isObject()) {
      return matcher.candidate(text).isPresent()
          ? new Condition.Entity(text)
          : matcher.values().named(text) instanceof Condition.Words
              ? new Condition.Words(value.path("name").asText(text))
              : matcher.values().named(text);
    }
    return text.indexOf('/') > 0 && matcher.candidate(text).isPresent()
        ? new Condition.Entity(text)
        : matcher.values().named(text);
  }

  private static Map<String, Object> candidate(Match match) {
    var json = new LinkedHashMap<String, Object>();
    json.put("id", match.candidate().id());
    json.put("name", match.candidate().name());
    String description = match.candidate().description();
    String why = match.zh() + " / " + match.en();
    json.put("description", description.isEmpty() ? why : description + "（" + why + "）");
    json.put("type", List.of(Types.json(match.candidate().type())));
    json.put("score", Math.round(match.score() * 10) / 10.0);
    json.put("match", match.auto());
    json.put("features", features(match));
    return json;
  }

  private static List<Map<String, Object>> features(Match match) {
    var values = new LinkedHashMap<String, Object>();
    values.put("name", Math.round(match.name().similarity() * 100));
    values.put("full_name", match.name().kind() == NameFit.Kind.SAME);
    values.put("type", match.ofType());
    for (var evidence : match.evidence()) {
      double value = Math.round((evidence.support() - evidence.against()) * 100);
      values.merge(
          evidence.feature(),
          value,
          (a, b) -> Math.abs((double) a) >= Math.abs((double) b) ? a : b);
    }
    var features = new ArrayList<Map<String, Object>>();
    values.forEach((id, value) -> features.add(Map.of("id", id, "value", value)));
    return features;
  }
}
