package rongshi.server.source;

import java.util.List;
import rongshi.server.entity.EntityView.ClaimView;
import rongshi.server.entity.EntityView.Named;
import rongshi.server.entity.EntityView.SourceView;

/**
 * A source and what cites it.
 *
 * @param original what it reprints; null where it is no copy
 * @param copies those that reprint it
 * @param claims how many cite it
 * @param subjects what they speak of, those with most claims first
 * @param passages how many passages cite it
 */
public record CitedSource(
    SourceView source,
    SourceView original,
    List<SourceView> copies,
    int claims,
    List<Subject> subjects,
    List<Passage> passages) {

  /** The claims on one subject, in the order of an entity's page. */
  public record Subject(Named subject, List<ClaimView> claims) {}

  /** A passage that cites it among others. */
  public record Passage(String id, String record, String heading, String text) {}
}
