package rongshi.server.cli;

import java.util.List;
import rongshi.loader.release.ReleasePart;
import rongshi.ontology.Base;
import rongshi.server.data.DumpsPart;
import rongshi.server.data.StatisticsPart;
import rongshi.server.graph.RelationGraphPart;
import rongshi.server.index.TextIndexPart;

/** What a release holds beside its dump and its store. */
final class Parts {
  private Parts() {}

  static List<ReleasePart> of(Base base) {
    return List.of(
        new TextIndexPart(base),
        new RelationGraphPart(base),
        new StatisticsPart(base),
        new DumpsPart(base));
  }
}
