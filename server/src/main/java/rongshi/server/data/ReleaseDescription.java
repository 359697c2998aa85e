package rongshi.server.data;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import org.apache.jena.datatypes.RDFDatatype;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Graph;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.rdf.model.Property;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.rdf.model.ResourceFactory;
import org.apache.jena.vocabulary.DCAT;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.VOID;
import rongshi.loader.release.Citation;
import rongshi.loader.release.Manifest;
import rongshi.ontology.Rs;
import rongshi.server.release.OpenRelease;

/**
 * A release described: as a VoID dataset with the statistics counted when it was loaded, as a DCAT
 * dataset with its dumps and its endpoint, and, as PROV-O, the load that made it.
 */
final class ReleaseDescription {
  static final String ONTOLOGY = "https://w3id.org/rongshi/ontology";
  private static final String PROV = "http://www.w3.org/ns/prov#";
  private static final String MEDIA = "https://www.iana.org/assignments/media-types/";

  private final OpenRelease release;
  private final Manifest manifest;
  private final String address;
  private final Model model;
  private final Resource dataset;
  private final Citation citation;

  /**
   * @param address where the server answers
   */
  ReleaseDescription(OpenRelease release, String address, Graph graph) {
    this.release = release;
    this.manifest = release.manifest();
    this.address = address;
    this.model = ModelFactory.createModelForGraph(graph);
    this.dataset = model.createResource(release.base().iri(ReleaseId.of(release.number())));
    try {
      this.citation = Citation.of(release.folder());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  void write() {
    dataset();
    statistics();
    distributions();
    service();
    load();
  }

  private void dataset() {
    String title = citation.title().isEmpty() ? "蓉史数据 Rongshi data" : citation.title();
    dataset
        .addProperty(RDF.type, VOID.Dataset)
        .addProperty(RDF.type, DCAT.Dataset)
        .addProperty(RDF.type, prov("Entity"))
        .addProperty(DCTerms.title, title + "，版次 release " + manifest.release())
        .addProperty(
            DCTerms.description,
            citation.summary().isEmpty()
                ? "由记录装载的数据版次。 A data release made from records."
                : citation.summary())
        .addProperty(DCTerms.identifier, "release-" + manifest.release())
        .addProperty(property(DCAT.NS + "version"), Integer.toString(manifest.release()))
        .addProperty(DCTerms.issued, typed(manifest.created(), XSDDatatype.XSDdateTime))
        .addProperty(DCTerms.language, language("zho"))
        .addProperty(DCTerms.conformsTo, model.createResource(ONTOLOGY))
        .addProperty(
            DCAT.landingPage,
            model.createResource(address + "/page/" + ReleaseId.of(manifest.release())))
        .addProperty(VOID.uriSpace, release.base().iri())
        .addProperty(VOID.sparqlEndpoint, model.createResource(address + "/sparql"))
        .addProperty(VOID.vocabulary, model.createResource(ONTOLOGY))
        .addProperty(
            VOID.vocabulary, model.createResource(org.apache.jena.vocabulary.SKOS.getURI()))
        .addProperty(
            property(RDFS.getURI() + "seeAlso"), model.createResource(address + "/openapi.json"));
    citation.keywords().forEach(k -> dataset.addProperty(DCAT.keyword, k));
    citation
        .licenceAddress()
        .ifPresent(l -> dataset.addProperty(DCTerms.license, model.createResource(l)));
    int n = 0;
    for (Map<String, String> author : citation.authors()) {
      dataset.addProperty(
          DCTerms.creator,
          part("author-" + ++n)
              .addProperty(RDF.type, prov("Agent"))
              .addProperty(RDFS.label, CitationFile.name(author)));
    }
    for (String syntax :
        new String[] {"Turtle", "JSON-LD", "TriG", "N-Triples", "N-Quads", "RDF_XML"}) {
      dataset.addProperty(
          property(VOID.NS + "feature"),
          model.createResource("http://www.w3.org/ns/formats/" + syntax));
    }
  }

  /** A release of before there were statistics is described without them. */
  private void statistics() {
    Statistics statistics;
    try {
      statistics = Statistics.read(release.folder().resolve(StatisticsPart.NAME));
    } catch (IOException older) {
      dataset.addProperty(VOID.triples, integer(manifest.quads()));
      return;
    }
    int n = 0;
    for (var graph : statistics.graphs()) {
      Resource of = dataset;
      if (!graph.graph().isEmpty()) {
        of = model.createResource(graph.graph()).addProperty(RDF.type, VOID.Dataset);
        dataset.addProperty(VOID.subset, of);
      }
      figures(of, graph, ++n);
    }
    long entities =
        manifest.counts().entrySet().stream()
            .filter(e -> rongshi.ontology.EntityType.ofKey(e.getKey()).isPresent())
            .mapToLong(Map.Entry::getValue)
            .sum();
    dataset.addProperty(VOID.entities, integer(entities));
  }

  private void figures(Resource of, Statistics.OfGraph graph, int n) {
    of.addProperty(VOID.triples, integer(graph.triples()))
        .addProperty(VOID.distinctSubjects, integer(graph.distinctSubjects()))
        .addProperty(VOID.distinctObjects, integer(graph.distinctObjects()))
        .addProperty(VOID.classes, integer(graph.classes().size()))
        .addProperty(VOID.properties, integer(graph.properties().size()));
    int k = 0;
    for (var e : graph.classes().entrySet()) {
      of.addProperty(
          VOID.classPartition,
          part("class-" + n + "-" + ++k)
              .addProperty(RDF.type, VOID.Dataset)
              .addProperty(property(VOID.NS + "class"), model.createResource(e.getKey()))
              .addProperty(VOID.entities, integer(e.getValue())));
    }
    for (var e : graph.properties().entrySet()) {
      of.addProperty(
          VOID.propertyPartition,
          part("property-" + n + "-" + ++k)
              .addProperty(RDF.type, VOID.Dataset)
              .addProperty(VOID.property, model.createResource(e.getKey()))
              .addProperty(VOID.triples, integer(e.getValue())));
    }
    for (var e : graph.links().entrySet()) {
      var link = e.getKey().split(" ", 2);
      var target =
          part("target-" + Integer.toHexString(link[1].hashCode()))
              .addProperty(RDF.type, VOID.Dataset)
              .addProperty(VOID.uriSpace, link[1]);
      of.addProperty(
          VOID.subset,
          part("linkset-" + n + "-" + ++k)
              .addProperty(RDF.type, VOID.Dataset)
              .addProperty(RDF.type, VOID.Linkset)
              .addProperty(VOID.subjectsTarget, of)
              .addProperty(VOID.objectsTarget, target)
              .addProperty(VOID.linkPredicate, model.createResource(link[0]))
              .addProperty(VOID.triples, integer(e.getValue())));
    }
  }

  private void distributions() {
    for (var dump : Dumps.of(release)) {
      var file = model.createResource(address + dump.path(release.number()));
      boolean rdf = dump.name().startsWith("rongshi.");
      if (rdf) {
        dataset.addProperty(VOID.dataDump, file);
      }
      var distribution =
          part("distribution-" + dump.name())
              .addProperty(RDF.type, DCAT.Distribution)
              .addProperty(DCTerms.title, dump.name())
              .addProperty(DCAT.downloadURL, file)
              .addProperty(DCAT.accessURL, file)
              .addProperty(DCAT.mediaType, model.createResource(MEDIA + dump.mediaType()))
              .addProperty(
                  DCAT.byteSize,
                  typed(Long.toString(dump.size()), XSDDatatype.XSDnonNegativeInteger));
      if (dump.compressed()) {
        distribution.addProperty(
            property(DCAT.NS + "compressFormat"), model.createResource(MEDIA + "application/gzip"));
      }
      citation
          .licenceAddress()
          .ifPresent(l -> distribution.addProperty(DCTerms.license, model.createResource(l)));
      dataset.addProperty(DCAT.distribution, distribution);
    }
  }

  private void service() {
    var endpoint = model.createResource(address + "/sparql");
    model
        .createResource(address + "/sparql#service")
        .addProperty(RDF.type, model.createResource(DCAT.NS + "DataService"))
        .addProperty(DCTerms.title, "SPARQL")
        .addProperty(property(DCAT.NS + "endpointURL"), endpoint)
        .addProperty(property(DCAT.NS + "endpointDescription"), endpoint)
        .addProperty(
            DCTerms.conformsTo, model.createResource("https://www.w3.org/TR/sparql11-protocol/"))
        .addProperty(property(DCAT.NS + "servesDataset"), dataset);
  }

  /** The load, from the manifest: what it used, its steps, the program. */
  private void load() {
    var load = part("load").addProperty(RDF.type, prov("Activity"));
    load.addProperty(RDFS.label, "装载 load")
        .addProperty(
            property(PROV + "endedAtTime"), typed(manifest.created(), XSDDatatype.XSDdateTime))
        .addProperty(
            property(PROV + "wasAssociatedWith"),
            part("software")
                .addProperty(RDF.type, prov("SoftwareAgent"))
                .addProperty(RDFS.label, manifest.software()));
    dataset.addProperty(property(PROV + "wasGeneratedBy"), load);
    int n = 0;
    for (var file : manifest.files()) {
      load.addProperty(
          property(PROV + "used"),
          part("file-" + ++n)
              .addProperty(RDF.type, prov("Entity"))
              .addProperty(RDFS.label, file.file())
              .addProperty(ResourceFactory.createProperty(Rs.file.getURI()), file.file())
              .addProperty(DCTerms.type, file.kind())
              .addProperty(
                  RDFS.comment,
                  "读取 read %d，采用 loaded %d，报告 reported %d"
                      .formatted(file.read(), file.loaded(), file.reported())));
    }
    int step = 0;
    for (var e : manifest.seconds().entrySet()) {
      part("step-" + ++step)
          .addProperty(RDF.type, prov("Activity"))
          .addProperty(RDFS.label, e.getKey())
          .addProperty(DCTerms.isPartOf, load)
          .addProperty(DCTerms.extent, typed("PT" + e.getValue() + "S", XSDDatatype.XSDduration));
    }
  }

  private Resource part(String name) {
    return model.createResource(dataset.getURI() + "#" + name);
  }

  private Resource language(String code) {
    return model.createResource(
        "http://publications.europa.eu/resource/authority/language/"
            + code.toUpperCase(java.util.Locale.ROOT));
  }

  private static Resource prov(String name) {
    return ResourceFactory.createResource(PROV + name);
  }

  private static Property property(String iri) {
    return ResourceFactory.createProperty(iri);
  }

  private static org.apache.jena.rdf.model.Literal integer(long number) {
    return typed(Long.toString(number), XSDDatatype.XSDinteger);
  }

  private static org.apache.jena.rdf.model.Literal typed(String lexical, RDFDatatype type) {
    return ResourceFactory.createTypedLiteral(lexical, type);
  }
}
