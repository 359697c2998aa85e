package rongshi.loader.sentence;

import java.util.List;
import rongshi.loader.date.DateMention;
import rongshi.loader.mention.NameMention;
import rongshi.loader.mention.Referent;

/** One place of a sentence, with where it stands in the passage (UTF-16 units). */
public sealed interface Unit {
  int start();

  int end();

  /** A plain character. */
  record Plain(int start, int end) implements Unit {}

  /** A name. */
  record Name(NameMention mention) implements Unit {
    @Override
    public int start() {
      return mention.start();
    }

    @Override
    public int end() {
      return mention.end();
    }
  }

  /** A date. */
  record Date(DateMention mention) implements Unit {
    @Override
    public int start() {
      return mention.start();
    }

    @Override
    public int end() {
      return mention.end();
    }
  }

  /**
   * A title of the lexicon.
   *
   * @param seat whether it is a seat among others (委员, 议员) rather than an office
   */
  record Title(int start, int end, boolean seat) implements Unit {}

  /** 他, 二人, 该会: words that stand for what was named before. */
  record Pronoun(int start, int end, List<Referent> referents) implements Unit {
    public Pronoun {
      referents = List.copyOf(referents);
    }
  }

  /** What the unit refers to; empty for characters, dates and titles. */
  default List<Referent> referents() {
    return switch (this) {
      case Name n -> n.mention().referents();
      case Pronoun p -> p.referents();
      case Plain p -> List.of();
      case Date d -> List.of();
      case Title t -> List.of();
    };
  }
}
