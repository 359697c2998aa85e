package rongshi.server.data;

import org.apache.jena.graph.Graph;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.rdf.model.ResourceFactory;
import org.apache.jena.vocabulary.DCAT;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDF;
import rongshi.ontology.Base;

/** The DCAT 3 catalogue of every release: a series of datasets, each the next one's version. */
final class Catalogue {
  private final Resource catalogue;
  private final Base base;
  private Resource last;

  Catalogue(String address, Base base, Graph graph) {
    this.base = base;
    this.catalogue =
        ModelFactory.createModelForGraph(graph)
            .createResource(address)
            .addProperty(RDF.type, DCAT.Catalog)
            .addProperty(DCTerms.title, "蓉史数据版次 Rongshi data releases")
            .addProperty(
                DCTerms.description,
                "每一数据版次皆不再更改，可以引用。 No release is ever changed; each can be cited.");
  }

  /** Adds a release; call it in the order of their numbers. */
  void add(int number) {
    var release = catalogue.getModel().createResource(base.iri(ReleaseId.of(number)));
    catalogue.addProperty(DCAT.dataset, release);
    if (last != null) {
      release.addProperty(ResourceFactory.createProperty(DCAT.NS, "previousVersion"), last);
    }
    last = release;
  }
}
