package rongshi.loader.text;

import org.apache.lucene.analysis.Analyzer;

/**
 * The analyzer of every text field: folded Han characters singly and in overlapping pairs, and
 * words of letters and digits. Single characters make one-character queries match (宋 in 宋代进士),
 * pairs make longer ones precise. Safe for several threads.
 */
public final class RongshiAnalyzer extends Analyzer {
  @Override
  protected TokenStreamComponents createComponents(String field) {
    return new TokenStreamComponents(new HanTokenizer());
  }
}
