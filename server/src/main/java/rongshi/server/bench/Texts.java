package rongshi.server.bench;

import rongshi.server.index.IndexedEntity;

/** What is told of an entity, as one text. */
final class Texts {
  private Texts() {}

  static String all(IndexedEntity entity) {
    return String.join("\n", entity.names())
        + "\n"
        + entity.description()
        + "\n"
        + entity.claims()
        + "\n"
        + entity.passages();
  }
}
