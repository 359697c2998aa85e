package rongshi.server.web;

import static j2html.TagCreator.a;
import static j2html.TagCreator.details;
import static j2html.TagCreator.div;
import static j2html.TagCreator.each;
import static j2html.TagCreator.iff;
import static j2html.TagCreator.li;
import static j2html.TagCreator.p;
import static j2html.TagCreator.summary;
import static j2html.TagCreator.ul;

import j2html.tags.DomContent;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import rongshi.server.cite.Citations;
import rongshi.server.cite.Style;

/** What a reader takes along from a page: the citation, the SPARQL behind it, the data. */
final class TakeAlong {
  private static final Map<Style, String> STYLES =
      Map.of(Style.GBT7714, "GB/T 7714-2015", Style.BIBTEX, "BibTeX", Style.RIS, "RIS");
  private static final List<String[]> SYNTAXES =
      List.of(
          new String[] {"ttl", "Turtle"},
          new String[] {"jsonld", "JSON-LD"},
          new String[] {"trig", "TriG"},
          new String[] {"nt", "N-Triples"},
          new String[] {"nq", "N-Quads"},
          new String[] {"rdf", "RDF/XML"});

  private final Visit visit;
  private final Citations citations;
  private final String id;

  TakeAlong(Visit visit, Citations citations, String id) {
    this.visit = visit;
    this.citations = citations;
    this.id = id;
  }

  /** A row of folded panels, and links to what else starts from here. */
  DomContent panels(Optional<String> sparql, DomContent... links) {
    return div(
            cite(),
            data(),
            sparql.map(this::sparql).orElse(j2html.TagCreator.text("")),
            each(List.of(links), l -> l))
        .withClass("tools");
  }

  private DomContent cite() {
    return citations
        .of(id)
        .<DomContent>map(
            reference ->
                panel(
                    "take.cite",
                    each(
                        List.of(Style.values()),
                        style -> CopyText.of(visit, STYLES.get(style), style.write(reference)))))
        .orElse(j2html.TagCreator.text(""));
  }

  private DomContent data() {
    String data = "/data/" + Visit.encoded(id);
    return panel(
        "take.data",
        ul(
            each(SYNTAXES, s -> li(a(s[1]).withHref(visit.href(data + "?format=" + s[0])))),
            iff(
                id.startsWith("place/") || id.startsWith("site/"),
                li(a("Linked Places").withHref(visit.href(data + "?format=lpf")))),
            iff(
                isEntity(),
                li(a("JSON").withHref(visit.href("/api/entities/" + Visit.encoded(id)))))),
        CopyText.of(visit, "IRI", visit.release().base().iri(id)));
  }

  private boolean isEntity() {
    return rongshi.ontology.EntityType.ofKey(id.substring(0, Math.max(0, id.indexOf('/'))))
        .isPresent();
  }

  private DomContent sparql(String query) {
    return panel(
        "take.sparql",
        CopyText.of(visit, "SPARQL", query),
        iff(
            visit.site().paths().contains("/workbench"),
            p(
                a(visit.text("take.sparql.run"))
                    .withHref(visit.href("/workbench", Map.of("query", List.of(query)))))));
  }

  private DomContent panel(String key, DomContent... content) {
    return details(summary(visit.text(key)), div(content).withClass("panel")).withClass("tool");
  }
}
