package rongshi.server.understand;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import rongshi.loader.text.Folding;
import rongshi.server.understand.Part.Kind;

/** A query while it is being read: its folded text, what of it is explained, the parts so far. */
final class Reading {
  final String text;
  final String folded;

  /** Words that have been explained: what comes later leaves them alone. */
  final BitSet explained = new BitSet();

  /** Words that are not searched in texts. */
  final BitSet silent = new BitSet();

  private final Set<String> without;
  private final List<Part> parts = new ArrayList<>();
  private final List<List<String>> more = new ArrayList<>();

  Reading(String text, Set<String> without) {
    this.text = text;
    this.folded = Folding.foldInPlace(text);
    this.without = without;
  }

  boolean free(int start, int end) {
    int next = explained.nextSetBit(start);
    return next < 0 || next >= end;
  }

  /** Adds a part, unless the reader has removed it: then its words are not searched either. */
  void add(Part given) {
    var part = trimmed(given);
    if (without.contains(part.key())) {
      silent.set(part.start(), part.end());
    } else {
      parts.add(part);
    }
  }

  void add(Kind kind, int start, int end, String label, String labelEn, List<String> values) {
    add(new Part(kind, start, end, text.substring(start, end), label, labelEn, values, null, 1));
  }

  /** Without the spaces at its end. */
  private static Part trimmed(Part part) {
    String words = part.text().stripTrailing();
    return words.length() == part.text().length()
        ? part
        : new Part(
            part.kind(),
            part.start(),
            part.start() + words.length(),
            words,
            part.label(),
            part.labelEn(),
            part.values(),
            part.how(),
            part.sureness());
  }

  /** Words to search that the query does not hold itself. */
  void alsoSearch(List<String> sameMeaning) {
    more.add(sameMeaning);
  }

  List<List<String>> alsoSearched() {
    return more;
  }

  List<Part> parts() {
    parts.sort(Comparator.comparingInt(Part::start).thenComparing(Part::kind));
    return parts;
  }
}
