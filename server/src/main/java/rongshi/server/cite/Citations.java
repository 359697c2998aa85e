package rongshi.server.cite;

import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Pattern;
import rongshi.ontology.Base;
import rongshi.server.cite.Reference.Medium;
import rongshi.server.entity.EntityReader;
import rongshi.server.entity.EntityView.ClaimView;
import rongshi.server.entity.EntityView.SourceView;

/**
 * References of a release's entities, claims and sources; within a read transaction of the
 * caller's. Cost: a few look-ups each.
 */
public final class Citations {
  private static final String NAME = "蓉史 Rongshi";
  private static final Pattern DATE = Pattern.compile("^(\\d{4}-\\d{2}(?:-\\d{2})?)(?=$|[;；,，。 ])");

  private final EntityReader reader;
  private final Base base;
  private final String edition;
  private final String made;
  private final LocalDate accessed;

  /**
   * @param release the release's number
   * @param created when it was made, an ISO 8601 instant
   * @param accessed the day the reader reads it
   */
  public Citations(
      EntityReader reader, Base base, int release, String created, LocalDate accessed) {
    this.reader = reader;
    this.base = base;
    this.edition = "数据版次 " + release;
    this.made = created.length() >= 10 ? created.substring(0, 10) : "";
    this.accessed = accessed;
  }

  /** Whatever an id is of: a source, a claim or another entity; or empty. */
  public Optional<Reference> of(String id) {
    return source(id).or(() -> reader.claim(id).map(this::claim)).or(() -> entity(id));
  }

  /**
   * A source as its register gives it. The register does not say when a page was read, so the
   * reference has no day of access; a month or day with which its note begins, and which stands by
   * itself, is the page's own.
   */
  public Optional<Reference> source(String id) {
    return reader.source(id).map(this::source);
  }

  private Reference source(SourceView source) {
    return new Reference(
        source.address().isEmpty() ? offline(source.kindSlug()) : Medium.WEB_PAGE,
        source.id(),
        "",
        source.name(),
        "",
        source.publisher(),
        dated(source.note()),
        "",
        source.address());
  }

  private static Medium offline(String kind) {
    return switch (kind) {
      case "archive" -> Medium.ARCHIVE;
      case "newspaper" -> Medium.NEWSPAPER;
      case "reference-book", "scholarship", "memoir" -> Medium.BOOK;
      default -> Medium.OTHER;
    };
  }

  private static String dated(String note) {
    var date = DATE.matcher(note);
    return date.find() ? date.group() : "";
  }

  private Optional<Reference> entity(String id) {
    return reader.named(id).map(n -> here(id, n.name()));
  }

  private Reference claim(ClaimView claim) {
    return here(
        claim.id(),
        claim.subject().name() + "：" + reader.label(claim.property(), "zh") + " " + claim.text());
  }

  private Reference here(String id, String title) {
    return new Reference(
        Medium.DATABASE, id, NAME, title, edition, "", made, accessed.toString(), base.iri(id));
  }
}
