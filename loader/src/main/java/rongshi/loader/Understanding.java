package rongshi.loader;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.apache.jena.graph.Graph;
import org.apache.jena.sparql.graph.GraphFactory;
import rongshi.loader.authority.Registration;
import rongshi.loader.claim.Claim;
import rongshi.loader.claim.ClaimSet;
import rongshi.loader.claim.Dates;
import rongshi.loader.claim.DifferingClaims;
import rongshi.loader.claim.Disagreement;
import rongshi.loader.claim.Findings;
import rongshi.loader.claim.LinkClaims;
import rongshi.loader.claim.Moves;
import rongshi.loader.claim.Naming;
import rongshi.loader.claim.PartOfCycles;
import rongshi.loader.claim.PropertyWords;
import rongshi.loader.claim.RegisterClaims;
import rongshi.loader.claim.RelationClaims;
import rongshi.loader.date.DateReader;
import rongshi.loader.extract.Extractor;
import rongshi.loader.mention.KnownEntities;
import rongshi.loader.pattern.RuleBook;
import rongshi.loader.rdf.ClaimWriter;
import rongshi.loader.rdf.EventWriter;
import rongshi.loader.rdf.RecordWriter;
import rongshi.loader.release.Validation;
import rongshi.loader.source.Finding.Severity;
import rongshi.loader.source.Mapping.Register;
import rongshi.loader.source.Record;
import rongshi.ontology.Base;
import rongshi.ontology.Concepts;
import rongshi.ontology.EntityType;
import rongshi.ontology.Vocabulary;

/**
 * From records to a graph: registers first, for they say which names there are, then relations and
 * differing accounts, then prose.
 */
final class Understanding {
  /** The confidence from which what prose tells becomes a claim. */
  private static final double STATED = 0.8;

  private final Base base;
  private final Concepts concepts = Concepts.bundled();
  private final DateReader dateReader = new DateReader();
  private final Findings findings = new Findings();
  private final ClaimSet claims = new ClaimSet();
  private final RecordIds ids = new RecordIds();
  private final Moves moves;
  private final Map<String, Long> rejected = new TreeMap<>();

  Understanding(Base base) {
    this.base = base;
    this.moves = new Moves(base, findings);
  }

  /** Everything: registers, then prose. */
  Understood of(Records records) {
    var stated = state(records);
    Graph prose = GraphFactory.createDefaultGraph();
    var writer = new RecordWriter(prose, base);
    for (var r : stated.rows) {
      writer.record(r.record(), r.row().at(), "register-row", r.row().raw());
      writer.laid(r.record(), r.row().laid().headings(), r.row().laid().cells());
    }
    var extractor = new Extractor(KnownEntities.of(claims, concepts), RuleBook.bundled(concepts));
    var facts = new FactClaims(claims, stated.naming, concepts, STATED);
    var passages = new Passages(writer, extractor, dateReader, stated.naming, findings, facts, ids);
    for (var record : records.prose()) {
      switch (record) {
        case Record.Entry entry -> passages.entry(entry);
        case Record.Paragraph paragraph -> passages.paragraph(paragraph);
        default -> throw new IllegalStateException("not prose: " + record.at());
      }
    }
    links(stated.rows);
    return new Understood(passages.passages(), passages.mentions(), stated.disagreements, prose);
  }

  /** The entities of registers, with what the registers say of them. */
  KnownEntities known(Records records) {
    state(records);
    return KnownEntities.of(claims, concepts);
  }

  private record Stated(
      List<Registers.Registered> rows, Naming naming, List<Disagreement> disagreements) {}

  private Stated state(Records records) {
    records.findings().forEach(findings::add);
    var rows = rows(records);
    var ofEntities = rows.stream().filter(r -> r.register().entity().isPresent()).toList();
    var registration =
        new Registration(ofEntities.stream().map(Registers::forRegistration).toList());
    reportNamesakes(registration);
    var naming = new Naming(claims, registration.file(), findings);
    var dates = new Dates(dateReader, findings);
    registration.file().all().forEach(r -> claims.entity(r.id(), r.type(), r.name()));

    var sources = knownSources(registration);
    var byRegister = new RegisterClaims(claims, naming, dates, concepts, findings);
    for (var r : ofEntities) {
      byRegister.add(r.register(), r.row(), registration.id(r.record()), origin(r, sources));
    }
    var disagreements = statements(rows, naming, dates, sources);
    PartOfCycles.breakUp(claims, findings);
    return new Stated(rows, naming, disagreements);
  }

  private List<Registers.Registered> rows(Records records) {
    var byName = new TreeMap<String, Register>();
    records.mapping().registers().forEach(r -> byName.put(r.name(), r));
    var out = new ArrayList<Registers.Registered>();
    for (var row : records.rows()) {
      var register = byName.get(row.register());
      String name = Registers.first(register, row, rongshi.loader.source.Mapping.As.LABEL);
      String key = row.cell("id").isBlank() ? name : row.cell("id");
      if (register.entity().isPresent() && name.isBlank()) {
        reject(
            row, "row-without-name", "此行没有名称，未采用，原文保存", "the row has no name; kept as text only");
      }
      String id = ids.row(row, register.entity().isPresent() ? key : "");
      findings.stands(id, row.at());
      if (register.entity().isEmpty() || !name.isBlank()) {
        out.add(new Registers.Registered(register, row, id));
      }
    }
    return out;
  }

  private List<Disagreement> statements(
      List<Registers.Registered> rows, Naming naming, Dates dates, Set<String> sources) {
    var relations = new RelationClaims(claims, naming, dates, concepts, findings);
    var differing =
        new DifferingClaims(claims, naming, dates, concepts, new PropertyWords(), findings, base);
    use(rows, "relations", r -> relations.add(r.row(), origin(r, sources)));
    use(rows, "moves", r -> moves.add(r.row()));
    use(rows, "claims", r -> differing.add(r.row(), origin(r, sources)));
    return differing.disagreements();
  }

  /** Links last: only when prose has been read is every entity known. */
  private void links(List<Registers.Registered> rows) {
    var links = new LinkClaims(claims, new Dates(dateReader, findings), concepts, findings, base);
    use(rows, "links", r -> links.add(r.row(), origin(r, Set.of())));
    links.finish();
  }

  private void use(
      List<Registers.Registered> rows, String register, Predicate<Registers.Registered> taker) {
    rows.stream()
        .filter(r -> r.register().name().equals(register) && !taker.test(r))
        .forEach(r -> rejected.merge(r.row().at().file(), 1L, Long::sum));
  }

  private Claim.Origin origin(Registers.Registered r, Set<String> known) {
    var cited = Registers.sources(r.register(), r.row());
    Registers.unknownSources(cited, known, r.record(), findings)
        .forEach(id -> claims.entity(id, EntityType.SOURCE, id.substring(id.indexOf('/') + 1)));
    return new Claim.Origin(r.record(), r.row().raw(), List.copyOf(cited));
  }

  private static Set<String> knownSources(Registration registration) {
    var known = new HashSet<String>();
    registration.file().all().stream()
        .filter(r -> r.type() == EntityType.SOURCE)
        .forEach(r -> known.add(r.id()));
    return known;
  }

  private void reportNamesakes(Registration registration) {
    for (var group : registration.namesakes()) {
      var first = group.getFirst();
      String told =
          String.join(
              ", ", group.stream().map(r -> registration.id(r.record())).distinct().toList());
      for (var row : group) {
        findings.of(
            Severity.NOTE,
            row.record(),
            "namesakes",
            "登记中有多个「" + first.name() + "」，分别立条：" + told,
            "several records are named “" + first.name() + "”; kept apart as " + told,
            first.name());
      }
    }
  }

  private void reject(Record.Row row, String code, String zh, String en) {
    rejected.merge(row.at().file(), 1L, Long::sum);
    findings.add(
        new rongshi.loader.source.Finding(Severity.REJECTED, row.at(), code, zh, en, row.raw()));
  }

  /** What was understood, ready to be written. */
  final class Understood {
    private final long passages;
    private final long mentions;
    private final List<Disagreement> disagreements;
    private final Graph prose;

    Understood(long passages, long mentions, List<Disagreement> disagreements, Graph prose) {
      this.passages = passages;
      this.mentions = mentions;
      this.disagreements = disagreements;
      this.prose = prose;
    }

    Findings findings() {
      return findings;
    }

    Map<String, Long> rejectedByFile() {
      return rejected;
    }

    Map<String, Long> counts() {
      var counts = new TreeMap<String, Long>();
      claims.entities().forEach(e -> counts.merge(e.type().key(), 1L, Long::sum));
      counts.put("claim", (long) claims.claims().size());
      counts.put("disagreement", (long) disagreements.size());
      counts.put("passage", passages);
      counts.put("mention", mentions);
      return counts;
    }

    /** Everything as RDF, with the ontology's own terms and labels. */
    Graph graph() {
      Graph graph = GraphFactory.createDefaultGraph();
      new ClaimWriter(graph, base).write(claims, disagreements);
      new EventWriter(graph, base, concepts).write(claims);
      new RecordWriter(graph, base).moves(moves.all());
      prose.stream().forEach(graph::add);
      new Vocabulary().terms().getGraph().stream().forEach(graph::add);
      return graph;
    }

    /** Takes out the claims behind a validation's violations, each of them reported. */
    void withhold(Validation.Outcome outcome) {
      new Withholding(claims, findings, base).of(outcome);
    }
  }
}
