package rongshi.server.data;

import java.io.IOException;
import java.nio.file.Path;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.system.Txn;
import rongshi.loader.release.ReleasePart;
import rongshi.ontology.Base;

/** Counts a release's statements, for its description. */
public final class StatisticsPart implements ReleasePart {
  static final String NAME = "statistics";

  private final Base base;

  public StatisticsPart(Base base) {
    this.base = base;
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public void build(DatasetGraph data, Path directory) throws IOException {
    Txn.calculateRead(data, () -> Statistics.of(data, base)).write(directory);
  }
}
