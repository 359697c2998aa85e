package rongshi.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.spi.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Every Java file is formatted as google-java-format formats it. {@code -Drongshi.format=write}
 * rewrites those that are not.
 */
class FormatTest {
  private static final Path ROOT = Path.of("..");
  private static final List<String> MODULES = List.of("ontology", "queries", "loader", "server");
  private static final ToolProvider FORMATTER =
      ToolProvider.findFirst("google-java-format").orElseThrow();

  @Test
  void everyJavaFileIsFormatted() throws Exception {
    var files = javaFiles();
    assertTrue(files.contains(ROOT.resolve("server/src/test/java/rongshi/server/FormatTest.java")));
    if ("write".equals(System.getProperty("rongshi.format"))) {
      format("--replace", files);
    }
    assertEquals(
        "",
        format("--dry-run", files),
        "mvn -q test -pl ontology,queries,loader,server -Dtest=FormatTest"
            + " -Dsurefire.failIfNoSpecifiedTests=false -Drongshi.format=write");
  }

  @Test
  void aFileWithoutFormatIsNoticed(@TempDir Path folder) throws Exception {
    Path file = Files.writeString(folder.resolve("A.java"), "class A { int  a ; }\n");
    assertEquals(file.toString(), format("--dry-run", List.of(file)));
  }

  private static List<Path> javaFiles() throws IOException {
    var files = new TreeSet<Path>();
    for (String module : MODULES) {
      try (var all = Files.walk(ROOT.resolve(module).resolve("src"))) {
        all.filter(f -> f.toString().endsWith(".java")).forEach(files::add);
      }
    }
    return List.copyOf(files);
  }

  /** Runs the formatter's command line and returns what it says. */
  private static String format(String option, List<Path> files) {
    var arguments = new ArrayList<String>(List.of(option));
    files.forEach(f -> arguments.add(f.toString()));
    var said = new StringWriter();
    var told = new PrintWriter(said, true);
    int exit = FORMATTER.run(told, told, arguments.toArray(String[]::new));
    assertEquals(0, exit, said.toString());
    return said.toString().strip();
  }
}
