package rongshi.server.data;

import java.util.Map;
import java.util.TreeMap;
import rongshi.ontology.Rs;

/** The prefixes of everything written here. */
final class Prefixes {
  /** Prefix to namespace, in the order of prefixes. */
  static final Map<String, String> ALL =
      new TreeMap<>(
          Map.ofEntries(
              Map.entry("rs", Rs.NS),
              Map.entry("rdf", "http://www.w3.org/1999/02/22-rdf-syntax-ns#"),
              Map.entry("rdfs", "http://www.w3.org/2000/01/rdf-schema#"),
              Map.entry("owl", "http://www.w3.org/2002/07/owl#"),
              Map.entry("skos", "http://www.w3.org/2004/02/skos/core#"),
              Map.entry("xsd", "http://www.w3.org/2001/XMLSchema#"),
              Map.entry("prov", "http://www.w3.org/ns/prov#"),
              Map.entry("dcterms", "http://purl.org/dc/terms/"),
              Map.entry("dcat", "http://www.w3.org/ns/dcat#"),
              Map.entry("foaf", "http://xmlns.com/foaf/0.1/"),
              Map.entry("void", "http://rdfs.org/ns/void#"),
              Map.entry("schema", "https://schema.org/"),
              Map.entry("sd", "http://www.w3.org/ns/sparql-service-description#"),
              Map.entry("formats", "http://www.w3.org/ns/formats/")));

  private Prefixes() {}
}
