package rongshi.loader.pattern;

import java.util.BitSet;

/**
 * Where in a sentence a match of a rule may begin, so that the regular expression is not tried in
 * vain at every unit. Immutable.
 */
final class Starts {
  private static final int CODES = 1 << 16;

  private final BitSet codes = new BitSet(CODES);

  /** Whether it may also begin where a clause does, whatever stands there. */
  private boolean clause;

  /** Whether it may begin anywhere. */
  private boolean anywhere;

  private Starts() {}

  static Starts of(Node node) {
    var starts = new Starts();
    if (starts.add(node)) {
      starts.anywhere = true;
    }
    return starts;
  }

  /**
   * The first place from another on where a match may begin; beyond the end where there is none.
   */
  int next(String code, int from) {
    for (int at = from; at < code.length(); at++) {
      boolean here =
          anywhere
              || codes.get(code.charAt(at))
              || (clause && (at == 0 || isBoundary(code.charAt(at - 1))));
      if (here) {
        return at;
      }
    }
    return code.length() + 1;
  }

  private static boolean isBoundary(char c) {
    return c == '，' || c == '；' || c == '：';
  }

  /** Adds what a node may begin with; whether it may also be passed without taking anything. */
  private boolean add(Node node) {
    return switch (node) {
      case Node.Words(String text) -> {
        codes.set(text.charAt(0));
        yield false;
      }
      case Node.Sequence(var parts) -> {
        for (var part : parts) {
          if (!add(part)) {
            yield false;
          }
        }
        yield true;
      }
      case Node.Choice(var branches) -> {
        boolean passes = false;
        for (var branch : branches) {
          passes |= add(branch);
        }
        yield passes;
      }
      case Node.Maybe(var part) -> {
        add(part);
        yield true;
      }
      case Node.ClauseStart() -> {
        clause = true;
        yield false;
      }
      case Node.Number() -> {
        MatchCompiler.NUMERALS.chars().forEach(codes::set);
        yield false;
      }
      case Node.Slot slot -> {
        slot(slot);
        yield false;
      }
      case Node.Gap gap -> {
        codes.set(0, CODES);
        yield true;
      }
      case Node.Subject subject -> true;
      case Node.ClauseEnd end -> true;
    };
  }

  private void slot(Node.Slot slot) {
    slot.words().forEach(w -> codes.set(w.charAt(0)));
    for (var type : slot.classes()) {
      for (int c = 0; c < CODES; c++) {
        if (type.has((char) c)) {
          codes.set(c);
        }
      }
    }
    if (slot.free() > 0) {
      codes.set(0x4e00, 0xa000);
      codes.set('·');
    }
  }
}
