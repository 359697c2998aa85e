package rongshi.server.search;

import java.io.IOException;
import java.util.Arrays;
import java.util.Collection;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.CollectorManager;
import org.apache.lucene.search.Scorable;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.SimpleCollector;

/**
 * Gathers every document whose score is worth showing beside the best one's. What cannot reach that
 * score is passed over without being scored. Where too many are worth showing the best are kept,
 * and {@link #complete()} says no.
 */
final class Gathering extends SimpleCollector {
  /** Below this share of the best score a document has no more than a word in common. */
  private static final float LEAST_SHARE = 0.15f;

  private static final float HIGHEST_COMPARED = 100;

  /** Nobody reads so far; counting more than these would cost more than finding the first. */
  static final int ENOUGH = 1 << 14;

  private final int most;
  private int[] docs = new int[1024];
  private float[] scores = new float[1024];
  private int size;
  private float best;
  private float least;
  private boolean complete = true;
  private Scorable scorer;
  private int base;

  private Gathering(float best, int most) {
    this.most = most;
    raise(best);
  }

  /**
   * Gathers from an index of one segment.
   *
   * @param best a score that the best document is known to reach; 0 where none is known
   * @param most where more are worth showing, only the best of them are kept
   */
  static CollectorManager<Gathering, Gathering> from(float best, int most) {
    return new CollectorManager<>() {
      @Override
      public Gathering newCollector() {
        return new Gathering(best, most);
      }

      @Override
      public Gathering reduce(Collection<Gathering> one) {
        return one.iterator().next().done();
      }
    };
  }

  private void raise(float better) {
    best = better;
    least = Math.max(least, LEAST_SHARE * Math.min(HIGHEST_COMPARED, better));
  }

  @Override
  public ScoreMode scoreMode() {
    return ScoreMode.TOP_SCORES;
  }

  @Override
  protected void doSetNextReader(LeafReaderContext leaf) {
    base = leaf.docBase;
  }

  @Override
  public void setScorer(Scorable next) throws IOException {
    scorer = next;
    if (least > 0) {
      scorer.setMinCompetitiveScore(least);
    }
  }

  @Override
  public void collect(int doc) throws IOException {
    float score = scorer.score();
    if (score < least) {
      return;
    }
    if (size == docs.length) {
      grow();
    }
    docs[size] = base + doc;
    scores[size++] = score;
    if (score > best) {
      float before = least;
      raise(score);
      if (least > before) {
        scorer.setMinCompetitiveScore(least);
      }
    }
  }

  /** Makes room: more of it, or by leaving out the lower half. */
  private void grow() throws IOException {
    keepThoseOf(LEAST_SHARE * Math.min(HIGHEST_COMPARED, best));
    if (size < docs.length / 2) {
      return;
    }
    if (docs.length < most) {
      docs = Arrays.copyOf(docs, docs.length * 2);
      scores = Arrays.copyOf(scores, scores.length * 2);
      return;
    }
    float[] sorted = Arrays.copyOf(scores, size);
    Arrays.sort(sorted);
    float middle = sorted[size / 2];
    keepUpperHalf(middle);
    complete = false;
    least = Math.nextUp(middle);
    scorer.setMinCompetitiveScore(least);
  }

  /** Of those of the middle score, the first in the index, which weigh most. */
  private void keepUpperHalf(float middle) {
    int half = size / 2;
    int ties = half;
    for (int i = 0; i < size; i++) {
      ties -= scores[i] > middle ? 1 : 0;
    }
    int kept = 0;
    for (int i = 0; i < size; i++) {
      if (scores[i] > middle || (scores[i] == middle && ties-- > 0)) {
        docs[kept] = docs[i];
        scores[kept++] = scores[i];
      }
    }
    size = kept;
  }

  private void keepThoseOf(float score) {
    int kept = 0;
    for (int i = 0; i < size; i++) {
      if (scores[i] >= score) {
        docs[kept] = docs[i];
        scores[kept++] = scores[i];
      }
    }
    size = kept;
  }

  /** Leaves out what was gathered before the best was known. */
  private Gathering done() {
    keepThoseOf(LEAST_SHARE * Math.min(HIGHEST_COMPARED, best));
    return this;
  }

  int size() {
    return size;
  }

  /** In the order of the index. */
  int doc(int i) {
    return docs[i];
  }

  float score(int i) {
    return scores[i];
  }

  /** Whether there are no more than were kept. */
  boolean complete() {
    return complete;
  }
}
