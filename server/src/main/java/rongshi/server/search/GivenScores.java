package rongshi.server.search;

import java.io.IOException;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.ConstantScoreWeight;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryVisitor;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.ScorerSupplier;
import org.apache.lucene.search.Weight;

/** Gives a few documents, known by their numbers, scores that were found otherwise. */
final class GivenScores extends Query {
  private final int[] docs;
  private final float[] scores;
  private final float highest;

  GivenScores(Map<Integer, Float> given) {
    var inOrder = new TreeMap<>(given);
    this.docs = inOrder.keySet().stream().mapToInt(Integer::intValue).toArray();
    this.scores = new float[docs.length];
    float most = 0;
    for (int i = 0; i < docs.length; i++) {
      scores[i] = inOrder.get(docs[i]);
      most = Math.max(most, scores[i]);
    }
    this.highest = most;
  }

  @Override
  public Weight createWeight(IndexSearcher searcher, ScoreMode mode, float boost)
      throws IOException {
    return new ConstantScoreWeight(this, boost) {
      @Override
      public ScorerSupplier scorerSupplier(LeafReaderContext leaf) {
        int from = place(leaf.docBase);
        int to = place(leaf.docBase + leaf.reader().maxDoc());
        return from == to
            ? null
            : new ScorerSupplier() {
              @Override
              public Scorer get(long leadCost) {
                return new GivenScorer(new Given(from, to, leaf.docBase), boost);
              }

              @Override
              public long cost() {
                return (long) to - from;
              }
            };
      }

      @Override
      public boolean isCacheable(LeafReaderContext leaf) {
        return false;
      }
    };
  }

  /** Where a document stands or would stand. */
  private int place(int doc) {
    int at = Arrays.binarySearch(docs, doc);
    return at >= 0 ? at : -at - 1;
  }

  private final class Given extends DocIdSetIterator {
    private final int to;
    private final int base;
    private int at;

    Given(int from, int to, int base) {
      this.at = from - 1;
      this.to = to;
      this.base = base;
    }

    @Override
    public int docID() {
      return at >= to ? NO_MORE_DOCS : at < 0 || at < place(base) ? -1 : docs[at] - base;
    }

    @Override
    public int nextDoc() {
      at++;
      return docID();
    }

    @Override
    public int advance(int target) {
      at = target == NO_MORE_DOCS ? to : Math.max(at + 1, Math.min(to, place(target + base)));
      return docID();
    }

    @Override
    public long cost() {
      return to;
    }
  }

  private final class GivenScorer extends Scorer {
    private final Given given;
    private final float boost;

    GivenScorer(Given given, float boost) {
      this.given = given;
      this.boost = boost;
    }

    @Override
    public int docID() {
      return given.docID();
    }

    @Override
    public DocIdSetIterator iterator() {
      return given;
    }

    @Override
    public float score() {
      return scores[given.at] * boost;
    }

    @Override
    public float getMaxScore(int upTo) {
      return highest * boost;
    }
  }

  @Override
  public void visit(QueryVisitor visitor) {
    visitor.visitLeaf(this);
  }

  @Override
  public String toString(String field) {
    return "given(" + docs.length + ")";
  }

  @Override
  public boolean equals(Object other) {
    return sameClassAs(other)
        && Arrays.equals(docs, ((GivenScores) other).docs)
        && Arrays.equals(scores, ((GivenScores) other).scores);
  }

  @Override
  public int hashCode() {
    return 31 * classHash() + Arrays.hashCode(docs);
  }
}
