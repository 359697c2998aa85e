package rongshi.server.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.jena.system.Txn;
import rongshi.server.bench.Figure.Fact;
import rongshi.server.index.IndexedEntity;
import rongshi.server.index.IndexedPassage;
import rongshi.server.index.IndexedRecords;
import rongshi.server.index.ReleaseRecords;
import rongshi.server.release.OpenRelease;
import rongshi.server.search.SearchQuery;

/** How well a release answers graded queries, beside plain full-text searches of the same texts. */
public final class GoldBench {
  private final OpenRelease release;
  private final Path folder;

  /**
   * @param folder where the plain searches may write
   */
  public GoldBench(OpenRelease release, Path folder) {
    this.release = release;
    this.folder = folder;
  }

  /** One figure for each search and file. */
  public List<Figure> run(List<GoldQueries> golds) throws IOException {
    var figures = new ArrayList<Figure>();
    for (var gold : golds) {
      figures.add(figure(gold, "Rongshi", gold.score(this::ours)));
    }
    var names = new HashMap<String, List<String>>();
    try (var jena = new JenaText(Files.createTempDirectory(folder, "jena-text"));
        var smart = new SmartChinese(Files.createTempDirectory(folder, "smartcn"))) {
      fill(List.of(jena, smart), names);
      for (var gold : golds) {
        for (var plain : List.of(jena, smart)) {
          figures.add(figure(gold, plain.name(), gold.score(named(plain, names))));
        }
      }
    }
    return figures;
  }

  private List<List<String>> ours(String query, int limit) {
    return Txn.calculateRead(
        release.data(),
        () ->
            release.search().search(SearchQuery.of(query, limit)).hits().stream()
                .map(
                    hit -> {
                      var names = new ArrayList<>(hit.aliases());
                      names.add(hit.name());
                      return (List<String>) names;
                    })
                .toList());
  }

  private static GoldQueries.Asked named(PlainSearch plain, Map<String, List<String>> names) {
    return (query, limit) -> plain.best(query, limit).stream().map(names::get).toList();
  }

  private void fill(List<PlainSearch> searches, Map<String, List<String>> names)
      throws IOException {
    release.data().begin(org.apache.jena.query.ReadWrite.READ);
    try {
      var taken = new HashSet<String>();
      new ReleaseRecords(release.data(), release.base())
          .each(
              new IndexedRecords.Taker() {
                @Override
                public void entity(IndexedEntity entity) throws IOException {
                  if (!entity.id().startsWith("source/") && taken.add(entity.id())) {
                    names.put(entity.id(), entity.names());
                    for (var search : searches) {
                      search.add(entity);
                    }
                  }
                }

                @Override
                public void passage(IndexedPassage passage) {
                  // its text stands with whom it mentions
                }
              });
    } finally {
      release.data().end();
    }
    for (var search : searches) {
      search.finish();
    }
  }

  private static Figure figure(GoldQueries gold, String search, GoldQueries.Score score) {
    String text =
        String.format(
            Locale.ROOT, "%.3f, %.3f (n = %d)", score.ndcg(), score.success(), score.queries());
    return new Figure(
        gold.name() + "：" + search + " nDCG@10、首条命中", "nDCG@10, success@1", new Fact(text));
  }
}
