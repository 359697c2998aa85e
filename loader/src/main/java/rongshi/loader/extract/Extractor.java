package rongshi.loader.extract;

import java.util.List;
import rongshi.loader.date.DateFinder;
import rongshi.loader.mention.KnownEntities;
import rongshi.loader.mention.NameFinder;
import rongshi.loader.mention.Passage;

/**
 * Reads passages: dates first, then names, then what is told of them. Immutable and safe to share
 * between threads; time grows with the length of the passage.
 */
public final class Extractor {
  private final DateFinder dates = new DateFinder();
  private final NameFinder names;

  public Extractor(KnownEntities known) {
    this.names = new NameFinder(known);
  }

  /** What a passage says. */
  public Extraction read(Passage passage) {
    var found = dates.find(passage.text(), passage.context());
    var named = names.find(passage, found);
    return new Extraction(passage, found, named, List.of(), List.of());
  }
}
