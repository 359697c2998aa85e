package rongshi.server.bench;

import java.io.IOException;
import java.util.List;
import rongshi.server.index.IndexedEntity;

/** A plain full-text search over the same texts, to compare with. */
interface PlainSearch extends AutoCloseable {
  /** What it is called, with the analysis it uses. */
  String name();

  void add(IndexedEntity entity) throws IOException;

  /** To be called when all are added, before anything is asked. */
  void finish() throws IOException;

  /** Ids of the best, the best first. Safe for several threads. */
  List<String> best(String query, int limit) throws IOException;

  @Override
  void close() throws IOException;
}
