package rongshi.server.web;

import org.apache.jena.query.ParameterizedSparqlString;

/** The SPARQL behind the parts of an entity's page and behind the paths between two. */
enum BehindEntity {
  /** What is dated of what claims say of it. */
  CHRONOLOGY(
      """
      SELECT DISTINCT ?claim ?property ?other ?earliest ?latest WHERE {
        ?claim rs:subject|rs:value ?it ; rs:property ?property ; rs:subject|rs:value ?other .
        FILTER(?other != ?it)
        { ?claim rs:value|rs:date|rs:from|rs:to ?date } UNION { BIND(?other AS ?date) }
        ?date rs:earliest ?earliest ; rs:latest ?latest .
      } ORDER BY ?earliest ?latest
      LIMIT 200\
      """),
  /** Whom and what it is connected with, by which claims. */
  NEIGHBOURS(
      """
      SELECT ?other ?name ?relation (COUNT(?claim) AS ?claims) WHERE {
        ?claim rs:subject|rs:value ?it ; rs:property ?property ; rs:subject|rs:value ?other .
        ?property rdfs:label ?relation . FILTER(LANG(?relation) = "zh-Hans")
        ?other rdfs:label ?name .
        FILTER(?other != ?it)
      } GROUP BY ?other ?name ?relation
      ORDER BY DESC(?claims) ?name
      LIMIT 200\
      """),
  /** The passages that mention it. */
  PASSAGES(
      """
      SELECT ?passage ?text WHERE {
        ?passage rs:mentions ?it ; rs:text ?text .
      } ORDER BY ?passage
      LIMIT 200\
      """),
  /** All shortest paths to another, a row for each node on them. */
  PATHS(
      """
      SELECT ?hops ?path ?step ?node ?name WHERE {
        (?it ?hops ?path ?step ?node) rs:pathTo (?end 6) .
        ?node rdfs:label ?name .
      } ORDER BY ?path ?step\
      """);

  private final String query;

  BehindEntity(String query) {
    this.query = query;
  }

  /**
   * @param iri the entity's
   */
  String of(String iri) {
    return of(iri, iri);
  }

  /**
   * @param end the IRI of the other end
   */
  String of(String iri, String end) {
    var text = new ParameterizedSparqlString(query);
    text.setIri("it", iri);
    text.setIri("end", end);
    return Behind.PREFIXES + text;
  }
}
