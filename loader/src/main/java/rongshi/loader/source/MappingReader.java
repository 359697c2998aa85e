package rongshi.loader.source;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.StreamSupport;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.vocabulary.SKOS;
import rongshi.loader.source.Mapping.As;
import rongshi.loader.source.Mapping.Column;
import rongshi.loader.source.Mapping.Register;
import rongshi.ontology.Concepts;
import rongshi.ontology.EntityType;
import rongshi.ontology.ExternalAuthorities;
import rongshi.ontology.Vocabulary;

/** Reads a mapping and holds it against the ontology; every fault is told, not only the first. */
final class MappingReader {
  /** Registers whose rows are no entities. */
  private static final Set<String> WITHOUT_ENTITY = Set.of("relations", "claims", "links", "moves");

  private final String file;
  private final String yaml;
  private final Model terms = new Vocabulary().terms();
  private final List<String> faults = new ArrayList<>();
  private YamlLines lines;
  private JsonNode root;

  MappingReader(String file, String yaml) {
    this.file = file;
    this.yaml = yaml;
  }

  Mapping mapping() {
    parse();
    lines
        .twice()
        .forEach(
            path -> fault(path, "「" + last(path) + "」重复", "“" + last(path) + "” stands twice"));
    var registers = new ArrayList<Register>();
    root.path("registers")
        .properties()
        .forEach(e -> registers.add(register(e.getKey(), e.getValue())));
    if (registers.isEmpty()) {
      fault("registers", "没有登记", "there is no register");
    }
    if (!faults.isEmpty()) {
      throw new MappingException(faults);
    }
    return new Mapping(List.copyOf(registers));
  }

  private void parse() {
    try {
      lines = YamlLines.of(yaml);
      root = new YAMLMapper().readTree(yaml);
    } catch (JsonProcessingException e) {
      var at = e.getLocation();
      String why = e.getOriginalMessage().lines().findFirst().orElse("");
      throw new MappingException(
          List.of(
              file
                  + ":"
                  + (at == null ? 0 : at.getLineNr())
                  + " 不是 YAML / this is no YAML: "
                  + why));
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private Register register(String name, JsonNode node) {
    String path = "registers/" + name;
    String entity = node.path("entity").asText("");
    var type = EntityType.ofKey(entity);
    if (type.isEmpty() && !entity.isEmpty()) {
      fault(
          path + "/entity",
          "没有「" + entity + "」这一类实体",
          "there is no type of entity “" + entity + "”");
    } else if (type.isEmpty() && !WITHOUT_ENTITY.contains(name)) {
      fault(
          path,
          "不识登记「"
              + name
              + "」：没有 entity，也不是 "
              + String.join("、", new java.util.TreeSet<>(WITHOUT_ENTITY)),
          "the register “" + name + "” is not known: it has no entity");
    }
    var columns = new ArrayList<Column>();
    node.path("columns")
        .properties()
        .forEach(
            e -> columns.add(column(path + "/columns/" + e.getKey(), e.getKey(), e.getValue())));
    var describe = texts(node.path("describe"));
    for (String d : describe) {
      if (columns.stream().noneMatch(c -> c.name().equals(d))) {
        fault(
            path + "/describe",
            "describe 所列「" + d + "」不是一列",
            "“" + d + "” in describe is no column");
      }
    }
    if (columns.stream().noneMatch(Column::key)) {
      fault(path, "没有标 key 的列，无从识别", "no column is marked key; the register cannot be recognised");
    }
    headings(path, columns);
    return new Register(name, type, List.copyOf(columns), describe);
  }

  private void headings(String path, List<Column> columns) {
    var owner = new HashMap<String, String>();
    for (var column : columns) {
      for (String heading : new java.util.LinkedHashSet<>(column.headings())) {
        String other = owner.putIfAbsent(Mapping.key(heading), column.name());
        if (other != null && !other.equals(column.name())) {
          fault(
              path + "/columns/" + column.name(),
              "表头「" + heading + "」已属列「" + other + "」",
              "the heading “" + heading + "” already belongs to the column " + other);
        }
      }
    }
  }

  private Column column(String path, String name, JsonNode node) {
    var headings = new ArrayList<String>();
    headings.add(name);
    headings.addAll(texts(node.path("headings")));
    var as = as(path, node.path("as").asText(""));
    var types = new ArrayList<EntityType>();
    for (String type : texts(node.path("type"))) {
      EntityType.ofKey(type)
          .ifPresentOrElse(
              types::add,
              () ->
                  fault(
                      path, "没有「" + type + "」这一类实体", "there is no type of entity “" + type + "”"));
    }
    return new Column(
        name,
        List.copyOf(headings),
        as.orElse(As.TEXT),
        node.path("key").asBoolean(false),
        property(path, as, node.path("property").asText("")),
        scheme(path, as, node.path("scheme").asText("")),
        node.path("split").asText(""),
        List.copyOf(types),
        node.path("swapped").asBoolean(false));
  }

  private Optional<As> as(String path, String word) {
    String name = word.toUpperCase(Locale.ROOT).replace('-', '_');
    for (var as : As.values()) {
      if (as.name().equals(name)) {
        return Optional.of(as);
      }
    }
    fault(path, "不识读法「" + word + "」", "there is no way of reading “" + word + "”");
    return Optional.empty();
  }

  private String property(String path, Optional<As> as, String written) {
    if (written.isEmpty()) {
      if (as.isPresent() && as.get().states()) {
        fault(path, "缺 property", "the property is missing");
      }
      return "";
    }
    int colon = written.indexOf(':');
    String prefix = colon < 0 ? "" : written.substring(0, colon);
    String namespace = root.path("prefixes").path(prefix).asText("");
    if (namespace.isEmpty()) {
      fault(path, "前缀「" + prefix + "」没有说明", "the prefix “" + prefix + "” is not declared");
      return "";
    }
    String iri = namespace + written.substring(colon + 1);
    if (!terms.containsResource(terms.createResource(iri))) {
      fault(path, "本体中没有属性「" + written + "」", "the ontology has no property " + written);
    }
    return iri;
  }

  private String scheme(String path, Optional<As> as, String slug) {
    boolean known = terms.contains(null, SKOS.inScheme, terms.createResource(Concepts.NS + slug));
    if (as.equals(Optional.of(As.EXTERNAL_ID)) && !slug.isEmpty()) {
      if (ExternalAuthorities.bundled().byKey(slug).isEmpty()) {
        fault(path, "没有规范档「" + slug + "」", "there is no authority file “" + slug + "”");
      }
    } else if (as.equals(Optional.of(As.CONCEPT)) && !known) {
      fault(path, "没有词表「" + slug + "」", "there is no concept scheme “" + slug + "”");
    }
    return slug;
  }

  private void fault(String path, String zh, String en) {
    faults.add(file + ":" + lines.line(path) + " " + last(path) + "：" + zh + " / " + en);
  }

  private static String last(String path) {
    return path.substring(path.lastIndexOf('/') + 1);
  }

  private static List<String> texts(JsonNode array) {
    return StreamSupport.stream(array.spliterator(), false).map(JsonNode::asText).toList();
  }
}
