package rongshi.server.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.KnnByteVectorQuery;
import rongshi.server.index.Fields;
import rongshi.server.index.TextIndex;
import rongshi.server.similar.Profile;
import rongshi.server.understand.Part.Kind;
import rongshi.server.understand.Understanding;

/** Who lies near a query in the space of meanings, whatever words they share. */
final class Nearness {
  /** What lies in the very direction of the query gets. */
  private static final float MOST = 35;

  /** The cosine from which on something is near. */
  private static final float LEAST = 0.3f;

  private static final int NEAREST = 30;

  /** A query of fewer characters is a name, or says too little. */
  private static final int FEWEST = 4;

  private static final float CONCEPT = 2;
  private static final float LINK = 1;

  private final TextIndex index;

  Nearness(TextIndex index) {
    this.index = index;
  }

  /** Ids of entities with what is added to their score. */
  Map<String, Float> of(Understanding understood) throws IOException {
    var near = new LinkedHashMap<String, Float>();
    int length = understood.words().stream().mapToInt(g -> g.getFirst().length()).sum();
    if (length < FEWEST) {
      return near;
    }
    var vector = index.space().vector(profile(understood));
    if (vector.isEmpty()) {
      return near;
    }
    IndexSearcher searcher = index.searcher();
    var top =
        searcher.search(new KnnByteVectorQuery(Fields.MEANING, vector.get(), NEAREST), NEAREST);
    for (var found : top.scoreDocs) {
      float cosine = 2 * found.score - 1;
      if (cosine > LEAST) {
        var doc = searcher.storedFields().document(found.doc, Set.of(Fields.ID));
        near.put(doc.get(Fields.ID), MOST * (cosine - LEAST) / (1 - LEAST));
      }
    }
    return near;
  }

  private static Profile profile(Understanding understood) {
    var profile = new Profile();
    for (var group : understood.words()) {
      group.stream()
          .filter(w -> !w.startsWith("pinyin:"))
          .forEach(w -> profile.words(w, 1f / group.size()));
    }
    var ids = new ArrayList<String>();
    understood.named().forEach(p -> ids.addAll(p.values()));
    var concepts = new ArrayList<String>();
    understood
        .parts()
        .forEach(
            p -> {
              if (p.kind() == Kind.concept || p.kind() == Kind.attribute) {
                p.values().forEach(v -> (v.startsWith("http") ? concepts : ids).add(v));
              }
            });
    return profile.links(ids, LINK).concepts(concepts, CONCEPT);
  }
}
