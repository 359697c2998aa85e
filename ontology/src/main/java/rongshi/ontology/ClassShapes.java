package rongshi.ontology;

import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.rdf.model.Property;
import org.apache.jena.rdf.model.RDFNode;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.rdf.model.ResourceFactory;
import org.apache.jena.vocabulary.OWL;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.XSD;

/**
 * The shapes that follow from the vocabulary: whatever has a property is of its domain, whatever is
 * its value is of its range. Messages are made from the labels of property and class.
 *
 * <p>A domain becomes a node shape on the property's subjects, a range a property shape (SHACL
 * 4.1.1, 4.1.2); either names the property, so that the statement at fault can be told.
 */
final class ClassShapes {
  private static final String SH = "http://www.w3.org/ns/shacl#";
  private static final String SHAPE = "https://w3id.org/rongshi/shape/";

  private final Model vocabulary;
  private final Model shapes = ModelFactory.createDefaultModel();

  private ClassShapes(Model vocabulary) {
    this.vocabulary = vocabulary;
  }

  /** The shapes of every property of the ontology that has a domain or a range. */
  static Model of(Model vocabulary) {
    var made = new ClassShapes(vocabulary);
    vocabulary
        .listSubjects()
        .filterKeep(s -> s.isURIResource() && s.getURI().startsWith(Rs.NS))
        .toList()
        .forEach(made::property);
    return made.shapes;
  }

  private void property(Resource property) {
    if (property.hasProperty(RDFS.domain)) {
      domain(property, property.getPropertyResourceValue(RDFS.domain));
    }
    if (property.hasProperty(RDFS.range)) {
      range(property, property.getPropertyResourceValue(RDFS.range));
    }
  }

  private void domain(Resource property, Resource domain) {
    var shape = target(property, "domain-").addProperty(sh("class"), domain);
    say(
        shape,
        "有「" + label(property, "zh") + "」者应是" + label(domain, "zh"),
        "what has “" + label(property, "en") + "” is of the class " + label(domain, "en"));
  }

  private void range(Resource property, Resource range) {
    var shape =
        shapes
            .createResource()
            .addProperty(RDF.type, resource("PropertyShape"))
            .addProperty(sh("path"), property);
    target(property, "range-").addProperty(sh("property"), shape);
    if (range.getURI().startsWith(XSD.NS)) {
      shape.addProperty(sh("datatype"), range);
    } else if (vocabulary.contains(range, RDF.type, OWL.Class)) {
      shape.addProperty(sh("class"), range);
    } else {
      shape.addProperty(sh("nodeKind"), resource("IRI"));
    }
    say(
        shape,
        "「" + label(property, "zh") + "」的内容应是" + label(range, "zh"),
        "the value of “" + label(property, "en") + "” is of the class " + label(range, "en"));
  }

  private Resource target(Resource property, String kind) {
    return shapes
        .createResource(SHAPE + kind + property.getLocalName())
        .addProperty(RDF.type, resource("NodeShape"))
        .addProperty(sh("targetSubjectsOf"), property);
  }

  private static void say(Resource shape, String zh, String en) {
    shape.addProperty(sh("message"), zh, "zh-Hans").addProperty(sh("message"), en, "en");
  }

  private String label(Resource term, String language) {
    return vocabulary
        .listStatements(term, RDFS.label, (RDFNode) null)
        .filterKeep(s -> s.getLanguage().startsWith(language))
        .nextOptional()
        .map(s -> s.getString())
        .orElseThrow(() -> new IllegalStateException("no label in " + language + ": " + term));
  }

  private static Property sh(String name) {
    return ResourceFactory.createProperty(SH, name);
  }

  private static Resource resource(String name) {
    return ResourceFactory.createResource(SH + name);
  }
}
