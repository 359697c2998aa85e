package rongshi.loader.text;

import java.io.IOException;
import java.io.Reader;
import java.util.List;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;

/**
 * Gives the {@link Terms} of a text to Lucene; a pair stands at the position of its first
 * character.
 */
final class HanTokenizer extends Tokenizer {
  private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
  private final OffsetAttribute offset = addAttribute(OffsetAttribute.class);
  private final PositionIncrementAttribute position =
      addAttribute(PositionIncrementAttribute.class);
  private List<Terms.Term> terms = List.of();
  private int next;
  private int length;
  private int last;

  @Override
  public void reset() throws IOException {
    super.reset();
    String text = readAll(input);
    terms = Terms.ofText(text);
    length = text.length();
    next = 0;
    last = -1;
  }

  @Override
  public boolean incrementToken() {
    if (next == terms.size()) {
      return false;
    }
    clearAttributes();
    var found = terms.get(next++);
    term.append(found.text());
    offset.setOffset(correctOffset(found.start()), correctOffset(found.end()));
    position.setPositionIncrement(found.start() == last ? 0 : 1);
    last = found.start();
    return true;
  }

  @Override
  public void end() throws IOException {
    super.end();
    offset.setOffset(correctOffset(length), correctOffset(length));
  }

  private static String readAll(Reader reader) throws IOException {
    var text = new StringBuilder();
    var buffer = new char[4096];
    for (int n = reader.read(buffer); n >= 0; n = reader.read(buffer)) {
      text.append(buffer, 0, n);
    }
    return text.toString();
  }
}
