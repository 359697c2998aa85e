package rongshi.server.index;

import java.io.IOException;

/** What an index is made of. It is gone through twice and must be the same each time. */
public interface IndexedRecords {
  /** How many entities and passages there are. */
  int size();

  /** Gives every entity, then every passage, always in one order. */
  void each(Taker taker) throws IOException;

  /** Takes what is given. */
  interface Taker {
    void entity(IndexedEntity entity) throws IOException;

    void passage(IndexedPassage passage) throws IOException;
  }
}
