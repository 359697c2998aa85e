package rongshi.loader.source;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
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
    CLAIM_FIELD;

    /** Whether a claim is made of such a cell, so that the column must name its property. */
    boolean states() {
      return switch (this) {
        case LABEL, NAMES, SOURCES, EXTERNAL_ID, RELATION_FIELD, CLAIM_FIELD -> false;
        default -> true;
      };
    }
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
   * @param scheme of the concepts it holds; of external ids, the authority file they are of
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
      boolean swapped) {
    /** What readers know the column by: the first heading, else its name. */
    public String heading() {
      return headings.size() > 1 ? headings.get(1) : name;
    }
  }

  /** The mapping that comes with the loader. */
  public static Mapping bundled() {
    try (var in = Mapping.class.getResourceAsStream("/rongshi/mapping.yaml")) {
      return read("mapping.yaml", new String(in.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Reads a mapping.
   *
   * @param file what messages call it
   * @throws MappingException for everything that is wrong with it, each with its line
   */
  public static Mapping read(String file, String yaml) {
    return new MappingReader(file, yaml).mapping();
  }

  /** A heading as it is compared: full and half width, case, spaces and hyphens do not matter. */
  static String key(String heading) {
    return Normalizer.normalize(heading.strip(), Normalizer.Form.NFKC)
        .toLowerCase(Locale.ROOT)
        .replaceAll("[\\s_-]+", "_");
  }
}
