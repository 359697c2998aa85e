package rongshi.server.search;

import java.io.IOException;
import java.util.Objects;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BulkScorer;
import org.apache.lucene.search.Explanation;
import org.apache.lucene.search.FilterLeafCollector;
import org.apache.lucene.search.FilterScorer;
import org.apache.lucene.search.FilterWeight;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.LeafCollector;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryVisitor;
import org.apache.lucene.search.Scorable;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.ScorerSupplier;
import org.apache.lucene.search.Weight;
import org.apache.lucene.util.Bits;
import rongshi.server.index.Fields;

/**
 * Multiplies a query's scores by each document's weight. Unlike Lucene's function queries it keeps
 * the query's upper bounds, so that documents that cannot reach the score wanted are passed over.
 */
final class WeightedQuery extends Query {
  private final Query query;
  private final float heaviest;

  /**
   * @param heaviest no document of the index weighs more
   */
  WeightedQuery(Query query, float heaviest) {
    this.query = query;
    this.heaviest = heaviest;
  }

  @Override
  public Query rewrite(IndexSearcher searcher) throws IOException {
    var rewritten = query.rewrite(searcher);
    return rewritten.equals(query)
        ? super.rewrite(searcher)
        : new WeightedQuery(rewritten, heaviest);
  }

  @Override
  public Weight createWeight(IndexSearcher searcher, ScoreMode mode, float boost)
      throws IOException {
    var weight = searcher.createWeight(query, mode, boost);
    return mode.needsScores() ? new Weighted(weight) : weight;
  }

  private final class Weighted extends FilterWeight {
    Weighted(Weight weight) {
      super(WeightedQuery.this, weight);
    }

    @Override
    public Explanation explain(LeafReaderContext leaf, int doc) throws IOException {
      var inner = in.explain(leaf, doc);
      if (!inner.isMatch()) {
        return inner;
      }
      float weight = weight(weights(leaf), doc);
      float score = inner.getValue().floatValue() * weight;
      return Explanation.match(score, "weighted by " + weight, inner);
    }

    @Override
    public ScorerSupplier scorerSupplier(LeafReaderContext leaf) throws IOException {
      var supplier = in.scorerSupplier(leaf);
      if (supplier == null) {
        return null;
      }
      return new ScorerSupplier() {
        @Override
        public Scorer get(long leadCost) throws IOException {
          return new WeightedScorer(supplier.get(leadCost), weights(leaf));
        }

        @Override
        public BulkScorer bulkScorer() throws IOException {
          return new WeightedBulkScorer(supplier.bulkScorer(), weights(leaf));
        }

        @Override
        public long cost() {
          return supplier.cost();
        }

        @Override
        public void setTopLevelScoringClause() throws IOException {
          supplier.setTopLevelScoringClause();
        }
      };
    }
  }

  private final class WeightedScorer extends FilterScorer {
    private final NumericDocValues weights;

    WeightedScorer(Scorer scorer, NumericDocValues weights) {
      super(scorer);
      this.weights = weights;
    }

    @Override
    public float score() throws IOException {
      return in.score() * weight(weights, docID());
    }

    @Override
    public int advanceShallow(int target) throws IOException {
      return in.advanceShallow(target);
    }

    @Override
    public float getMaxScore(int upTo) throws IOException {
      return in.getMaxScore(upTo) * heaviest;
    }

    @Override
    public void setMinCompetitiveScore(float score) throws IOException {
      in.setMinCompetitiveScore(Math.nextDown(score / heaviest));
    }
  }

  /** Scores as the inner query scores fastest; each score is weighted on its way out. */
  private final class WeightedBulkScorer extends BulkScorer {
    private final BulkScorer scorer;
    private final NumericDocValues weights;

    WeightedBulkScorer(BulkScorer scorer, NumericDocValues weights) {
      this.scorer = scorer;
      this.weights = weights;
    }

    @Override
    public int score(LeafCollector collector, Bits live, int min, int max) throws IOException {
      return scorer.score(new WeightedLeafCollector(collector, weights, heaviest), live, min, max);
    }

    @Override
    public long cost() {
      return scorer.cost();
    }
  }

  private static final class WeightedLeafCollector extends FilterLeafCollector {
    private final NumericDocValues weights;
    private final float heaviest;
    private int doc = -1;

    WeightedLeafCollector(LeafCollector collector, NumericDocValues weights, float heaviest) {
      super(collector);
      this.weights = weights;
      this.heaviest = heaviest;
    }

    @Override
    public void setScorer(Scorable scorer) throws IOException {
      in.setScorer(
          new Scorable() {
            @Override
            public float score() throws IOException {
              return scorer.score() * weight(weights, doc);
            }

            @Override
            public void setMinCompetitiveScore(float score) throws IOException {
              scorer.setMinCompetitiveScore(Math.nextDown(score / heaviest));
            }
          });
    }

    @Override
    public void collect(int next) throws IOException {
      doc = next;
      in.collect(next);
    }
  }

  private static NumericDocValues weights(LeafReaderContext leaf) throws IOException {
    return DocValues.getNumeric(leaf.reader(), Fields.WEIGHT);
  }

  private static float weight(NumericDocValues weights, int doc) throws IOException {
    return weights.advanceExact(doc) ? Float.intBitsToFloat((int) weights.longValue()) : 1;
  }

  @Override
  public void visit(QueryVisitor visitor) {
    query.visit(visitor.getSubVisitor(Occur.MUST, this));
  }

  @Override
  public String toString(String field) {
    return "weighted(" + query.toString(field) + ")";
  }

  @Override
  public boolean equals(Object other) {
    return sameClassAs(other)
        && query.equals(((WeightedQuery) other).query)
        && heaviest == ((WeightedQuery) other).heaviest;
  }

  @Override
  public int hashCode() {
    return Objects.hash(classHash(), query, heaviest);
  }
}
