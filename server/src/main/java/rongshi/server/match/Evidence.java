package rongshi.server.match;

/**
 * What one thing a record says does for or against an entity.
 *
 * @param feature a short name: {@code birth}, {@code death}, {@code place} …
 * @param support how much it speaks for the entity, 0 to 1
 * @param against how much it speaks against it, 0 to 1
 * @param zh the reason, Chinese
 * @param en the reason, English
 */
public record Evidence(String feature, double support, double against, String zh, String en) {
  /** From here evidence counts as an agreement of its own. */
  static final double STRONG = 0.3;

  /** From here evidence counts as a contradiction. */
  static final double CONTRADICTION = 0.5;

  static Evidence agrees(String feature, double support, String zh, String en) {
    return new Evidence(feature, support, 0, zh, en);
  }

  static Evidence differs(String feature, double against, String zh, String en) {
    return new Evidence(feature, 0, against, zh, en);
  }

  /** Whether it stands as an agreement of its own. */
  public boolean strong() {
    return support >= STRONG;
  }

  /** Whether it contradicts. */
  public boolean contradicts() {
    return against >= CONTRADICTION;
  }
}
