package rongshi.ontology;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.Property;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.shacl.ShaclValidator;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;
import org.junit.jupiter.api.Test;

class VocabularyTest {
  private final Model vocabulary = new Vocabulary().vocabulary();

  @Test
  void constantsAndTurtleAreInStep() {
    Set<String> inTurtle =
        vocabulary
            .listSubjects()
            .filterKeep(s -> s.isURIResource() && s.getURI().startsWith(Rs.NS))
            .mapWith(Resource::getLocalName)
            .toSet();
    Set<String> inJava =
        Arrays.stream(Rs.class.getFields())
            .filter(f -> Modifier.isStatic(f.getModifiers()) && f.getType() != String.class)
            .map(f -> f.getName())
            .collect(Collectors.toCollection(TreeSet::new));
    assertEquals(inJava, new TreeSet<>(inTurtle));
  }

  @Test
  void everyTermHasLabelAndCommentInBothLanguages() {
    vocabulary
        .listSubjects()
        .filterKeep(s -> s.isURIResource() && s.getURI().startsWith(Rs.NS))
        .forEach(
            term -> {
              for (Property p : List.of(RDFS.label, RDFS.comment)) {
                for (String language : List.of("zh-Hans", "en")) {
                  var texts = vocabulary.listStatements(term, p, null, language).toList();
                  assertEquals(1, texts.size(), term + " " + p.getLocalName() + "@" + language);
                  assertFalse(texts.getFirst().getString().isBlank(), term.getURI());
                }
              }
            });
  }

  @Test
  void everyConceptHasBothLabelsAndNoWordMeansTwo() {
    var model = new Vocabulary().concepts();
    var words = new TreeSet<String>();
    model
        .listSubjectsWithProperty(SKOS.inScheme)
        .forEach(
            c -> {
              assertEquals(
                  1,
                  model.listStatements(c, SKOS.prefLabel, null, "zh-Hans").toList().size(),
                  c.getURI());
              assertEquals(
                  1,
                  model.listStatements(c, SKOS.prefLabel, null, "en").toList().size(),
                  c.getURI());
              var scheme = c.getRequiredProperty(SKOS.inScheme).getResource().getURI();
              c.listProperties(SKOS.altLabel)
                  .andThen(
                      c.listProperties(SKOS.prefLabel)
                          .filterKeep(s -> s.getLanguage().startsWith("zh")))
                  .forEach(
                      s ->
                          assertTrue(
                              words.add(scheme + " " + s.getString()), c + " " + s.getString()));
            });
  }

  @Test
  void everyRelationReadsInBothDirectionsAndLanguages() {
    var concepts = Concepts.bundled();
    assertTrue(concepts.relationTypes().size() > 30);
    for (var type : concepts.relationTypes()) {
      for (String language : List.of("zh", "en")) {
        for (boolean forward : List.of(true, false)) {
          String said = type.reading(forward, language, "甲某", "乙某");
          assertTrue(said.contains("甲某") && said.contains("乙某"), type.iri() + ": " + said);
          assertFalse(said.contains("{"), said);
        }
      }
      assertTrue(
          vocabulary.contains(vocabulary.getResource(type.property()), RDFS.label),
          type.property());
    }
    var introducer = concepts.relationByTerm("介绍人").orElseThrow().type();
    assertEquals("甲某由乙某介绍加入", introducer.reading(true, "zh", "甲某", "乙某"));
    assertEquals("乙某介绍甲某加入", introducer.reading(false, "zh", "乙某", "甲某"));
    assertEquals("{to}由{from}介绍加入", introducer.reading(true, "zh", "{to}", "{from}"));
    assertTrue(concepts.relationByTerm("上级").orElseThrow().swapped());
    assertFalse(concepts.relationByTerm("下属").orElseThrow().swapped());
  }

  @Test
  void shapesAreWellFormed() {
    var shapes = ShaclValidator.get().parse(new Vocabulary().shapes().getGraph());
    assertTrue(shapes.numRootShapes() >= 8, "root shapes: " + shapes.numRootShapes());
  }
}
