package rongshi.server.record;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.vocabulary.RDFS;
import rongshi.ontology.Base;
import rongshi.ontology.Rs;
import rongshi.server.entity.EntityReader;
import rongshi.server.entity.EntityView.ClaimView;
import rongshi.server.entity.EntityView.Named;
import rongshi.server.entity.Triples;
import rongshi.server.record.RecordView.Mention;
import rongshi.server.record.RecordView.Placed;

/**
 * Reads records and the files they stand in; within a read transaction of the caller's. Cost: a
 * look-up a statement.
 */
public final class RecordReader {
  private final Triples triples;
  private final EntityReader entities;

  public RecordReader(DatasetGraph data, Base base, EntityReader entities) {
    this.triples = new Triples(data, base);
    this.entities = entities;
  }

  /** Where a record stands in its file. */
  public record Line(String id, int line) {}

  /** The records of a file in its order; none where no record stands in such a file. */
  public List<Line> lines(String file) {
    return triples.subjects(Rs.file, NodeFactory.createLiteralString(file)).stream()
        .map(r -> new Line(triples.id(r), number(r, Rs.line)))
        .sorted(Comparator.comparingInt(Line::line).thenComparing(Line::id))
        .toList();
  }

  /** A record by its own id, or that of its passage; empty where there is none. */
  public Optional<RecordView> record(String id) {
    Node node = triples.node(id);
    Node record = triples.one(node, Rs.record).filter(r -> isPassage(node)).orElse(node);
    return triples.text(record, Rs.file).isEmpty() ? Optional.empty() : Optional.of(view(record));
  }

  /** The mentions in a passage, in the order of its text. */
  public List<Mention> mentions(String passage) {
    return mentions(triples.node(passage));
  }

  private boolean isPassage(Node node) {
    return !triples.text(node, Rs.ordinal).isEmpty();
  }

  private RecordView view(Node record) {
    var passage = triples.subjects(Rs.record, record).stream().filter(this::isPassage).findFirst();
    String text = triples.text(passage.orElse(record), Rs.text);
    var kind = triples.one(record, Rs.recordKind);
    return new RecordView(
        triples.id(record),
        kind.map(k -> k.getURI().replaceFirst("^.*/", "")).orElse(""),
        kind.map(k -> triples.label(k, "zh")).orElse(""),
        kind.map(k -> triples.label(k, "en")).orElse(""),
        triples.text(record, Rs.file),
        number(record, Rs.line),
        passage.map(triples::id).orElse(""),
        passage.map(p -> triples.text(p, RDFS.label)).orElse(""),
        text,
        passage
            .flatMap(p -> triples.one(p, Rs.date))
            .map(d -> triples.text(d, Rs.dateText))
            .orElse(""),
        passage.map(p -> named(triples.objects(p, Rs.about))).orElse(List.of()),
        passage
            .map(p -> triples.objects(p, Rs.source).stream().map(entities::source).toList())
            .orElse(List.of()),
        cells(record, Rs.columns),
        cells(record, Rs.cells),
        passage.map(this::mentions).orElse(List.of()),
        claims(record, text, passage.isPresent()));
  }

  private List<Named> named(List<Node> nodes) {
    return nodes.stream().map(entities::named).toList();
  }

  private List<String> cells(Node record, org.apache.jena.rdf.model.Property property) {
    String joined = triples.text(record, property);
    return joined.isEmpty() ? List.of() : List.of(joined.split("\t", -1));
  }

  private List<Mention> mentions(Node passage) {
    return triples.subjects(Rs.passage, passage).stream()
        .filter(m -> triples.one(m, Rs.exact).isPresent())
        .map(
            m ->
                new Mention(
                    number(m, Rs.start),
                    number(m, Rs.end),
                    triples.one(m, Rs.refersTo).map(entities::named).orElse(null)))
        .sorted(Comparator.comparingInt(Mention::start).thenComparingInt(m -> -m.end()))
        .toList();
  }

  private List<Placed> claims(Node record, String text, boolean prose) {
    var placed = new ArrayList<Placed>();
    for (Node node : triples.subjects(Rs.record, record)) {
      if (triples.one(node, Rs.value).isPresent()) {
        entities.claim(triples.id(node)).ifPresent(c -> placed.add(placed(c, text, prose)));
      }
    }
    placed.sort(
        Comparator.comparingInt((Placed p) -> p.found() ? p.start() : at(p.claim(), text))
            .thenComparingInt(Placed::end)
            .thenComparing(p -> p.claim().property())
            .thenComparing(p -> p.claim().id()));
    return List.copyOf(placed);
  }

  /** Where the words of a row's claim stand in it; what has no words of its own comes last. */
  private static int at(ClaimView claim, String row) {
    int at = row.indexOf(claim.wording());
    return at < 0 ? Integer.MAX_VALUE : row.codePointCount(0, at);
  }

  /** The wording of what was read from prose is a stretch of it; the first such is meant. */
  private static Placed placed(ClaimView claim, String text, boolean prose) {
    int at = prose && !claim.wording().isEmpty() ? text.indexOf(claim.wording()) : -1;
    if (at < 0) {
      return new Placed(claim, -1, -1);
    }
    int start = text.codePointCount(0, at);
    return new Placed(
        claim, start, start + claim.wording().codePointCount(0, claim.wording().length()));
  }

  private int number(Node node, org.apache.jena.rdf.model.Property property) {
    String number = triples.text(node, property);
    return number.isEmpty() ? 0 : Integer.parseInt(number);
  }
}
