/** Claims, entities, records and passages as RDF statements of the ontology. */
package rongshi.loader.rdf;
