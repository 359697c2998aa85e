package rongshi.server.web;

import static j2html.TagCreator.a;
import static j2html.TagCreator.each;
import static j2html.TagCreator.h1;
import static j2html.TagCreator.header;
import static j2html.TagCreator.iff;
import static j2html.TagCreator.p;
import static j2html.TagCreator.small;
import static j2html.TagCreator.span;

import j2html.tags.DomContent;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.rdf.model.Property;
import org.apache.jena.vocabulary.SKOS;
import rongshi.ontology.EntityType;
import rongshi.ontology.Rs;
import rongshi.server.entity.EntityView;
import rongshi.server.entity.PageSection;
import rongshi.server.entity.PageSection.Entry;
import rongshi.server.entity.Statement;

/** The head of an entity's page: names, when it was, where it belongs, what to take along. */
final class EntityHead {
  private static final List<Property> BEGIN =
      List.of(Rs.birthDate, Rs.foundedDate, Rs.date, Rs.siteDate);
  private static final List<Property> END = List.of(Rs.deathDate, Rs.dissolvedDate);
  private static final List<Property> WHERE =
      List.of(Rs.nativePlace, Rs.place, Rs.locatedIn, Rs.partOf);

  private static final List<String> LASTING = List.of("person", "organisation");

  private final Visit visit;
  private final EntityView view;
  private final List<PageSection> sections;

  EntityHead(Visit visit, EntityView view, List<PageSection> sections) {
    this.visit = visit;
    this.view = view;
    this.sections = sections;
  }

  DomContent of(TakeAlong take) {
    var type = EntityType.ofKey(view.type()).orElse(EntityType.ENTITY);
    return header(
            h1(
                span(view.name()).attr("lang", "zh-Hans"),
                small(visit.pick(type.zh(), type.en())).withClass("type")),
            essentials(),
            names(),
            iff(
                !view.description().isBlank(),
                p(view.description()).withClass("lead").attr("lang", "zh-Hans")),
            take.panels(Optional.of(sparql()), starts()))
        .withClass("entity-head");
  }

  private DomContent starts() {
    String id = Visit.encoded(view.id());
    var links = new ArrayList<DomContent>();
    for (var start :
        Map.of("/paths", "from", "/graph", "id").entrySet().stream()
            .sorted(Map.Entry.<String, String>comparingByKey().reversed())
            .toList()) {
      if (visit.site().paths().contains(start.getKey())) {
        links.add(
            a(visit.text("take" + start.getKey().replace('/', '.')))
                .withHref(visit.href(start.getKey() + "?" + start.getValue() + "=" + id))
                .withClass("start"));
      }
    }
    return each(links, l -> l);
  }

  /** 1894年—1946年8月18日 · 大邑县: what is best attested, or said first. */
  private DomContent essentials() {
    String begin = text(BEGIN);
    String end = text(END);
    var parts = new ArrayList<DomContent>();
    if (!begin.isEmpty() || !end.isEmpty()) {
      boolean lasting = !end.isEmpty() || LASTING.contains(view.type());
      parts.add(span(begin + (lasting ? "—" + end : "")).withClass("years"));
    }
    first(WHERE).map(s -> s.claim().entity()).ifPresent(e -> parts.add(visit.to(e.id(), e.name())));
    return iff(!parts.isEmpty(), p(each(parts, x -> x)).withClass("essentials"));
  }

  private String text(List<Property> properties) {
    return first(properties).map(s -> s.claim().text()).orElse("");
  }

  /** What the first of these properties that anyone claims is said to be by most. */
  private Optional<Statement> first(List<Property> properties) {
    return properties.stream()
        .flatMap(p -> entry(p).stream())
        .findFirst()
        .flatMap(
            e ->
                e.statements().stream()
                    .filter(s -> !s.setAside())
                    .max(
                        Comparator.comparing(Statement::preferred)
                            .thenComparingInt(s -> s.support().witnesses())
                            .thenComparingInt(s -> s.support().sources().size())));
  }

  private Optional<Entry> entry(Property property) {
    return sections.stream()
        .flatMap(s -> s.entries().stream())
        .filter(e -> e.outward() && e.property().equals(property.getURI()))
        .findFirst();
  }

  /** Other names under their kinds: 原名 甲某华 · 化名 假某、乙某. */
  private DomContent names() {
    var byKind = new LinkedHashMap<String, List<String>>();
    var seen = new HashSet<String>();
    entry(org.apache.jena.rdf.model.ResourceFactory.createProperty(SKOS.altLabel.getURI()))
        .ifPresent(
            e ->
                e.statements().stream()
                    .filter(s -> seen.add(s.claim().text()))
                    .forEach(
                        s ->
                            byKind
                                .computeIfAbsent(kind(s), k -> new ArrayList<>())
                                .add(s.claim().text())));
    if (byKind.isEmpty()) {
      view.aliases().forEach(n -> byKind.computeIfAbsent("", k -> new ArrayList<>()).add(n));
    }
    return iff(
        !byKind.isEmpty(),
        p(each(
                byKind.entrySet(),
                e ->
                    span(
                            iff(
                                !e.getKey().isEmpty(),
                                span(e.getKey() + " ").withClass("kind-of-name")),
                            iff(
                                e.getKey().isEmpty(),
                                span(visit.text("entity.aliases")).withClass("kind-of-name")),
                            span(String.join("、", e.getValue())).attr("lang", "zh-Hans"))
                        .withClass("name")))
            .withClass("names"));
  }

  private static String kind(Statement statement) {
    return statement.qualifiers().stream()
        .filter(q -> q.property().equals(Rs.nameKind.getURI()))
        .map(q -> q.text())
        .findFirst()
        .orElse("");
  }

  /** What this page shows, as a query of one's own. */
  private String sparql() {
    return """
    PREFIX rs: <https://w3id.org/rongshi/ontology#>
    PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
    SELECT ?claim ?property ?value ?date ?wording ?source WHERE {
      ?claim rs:subject <%s> ; rs:property ?property ; rs:value ?v .
      OPTIONAL { ?claim rs:wording ?wording }
      OPTIONAL { ?claim rs:source ?source }
      OPTIONAL { ?v rs:dateText ?date }
      OPTIONAL { ?v rdfs:label ?label }
      BIND(COALESCE(?date, ?label, ?v) AS ?value)
    } ORDER BY ?property ?claim
    """
        .formatted(visit.release().base().iri(view.id()));
  }
}
