package rongshi.server.reconcile;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.rdf.model.Property;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;
import rongshi.ontology.Concepts;
import rongshi.ontology.EntityType;
import rongshi.ontology.Rs;
import rongshi.server.release.OpenRelease;

/**
 * Data extension: the values of properties of entities, those of best rank, as the direct triples
 * have them. To be called within a read transaction.
 */
final class Extension {
  private static final int MOST_IDS = 1000;
  private static final int MOST_PROPERTIES = 50;
  private static final List<String> FORMS = List.of("edtf", "text", "year");

  private final Properties properties;

  Extension(Properties properties) {
    this.properties = properties;
  }

  /** How dates are given, and how many values. */
  private record Settings(String form, int limit) {}

  static List<Map<String, Object>> settings() {
    return List.of(
        Map.of(
            "name", "form",
            "label", "日期写法 how dates are written",
            "type", "select",
            "default", "edtf",
            "help_text", "EDTF、原文或年份 EDTF, the record's words, or the year",
            "choices",
                List.of(
                    Map.of("value", "edtf", "name", "EDTF"),
                    Map.of("value", "text", "name", "原文 as written"),
                    Map.of("value", "year", "name", "年份 year"))),
        Map.of(
            "name", "limit",
            "label", "至多几值 at most so many values",
            "type", "number",
            "default", 0,
            "help_text", "0 为不限 0 for all"));
  }

  Map<String, Object> of(String text, OpenRelease release) {
    var asked = QueryBatch.json(text, "extend");
    var ids = texts(asked.get("ids"));
    var columns = asked.get("properties");
    if (ids == null || columns == null || !columns.isArray()) {
      throw QueryBatch.bad(
          "", "extend 要有 ids 与 properties 两个列表", "extend has two lists, ids and properties");
    }
    if (ids.size() > MOST_IDS || columns.size() > MOST_PROPERTIES) {
      throw QueryBatch.bad(
          "",
          "一次至多 " + MOST_IDS + " 个实体、" + MOST_PROPERTIES + " 个属性",
          "at most " + MOST_IDS + " entities and " + MOST_PROPERTIES + " properties at a time");
    }
    var meta = new ArrayList<Map<String, Object>>();
    var settings = new LinkedHashMap<String, Settings>();
    for (int i = 0; i < columns.size(); i++) {
      var column = columns.get(i);
      if (!column.path("id").isTextual()) {
        throw QueryBatch.bad("/properties/" + i, "属性要有 id（文字）", "a property has an id, a string");
      }
      settings.put(
          column.get("id").asText(), settings("/properties/" + i, column.path("settings")));
      meta.add(meta(column.get("id").asText()));
    }
    var rows = new LinkedHashMap<String, Object>();
    ids.forEach(id -> rows.put(id, row(id, settings, release)));
    return Map.of("meta", meta, "rows", rows);
  }

  private static List<String> texts(JsonNode node) {
    if (node == null || !node.isArray()) {
      return null;
    }
    var all = new ArrayList<String>();
    node.forEach(n -> all.add(n.isTextual() ? n.asText() : ""));
    return all.contains("") ? null : all;
  }

  private static Settings settings(String at, JsonNode node) {
    String form = node.path("form").asText("edtf");
    if (!FORMS.contains(form)) {
      throw QueryBatch.bad(
          at + "/settings/form", "form 应为 edtf、text 或 year", "form is edtf, text or year");
    }
    int limit = node.path("limit").asInt(0);
    return new Settings(form, limit <= 0 ? Integer.MAX_VALUE : limit);
  }

  private Map<String, Object> meta(String id) {
    var property = properties.find(id);
    if (property.isEmpty()) {
      return Map.of("id", id, "name", id);
    }
    var json = new LinkedHashMap<String, Object>();
    json.put("id", id);
    json.put("name", property.get().name());
    property.get().to().ifPresent(t -> json.put("type", Types.json(t)));
    return json;
  }

  private Map<String, Object> row(String id, Map<String, Settings> columns, OpenRelease release) {
    String own = release.base().id(id).orElse(id);
    Node entity = NodeFactory.createURI(release.base().iri(own));
    var row = new LinkedHashMap<String, Object>();
    columns.forEach(
        (name, settings) ->
            row.put(
                name,
                properties
                    .find(name)
                    .map(
                        p ->
                            objects(release, entity, NodeFactory.createURI(p.iri())).stream()
                                .limit(settings.limit())
                                .map(v -> value(release, v, settings))
                                .toList())
                    .orElse(List.of())));
    return row;
  }

  private static Map<String, Object> value(OpenRelease release, Node value, Settings settings) {
    if (value.isLiteral()) {
      return value.getLiteralValue() instanceof Number number
          ? Map.of("float", number.doubleValue())
          : Map.of("str", value.getLiteralLexicalForm());
    }
    var id = release.base().id(value.getURI());
    if (id.isPresent() && id.get().startsWith("date/")) {
      return date(release, value, settings);
    }
    if (id.isPresent() && isEntity(release, value)) {
      return Map.of("id", id.get(), "name", label(release, value, RDFS.label));
    }
    return value.getURI().startsWith(Concepts.NS)
        ? Map.of("str", label(release, value, SKOS.prefLabel))
        : Map.of("str", value.getURI());
  }

  private static boolean isEntity(OpenRelease release, Node node) {
    return objects(release, node, org.apache.jena.vocabulary.RDF.type.asNode()).stream()
        .anyMatch(t -> EntityType.ofClass(t.getURI()).isPresent());
  }

  private static Map<String, Object> date(OpenRelease release, Node date, Settings settings) {
    String text = label(release, date, Rs.dateText);
    String first = label(release, date, Rs.earliest);
    String last = label(release, date, Rs.latest);
    return switch (settings.form()) {
      case "text" -> Map.of("str", text);
      case "year" -> {
        boolean one = first.length() > 4 && last.length() > 4 && year(first) == year(last);
        yield one
            ? Map.of("int", year(first))
            : first.isEmpty() ? Map.of("str", text) : Map.of("str", year(first) + "/" + year(last));
      }
      default -> {
        String edtf = label(release, date, Rs.edtf);
        yield Map.of("str", edtf.isEmpty() ? text : edtf);
      }
    };
  }

  private static int year(String day) {
    return Integer.parseInt(day.substring(0, day.indexOf('-', 1)));
  }

  /** The Chinese text, or any. */
  private static String label(OpenRelease release, Node of, Property property) {
    var all = objects(release, of, property.asNode());
    return all.stream()
        .filter(n -> n.getLiteralLanguage().startsWith("zh"))
        .findFirst()
        .or(() -> all.stream().findFirst())
        .map(Node::getLiteralLexicalForm)
        .orElse("");
  }

  private static List<Node> objects(OpenRelease release, Node subject, Node property) {
    var found = new TreeSet<Node>(Comparator.comparing(Node::toString));
    release
        .data()
        .find(Quad.defaultGraphIRI, subject, property, Node.ANY)
        .forEachRemaining(q -> found.add(q.getObject()));
    return List.copyOf(found);
  }
}
