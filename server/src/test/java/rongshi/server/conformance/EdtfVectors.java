package rongshi.server.conformance;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import rongshi.ontology.edtf.Edtf;
import rongshi.ontology.edtf.EdtfFormatException;

/** The EDTF vectors of the ontology module: what must be read, and what must be refused. */
final class EdtfVectors implements Suite {
  private static final Path FOLDER =
      Path.of("..", "ontology", "src", "test", "resources", "rongshi", "ontology", "edtf");

  @Override
  public String name() {
    return "EDTF (ISO 8601-2), levels 0 to 2";
  }

  @Override
  public String origin() {
    return "written afresh from the specification:"
        + " ontology/src/test/resources/rongshi/ontology/edtf";
  }

  @Override
  public String nameZh() {
    return "EDTF（ISO 8601-2）0 至 2 级";
  }

  @Override
  public String originZh() {
    return "据规范自撰：ontology/src/test/resources/rongshi/ontology/edtf";
  }

  @Override
  public List<Outcome> run() throws IOException {
    var outcomes = new ArrayList<Outcome>();
    for (String line : Files.readAllLines(FOLDER.resolve("valid.tsv"))) {
      if (!line.isBlank() && !line.startsWith("#")) {
        String text = line.split("\t")[0];
        outcomes.add(
            reads(text) ? Outcome.pass("valid " + text) : Outcome.fail("valid " + text, "refused"));
      }
    }
    for (String line : Files.readAllLines(FOLDER.resolve("invalid.txt"))) {
      if (!line.isBlank() && !line.startsWith("#")) {
        outcomes.add(
            reads(line)
                ? Outcome.fail("invalid " + line, "read")
                : Outcome.pass("invalid " + line));
      }
    }
    return outcomes;
  }

  private static boolean reads(String text) {
    try {
      return Edtf.parse(text) != null;
    } catch (EdtfFormatException refused) {
      return false;
    }
  }
}
