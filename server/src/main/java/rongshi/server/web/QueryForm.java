package rongshi.server.web;

import static j2html.TagCreator.button;
import static j2html.TagCreator.each;
import static j2html.TagCreator.form;
import static j2html.TagCreator.input;
import static j2html.TagCreator.label;
import static j2html.TagCreator.option;
import static j2html.TagCreator.select;
import static j2html.TagCreator.tag;
import static j2html.TagCreator.text;

import j2html.tags.DomContent;
import java.util.List;
import java.util.Map;
import rongshi.ontology.Concepts;
import rongshi.queries.LibraryQuery;
import rongshi.queries.Parameter;
import rongshi.server.entity.EntityReader;
import rongshi.server.entity.EntityView;

/** A field for each parameter of a query, of the parameter's kind. */
final class QueryForm {
  private final Visit visit;
  private final LibraryQuery query;
  private final Map<String, String> given;
  private final Concepts concepts;

  QueryForm(Visit visit, LibraryQuery query, Map<String, String> given, Concepts concepts) {
    this.visit = visit;
    this.query = query;
    this.given = given;
    this.concepts = concepts;
  }

  DomContent of() {
    return query.parameters().isEmpty()
        ? text("")
        : form(
                each(
                    query.parameters(),
                    x -> {
                      var field = label(text(visit.pick(x.label().zh(), x.label().en())), field(x));
                      return x.type() == Parameter.Type.ENTITY
                          ? tag("rs-entity").with(field)
                          : field;
                    }),
                visit.keptFields(),
                button(visit.text("queries.run")).withType("submit"))
            .withMethod("get")
            .withClass("fields");
  }

  private DomContent field(Parameter parameter) {
    String value = given.getOrDefault(parameter.name(), parameter.example());
    return switch (parameter.type()) {
      case CONCEPT -> concepts(parameter, value);
      case ENTITY -> entity(parameter, value);
      case DATE ->
          input()
              .withName(parameter.name())
              .withValue(value)
              .withPattern("\\d{4}-\\d{2}-\\d{2}")
              .withPlaceholder("1940-03-14")
              .withTitle(visit.text("queries.day"));
      case INTEGER -> input().withType("number").withName(parameter.name()).withValue(value);
      case TEXT -> input().withName(parameter.name()).withValue(value);
    };
  }

  /** An id or a name; with scripts entities are suggested and their ids sent. */
  private DomContent entity(Parameter parameter, String value) {
    var known = new EntityReader(visit.release().data(), visit.release().base()).named(value);
    var field =
        input()
            .withName(parameter.name())
            .withValue(known.map(EntityView.Named::name).orElse(value))
            .attr("autocomplete", "off")
            .attr("lang", "zh-Hans");
    known.ifPresent(n -> field.attr("data-id", value));
    return field;
  }

  private DomContent concepts(Parameter parameter, String value) {
    String key = value.startsWith(Concepts.NS) ? value.substring(Concepts.NS.length()) : value;
    String scheme = parameter.example().replaceFirst("/.*", "");
    List<Concepts.Concept> all = concepts.inScheme(scheme);
    if (all.stream().noneMatch(c -> key.equals(scheme + "/" + c.slug()))) {
      return input().withName(parameter.name()).withValue(value);
    }
    return select(
            each(
                all,
                c -> {
                  var choice =
                      option(visit.pick(c.zh(), c.en())).withValue(scheme + "/" + c.slug());
                  return key.equals(scheme + "/" + c.slug()) ? choice.attr("selected") : choice;
                }))
        .withName(parameter.name());
  }
}
