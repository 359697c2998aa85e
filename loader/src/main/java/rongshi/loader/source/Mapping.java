package rongshi.loader.source;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.StreamSupport;
import rongshi.ontology.EntityType;

/**
 * Which registers there are and what their columns mean, from {@code mapping.yaml}.
 *
 * @param registers in the order of the file
 */
public record Mapping(List<Register> registers) {
  /** How a column's cells are read. */
  public enum As {
    LABEL,
    NAMES,
    TEXT,
    TEXTS,
    NOTE,
    CONCEPT,
    DATE,
    PLACE,
    ENTITY,
    ENTITIES,
    PARTICIPANTS,
    SOURCES,
    COORDINATE,
    EXTERNAL_ID,
    RELATION_FIELD,
    CLAIM_FIELD
  }

  /**
   * A register.
   *
   * @param entity what its rows are; empty for relations and differing accounts
   * @param describe columns that make up an entity's description
   */
  public record Register(
      String name, Optional<EntityType> entity, List<Column> columns, List<String> describe) {
    /** The columns without which a table is not this register. */
    List<Column> keys() {
      return columns.stream().filter(Column::key).toList();
    }
  }

  /**
   * A column.
   *
   * @param name canonical
   * @param headings as tables may write it
   * @param key whether the register is not recognised without it
   * @param property IRI; empty where the column states none
   * @param scheme of the concepts it holds
   * @param split separators of a list; empty for a single value
   * @param types of the entities it names, in order of preference
   * @param swapped whether the claim reads from the cell's entity to the row's
   */
  public record Column(
      String name,
      List<String> headings,
      As as,
      boolean key,
      String property,
      String scheme,
      String split,
      List<EntityType> types,
      boolean swapped) {}

  /** The mapping that comes with the loader. */
  public static Mapping bundled() {
    try (var in = Mapping.class.getResourceAsStream("/rongshi/mapping.yaml")) {
      var root = new YAMLMapper().readTree(in);
      var registers = new ArrayList<Register>();
      root.path("registers")
          .properties()
          .forEach(e -> registers.add(register(e.getKey(), e.getValue(), root.path("prefixes"))));
      return new Mapping(List.copyOf(registers));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Register register(String name, JsonNode node, JsonNode prefixes) {
    var columns = new ArrayList<Column>();
    node.path("columns")
        .properties()
        .forEach(e -> columns.add(column(e.getKey(), e.getValue(), prefixes)));
    return new Register(
        name,
        EntityType.ofKey(node.path("entity").asText("")),
        List.copyOf(columns),
        texts(node.path("describe")));
  }

  private static Column column(String name, JsonNode node, JsonNode prefixes) {
    var headings = new ArrayList<String>();
    headings.add(name);
    headings.addAll(texts(node.path("headings")));
    String property = node.path("property").asText("");
    int colon = property.indexOf(':');
    if (colon > 0) {
      property =
          prefixes.path(property.substring(0, colon)).asText() + property.substring(colon + 1);
    }
    return new Column(
        name,
        List.copyOf(headings),
        As.valueOf(node.path("as").asText().toUpperCase(Locale.ROOT).replace('-', '_')),
        node.path("key").asBoolean(false),
        property,
        node.path("scheme").asText(""),
        node.path("split").asText(""),
        texts(node.path("type")).stream().map(t -> EntityType.ofKey(t).orElseThrow()).toList(),
        node.path("swapped").asBoolean(false));
  }

  private static List<String> texts(JsonNode array) {
    return StreamSupport.stream(array.spliterator(), false).map(JsonNode::asText).toList();
  }
}
