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
 * Gathers from an index of one segment every document whose score is worth showing beside the best
 * one's, and that fits all filters or all but one. What cannot reach that score is passed over
 * without being scored. Where too many fit all the best are kept, and {@link #complete()} says no.
 */
final class Gathering extends SimpleCollector {
  /** Below this share of the best score a document has no more than a word in common. */
  private static final float LEAST_SHARE = 0.15f;

  private static final float HIGHEST_COMPARED = 100;

  /** Nobody reads so far; counting more than these would cost more than finding the first. */
  static final int ENOUGH = 1 << 12;

  private final Conditions conditions;
  private final int most;
  private int[] docs = new int[1024];
  private float[] scores = new float[1024];

  /** The only filter that a document does not fit, or {@link Conditions#NONE}. */
  private byte[] failed = new byte[1024];

  private int size;
  private int fitting;
  private float best;
  private float least;
  private boolean complete = true;
  private Scorable scorer;

  private Gathering(Conditions conditions, float best, int most) {
    this.conditions = conditions;
    this.most = most;
    raise(best);
  }

  /**
   * A collector.
   *
   * @param best a score that the best document is known to reach; 0 where none is known
   * @param most where more fit all filters, only the best of them are kept
   */
  static CollectorManager<Gathering, Gathering> from(Conditions conditions, float best, int most) {
    return new CollectorManager<>() {
      @Override
      public Gathering newCollector() {
        return new Gathering(conditions, best, most);
      }

      @Override
      public Gathering reduce(Collection<Gathering> one) {
        return one.iterator().next().done();
      }
    };
  }

  private void raise(float better) {
    best = better;
    least = Math.max(least, worthShowing());
  }

  private float worthShowing() {
    return LEAST_SHARE * Math.min(HIGHEST_COMPARED, best);
  }

  @Override
  public ScoreMode scoreMode() {
    return ScoreMode.TOP_SCORES;
  }

  @Override
  protected void doSetNextReader(LeafReaderContext leaf) {
    if (leaf.docBase != 0) {
      throw new IllegalStateException("an index of several segments");
    }
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
    if (score > best) {
      float before = least;
      raise(score);
      if (least > before) {
        scorer.setMinCompetitiveScore(least);
      }
    }
    int fails = conditions.failed(doc);
    if (fails != Conditions.SEVERAL) {
      add(doc, score, (byte) fails);
    }
  }

  private void add(int doc, float score, byte fails) throws IOException {
    if (fitting == most && fails == Conditions.NONE) {
      keepThoseOf(worthShowing());
      if (fitting == most) {
        keepUpperHalf();
      }
      if (score < least) {
        return;
      }
    }
    if (size == docs.length) {
      docs = Arrays.copyOf(docs, size * 2);
      scores = Arrays.copyOf(scores, size * 2);
      failed = Arrays.copyOf(failed, size * 2);
    }
    keep(size++, doc, score, fails);
    fitting += fails == Conditions.NONE ? 1 : 0;
  }

  private void keep(int place, int doc, float score, byte fails) {
    docs[place] = doc;
    scores[place] = score;
    failed[place] = fails;
  }

  /** Leaves out the lower half of what fits; of its middle score the last, which weigh least. */
  private void keepUpperHalf() throws IOException {
    var fit = new float[fitting];
    int n = 0;
    for (int i = 0; i < size; i++) {
      if (failed[i] == Conditions.NONE) {
        fit[n++] = scores[i];
      }
    }
    Arrays.sort(fit);
    float middle = fit[n / 2];
    int ties = n - n / 2;
    for (float score : fit) {
      ties -= score > middle ? 1 : 0;
    }
    int kept = 0;
    fitting = 0;
    for (int i = 0; i < size; i++) {
      boolean fits = failed[i] == Conditions.NONE;
      boolean tied = scores[i] == middle && (!fits || ties-- > 0);
      if (scores[i] > middle || tied) {
        fitting += fits ? 1 : 0;
        keep(kept++, docs[i], scores[i], failed[i]);
      }
    }
    size = kept;
    complete = false;
    least = Math.nextUp(middle);
    scorer.setMinCompetitiveScore(least);
  }

  private void keepThoseOf(float score) {
    int kept = 0;
    fitting = 0;
    for (int i = 0; i < size; i++) {
      if (scores[i] >= score) {
        fitting += failed[i] == Conditions.NONE ? 1 : 0;
        keep(kept++, docs[i], scores[i], failed[i]);
      }
    }
    size = kept;
  }

  /** Leaves out what was gathered before the best was known. */
  private Gathering done() {
    keepThoseOf(worthShowing());
    return this;
  }

  /** Whether no more fit all filters than were kept. */
  boolean complete() {
    return complete;
  }

  /** Documents in the order of the index, with their scores. */
  static final class Share {
    private final int[] docs;
    private final float[] scores;

    private Share(int[] docs, float[] scores) {
      this.docs = docs;
      this.scores = scores;
    }

    int size() {
      return docs.length;
    }

    int doc(int i) {
      return docs[i];
    }

    float score(int i) {
      return scores[i];
    }
  }

  /** What fits every filter, or all but perhaps one, by its number. */
  Share fitting(int butOne) {
    var share = new int[size];
    var points = new float[size];
    int n = 0;
    for (int i = 0; i < size; i++) {
      if (failed[i] == Conditions.NONE || failed[i] == butOne) {
        share[n] = docs[i];
        points[n++] = scores[i];
      }
    }
    return new Share(Arrays.copyOf(share, n), Arrays.copyOf(points, n));
  }
}
