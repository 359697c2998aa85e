package rongshi.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.syntax.ArchRuleDefinition;
import com.tngtech.archunit.library.dependencies.SlicesRuleDefinition;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** The arrows between packages, as ARCHITECTURE.md draws them. */
class ArrowsTest {
  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("rongshi");

  @Test
  void classesWereFound() {
    assertTrue(CLASSES.contain("rongshi.ontology.Rs") && CLASSES.contain("rongshi.loader.Load"));
  }

  @Test
  void modulesPointOneWay() {
    arrow("rongshi.ontology..", "rongshi.queries..", "rongshi.loader..", "rongshi.server..");
    arrow("rongshi.queries..", "rongshi.loader..", "rongshi.server..");
    arrow("rongshi.loader..", "rongshi.queries..", "rongshi.server..");
    arrow(
        "rongshi.server.index..",
        "rongshi.server.api..",
        "rongshi.server.web..",
        "rongshi.server.cli..");
    arrow(
        "rongshi.server.graph..",
        "rongshi.server.api..",
        "rongshi.server.web..",
        "rongshi.server.cli..");
    arrow("rongshi.server.web..", "rongshi.server.cli..");
    arrow(
        "rongshi.loader.source..",
        "rongshi.loader.authority..",
        "rongshi.loader.claim..",
        "rongshi.loader.rdf..",
        "rongshi.loader.release..");
  }

  @Test
  void packagesHaveNoCycles() {
    for (String module : List.of("rongshi.ontology", "rongshi.loader", "rongshi.server")) {
      SlicesRuleDefinition.slices()
          .matching(module + ".(*)..")
          .should()
          .beFreeOfCycles()
          .check(CLASSES);
    }
  }

  @Test
  void everyPackageIntroducesItself() throws Exception {
    var silent = new TreeSet<String>();
    for (String module : List.of("ontology", "queries", "loader", "server")) {
      try (var files = Files.walk(Path.of("..", module, "src", "main", "java"))) {
        files
            .filter(f -> f.toString().endsWith(".java"))
            .map(Path::getParent)
            .filter(p -> Files.notExists(p.resolve("package-info.java")))
            .forEach(p -> silent.add(p.toString()));
      }
    }
    assertEquals(new TreeSet<String>(), silent);
  }

  private static void arrow(String from, String... never) {
    ArchRuleDefinition.noClasses()
        .that()
        .resideInAPackage(from)
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(never)
        .check(CLASSES);
  }
}
