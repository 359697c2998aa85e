package rongshi.server.link;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.Writer;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import rongshi.loader.source.Finding;
import rongshi.server.match.Match;

/**
 * Links a whole dataset: records go to several threads in batches, proposals come out in the order
 * of the records. Memory does not grow with the dataset.
 */
public final class Linking {
  private static final int BATCH = 200;
  private static final int BATCHES_A_THREAD = 4;
  private static final int LONGEST_ABOUT = 500;

  private static final List<String> HEADINGS =
      List.of(
          "external_id",
          "external_name",
          "external_about",
          "id",
          "name",
          "score",
          "auto",
          "reasons",
          "reasons_en",
          "decision",
          "decided_by",
          "decided_on",
          "note");

  private final Linker linker;
  private final Options options;

  /**
   * How to link.
   *
   * @param candidates how many proposals a record gets at most
   * @param least the lowest score that is proposed
   * @param iri a template with {@code {id}} that makes IRIs of bare ids; may be empty
   * @param stop whether the first error ends everything
   */
  public record Options(int candidates, double least, String iri, boolean stop, int threads) {}

  /**
   * What came of it.
   *
   * @param records read
   * @param proposed records that have a proposal
   * @param auto proposals that a historian would take
   * @param decided pairs left out because a person has decided on them
   */
  public record Outcome(
      long records, long proposed, long auto, long decided, List<Finding> findings) {}

  public Linking(Linker linker, Options options) {
    this.linker = linker;
    this.options = options;
  }

  private record Done(List<List<String>> rows, int records, int proposed, int auto, int decided) {}

  /**
   * Reads everything and writes the proposals as CSV.
   *
   * @throws LinkException where nothing can be read, or at the first error if so asked
   */
  public Outcome run(RecordSource source, Writer out) throws IOException, LinkException {
    var csv = CsvWriter.builder().build(out);
    csv.writeRecord(HEADINGS);
    try (var pool = Executors.newFixedThreadPool(options.threads())) {
      var work = new Work(pool, csv);
      try {
        source.read(work);
        work.finish();
      } finally {
        pool.shutdownNow();
      }
      return work.outcome();
    }
  }

  private final class Work implements RecordSource.Sink {
    private final ExecutorService pool;
    private final CsvWriter csv;
    private final Deque<Future<Done>> waiting = new ArrayDeque<>();
    private final List<Finding> findings = new ArrayList<>();
    private List<ExternalRecord> batch = new ArrayList<>();
    private long records;
    private long proposed;
    private long auto;
    private long decided;

    Work(ExecutorService pool, CsvWriter csv) {
      this.pool = pool;
      this.csv = csv;
    }

    @Override
    public void record(ExternalRecord record) throws IOException, LinkException {
      batch.add(record);
      if (batch.size() == BATCH) {
        send();
      }
    }

    @Override
    public void finding(Finding finding) throws LinkException {
      findings.add(finding);
      if (options.stop() && finding.severity() == Finding.Severity.REJECTED) {
        throw new LinkException(
            finding.at() + " [" + finding.code() + "] " + finding.zh() + " / " + finding.en());
      }
    }

    private void send() throws IOException {
      var records = batch;
      batch = new ArrayList<>();
      waiting.add(pool.submit(() -> done(records)));
      if (waiting.size() > options.threads() * BATCHES_A_THREAD) {
        take();
      }
    }

    private void take() throws IOException {
      try {
        var done = waiting.remove().get();
        done.rows().forEach(csv::writeRecord);
        records += done.records();
        proposed += done.proposed();
        auto += done.auto();
        decided += done.decided();
      } catch (ExecutionException e) {
        throw new IOException("a batch failed", e.getCause());
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new IOException("interrupted", e);
      }
    }

    void finish() throws IOException {
      send();
      while (!waiting.isEmpty()) {
        take();
      }
      csv.flush();
    }

    Outcome outcome() {
      return new Outcome(records, proposed, auto, decided, List.copyOf(findings));
    }
  }

  private Done done(List<ExternalRecord> records) {
    var rows = new ArrayList<List<String>>();
    int proposed = 0;
    int auto = 0;
    int decided = 0;
    for (var written : records) {
      var record = new ExternalRecord(id(written.id()), written.values());
      boolean any = false;
      for (var match : linker.propose(record, options.candidates())) {
        if (match.score() < options.least()) {
          continue;
        }
        if (linker.decided(record, match)) {
          decided++;
          continue;
        }
        any = true;
        auto += match.auto() ? 1 : 0;
        rows.add(row(record, match));
      }
      proposed += any ? 1 : 0;
    }
    return new Done(rows, records.size(), proposed, auto, decided);
  }

  private String id(String written) {
    boolean whole = written.contains(":") || options.iri().isEmpty();
    return whole ? written : options.iri().replace("{id}", written);
  }

  private static List<String> row(ExternalRecord record, Match match) {
    var names = record.of("name").isEmpty() ? record.of("otherName") : record.of("name");
    return List.of(
        record.id(),
        plain(names.isEmpty() ? "" : names.getFirst()),
        plain(about(record)),
        match.candidate().id(),
        plain(match.candidate().name()),
        String.format(Locale.ROOT, "%.1f", match.score()),
        match.auto() ? "yes" : "",
        match.zh(),
        match.en(),
        "",
        "",
        "",
        "");
  }

  /** What else the record says, for whoever decides. */
  private static String about(ExternalRecord record) {
    String about =
        record.values().entrySet().stream()
            .filter(e -> !e.getKey().equals("name") && !e.getKey().equals("type"))
            .map(e -> e.getKey() + ": " + String.join("、", e.getValue()))
            .collect(Collectors.joining("; "));
    return about.substring(0, Math.min(about.length(), LONGEST_ABOUT));
  }

  /** A cell that a spreadsheet would take for a formula. */
  private static String plain(String cell) {
    return cell.matches("(?s)[=+@\\t\\r-].*") ? "'" + cell : cell;
  }
}
