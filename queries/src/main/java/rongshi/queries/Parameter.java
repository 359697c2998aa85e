package rongshi.queries;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.Locale;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import rongshi.ontology.Base;

/**
 * A parameter of a query of the library: a variable of the query that a reader gives a value.
 *
 * @param name the variable's name
 * @param label zh and en
 * @param example a value that gives a result on the Chengdu records; used where none is given
 */
public record Parameter(String name, Type type, LibraryQuery.Bilingual label, String example) {
  /** How a value is written. */
  public enum Type {
    /** An id such as {@code person/车耀先}, or a whole IRI. */
    ENTITY,
    /** A concept's IRI, or its scheme and slug: {@code event-type/battle}. */
    CONCEPT,
    /** A day, {@code 1940-03-14}. */
    DATE,
    INTEGER,
    TEXT;

    static Type of(String word) {
      return Arrays.stream(values())
          .filter(t -> t.name().toLowerCase(Locale.ROOT).equals(word))
          .findFirst()
          .orElseThrow(() -> new IllegalArgumentException("no parameter type: " + word));
    }
  }

  private static final String CONCEPTS = "https://w3id.org/rongshi/concept/";

  /**
   * The node a text stands for.
   *
   * @throws ParameterException where it is not of the parameter's type
   */
  public Node node(String text, Base base) {
    if (text.length() > 1000) {
      throw new ParameterException(
          "参数 " + name + " 过长（至多 1000 字）", "parameter " + name + " is longer than 1000 characters");
    }
    return switch (type) {
      case ENTITY -> iri(text.startsWith("http") ? text : base.iri(text));
      case CONCEPT -> iri(text.startsWith("http") ? text : CONCEPTS + text);
      case DATE -> NodeFactory.createLiteralDT(day(text), XSDDatatype.XSDdate);
      case INTEGER -> NodeFactory.createLiteralDT(integer(text), XSDDatatype.XSDinteger);
      case TEXT -> NodeFactory.createLiteralString(text);
    };
  }

  private Node iri(String iri) {
    if (iri.chars().anyMatch(c -> c <= 0x20 || "<>\"{}|\\^`".indexOf(c) >= 0)) {
      throw new ParameterException(
          "参数 " + name + " 不是实体编号：" + iri, "parameter " + name + " is no id: " + iri);
    }
    return NodeFactory.createURI(iri);
  }

  private String day(String text) {
    try {
      return LocalDate.parse(text).toString();
    } catch (DateTimeParseException e) {
      throw new ParameterException(
          "参数 " + name + " 应为日期，如 1940-03-14，而不是「" + text + "」",
          "parameter " + name + " is a day such as 1940-03-14, not “" + text + "”");
    }
  }

  private String integer(String text) {
    try {
      return Integer.toString(Integer.parseInt(text));
    } catch (NumberFormatException e) {
      throw new ParameterException(
          "参数 " + name + " 应为整数，而不是「" + text + "」",
          "parameter " + name + " is a whole number, not “" + text + "”");
    }
  }
}
