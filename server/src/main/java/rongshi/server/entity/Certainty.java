package rongshi.server.entity;

import java.util.Collection;
import java.util.Set;

/**
 * How sure a claim is, worked out from its witnesses after copies are folded:
 *
 * <ul>
 *   <li>存疑 doubtful: its accounts are rivals and it is not the preferred one, or every witness is
 *       self-published or fiction;
 *   <li>孤证 single witness: one independent source;
 *   <li>确证 confirmed: two independent sources or more, one of them an archive, an official
 *       publication or scholarship;
 *   <li>可信 credible: two independent sources or more of other kinds.
 * </ul>
 *
 * Sources cited together mean that at least one of them says so; the measure is therefore of what
 * is cited, not of what each page says.
 */
public enum Certainty {
  CONFIRMED("确证", "confirmed"),
  CREDIBLE("可信", "credible"),
  DOUBTFUL("存疑", "doubtful"),
  SINGLE_WITNESS("孤证", "single witness");

  private static final Set<String> STRONG = Set.of("archive", "official", "scholarship");
  private static final Set<String> WEAK = Set.of("self-media", "fiction");

  private final String zh;
  private final String en;

  Certainty(String zh, String en) {
    this.zh = zh;
    this.en = en;
  }

  public String zh() {
    return zh;
  }

  public String en() {
    return en;
  }

  /**
   * @param kinds the kind of each independent source, as slugs of the scheme {@code source-kind}
   * @param disputed whether rivals exist and this claim is not the preferred one
   */
  static Certainty of(Collection<String> kinds, boolean disputed) {
    if (disputed || (!kinds.isEmpty() && WEAK.containsAll(kinds))) {
      return DOUBTFUL;
    }
    if (kinds.size() <= 1) {
      return SINGLE_WITNESS;
    }
    return kinds.stream().anyMatch(STRONG::contains) ? CONFIRMED : CREDIBLE;
  }
}
