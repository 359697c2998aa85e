package rongshi.loader.rdf;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.stream.Collectors;
import org.apache.jena.graph.Graph;
import org.apache.jena.rdf.model.ResourceFactory;
import org.apache.jena.vocabulary.RDFS;
import rongshi.loader.claim.Value;
import rongshi.loader.mention.Mention;
import rongshi.loader.source.Location;
import rongshi.ontology.Base;
import rongshi.ontology.Rs;

/** Writes records, their passages and the mentions in them. */
public final class RecordWriter {
  private static final String KINDS = "https://w3id.org/rongshi/concept/record-kind/";

  private final Triples out;

  public RecordWriter(Graph graph, Base base) {
    this.out = new Triples(graph, base);
  }

  /**
   * A record as it stands.
   *
   * @param kind the slug of a concept of the scheme {@code record-kind}
   */
  public void record(String id, Location at, String kind, String raw) {
    out.type(id, Rs.Record);
    out.string(id, Rs.file, at.file());
    out.number(id, Rs.line, at.line());
    out.string(id, Rs.text, raw);
    out.term(id, Rs.recordKind, KINDS + kind);
  }

  /** How a register's row lies under its headings; a tab parts the cells, so none may hold one. */
  public void laid(String id, List<String> headings, List<String> cells) {
    out.string(id, Rs.columns, tabbed(headings));
    out.string(id, Rs.cells, tabbed(cells));
  }

  private static String tabbed(List<String> cells) {
    return cells.stream().map(c -> c.replace('\t', ' ')).collect(Collectors.joining("\t"));
  }

  /** Ids that moved: old to new. */
  public void moves(Map<String, String> moves) {
    moves.forEach((from, to) -> out.ref(from, Rs.movedTo, to));
  }

  /**
   * A passage.
   *
   * @param heading the headings it stands under, as written; may be empty
   * @param date when it speaks of, where it says so
   * @param about the entity it is the biography of
   */
  public record Passage(
      String id,
      String record,
      int ordinal,
      String heading,
      String text,
      List<String> sources,
      Optional<Value.Dated> date,
      Optional<String> about) {}

  /** A passage, its date and what it mentions. */
  public void passage(Passage passage, List<Mention> mentions, SortedSet<String> mentioned) {
    String id = passage.id();
    out.type(id, Rs.Passage);
    out.ref(id, Rs.record, passage.record());
    out.string(id, Rs.text, passage.text());
    out.number(id, Rs.ordinal, passage.ordinal());
    out.chinese(id, ResourceFactory.createProperty(RDFS.label.getURI()), passage.heading());
    passage.sources().forEach(s -> out.ref(id, Rs.source, s));
    passage.about().ifPresent(e -> out.ref(id, Rs.about, e));
    passage.date().ifPresent(d -> date(id, d));
    mentioned.forEach(e -> out.ref(id, Rs.mentions, e));
    mentions.forEach(m -> mention(id, m));
  }

  private void date(String id, Value.Dated date) {
    out.value(id, Rs.date, date);
    date.edtf().flatMap(e -> e.earliest()).ifPresent(d -> out.day(id, Rs.earliest, d));
    date.edtf().flatMap(e -> e.latest()).ifPresent(d -> out.day(id, Rs.latest, d));
  }

  private void mention(String passage, Mention mention) {
    String id =
        "mention/"
            + passage.substring("passage/".length())
            + "/"
            + mention.start()
            + "-"
            + mention.end();
    out.type(id, Rs.Mention);
    out.ref(id, Rs.passage, passage);
    out.number(id, Rs.start, mention.start());
    out.number(id, Rs.end, mention.end());
    out.string(id, Rs.exact, mention.text());
    mention.entity().ifPresent(e -> out.ref(id, Rs.refersTo, e));
  }
}
