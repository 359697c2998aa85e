package rongshi.server.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import rongshi.loader.Progress;
import rongshi.ontology.Base;
import rongshi.server.bench.Figure.Fact;
import rongshi.server.bench.Figure.Latency;
import rongshi.server.bench.Figure.Megabytes;
import rongshi.server.index.IndexBuilder;
import rongshi.server.index.IndexedEntity;
import rongshi.server.index.IndexedPassage;
import rongshi.server.index.IndexedRecords;
import rongshi.server.index.TextIndex;
import rongshi.server.search.QueryableSearch;
import rongshi.server.search.SearchService;

/**
 * Builds indexes of invented records and asks them, several clients at once, within this process:
 * what HTTP and JSON take is not in these figures. An index that a folder holds already is not
 * built again.
 */
public final class SearchBench {
  private static final long SEED = 1911;
  private static final int QUERIES = 2_000;

  /**
   * As many others are asked before: the JVM compiles what it runs often, on the same processors.
   */
  private static final int WARM_UP = 2_000;

  private static final int PLAIN = 20;

  private final Path folder;
  private final int clients;
  private final boolean similarity;
  private final Progress progress;

  /**
   * @param folder where indexes are kept
   * @param clients how many ask at once
   * @param similarity whether vectors are trained and searched
   */
  public SearchBench(Path folder, int clients, boolean similarity, Progress progress) {
    this.folder = folder;
    this.clients = clients;
    this.similarity = similarity;
    this.progress = progress;
  }

  /**
   * Measures one size.
   *
   * @param compare whether jena-text is built and asked beside it
   */
  public List<Figure> run(int entities, boolean compare) throws IOException {
    var records = new InventedRecords(entities, SEED);
    var figures = new ArrayList<Figure>();
    Path own = folder.resolve(entities + (similarity ? "" : "-words"));
    if (!Files.exists(own)) {
      figures.add(built(records, own));
    }
    figures.add(figure(entities, "索引大小", "index size", new Megabytes(size(own) >> 20)));
    var queries = new InventedQueries(records);
    try (var index = TextIndex.open(own)) {
      var search = new SearchService(index, DatasetGraphFactory.create(), Base.DEFAULT);
      figures.add(
          figure(
              entities,
              "检索（含分面）中位、95%",
              "search with facets: median, 95th percentile",
              latency(queries.searches(QUERIES + WARM_UP), search::search)));
      figures.add(
          figure(
              entities,
              "提示 中位、95%",
              "suggest: median, 95th percentile",
              latency(
                  queries.beginnings(QUERIES + WARM_UP),
                  q -> search.suggest(q, Optional.empty(), 10))));
      var plain = new QueryableSearch(index, search, Base.DEFAULT);
      figures.add(
          figure(
              entities,
              "纯全文前 20 条 中位、95%",
              "plain top 20: median, 95th percentile",
              latency(queries.words(QUERIES + WARM_UP), q -> plain.matches(List.of(), q, PLAIN))));
    }
    if (compare) {
      figures.add(compared(records, queries));
    }
    return figures;
  }

  private Figure built(InventedRecords records, Path own) throws IOException {
    progress.at("建立索引 building an index of " + records.entities(), 0, 0);
    Path making = Files.createDirectories(folder.resolve("making-" + own.getFileName()));
    long start = System.nanoTime();
    new IndexBuilder(records, similarity).build(making);
    double seconds = (System.nanoTime() - start) / 1e9;
    Files.move(making, own);
    String text =
        String.format(
            Locale.ROOT, "%.1f s; %.0f s", seconds, seconds / records.entities() * 1_000_000);
    return figure(records.entities(), "建立用时；每百万", "time to build; per million", new Fact(text));
  }

  private Figure compared(InventedRecords records, InventedQueries queries) throws IOException {
    Path own = folder.resolve(records.entities() + "-jena-text");
    boolean there = Files.exists(own);
    Files.createDirectories(own);
    try (var jena = new JenaText(own)) {
      if (!there) {
        progress.at("建立 jena-text building jena-text", 0, 0);
        fill(records, jena);
      }
      return figure(
          records.entities(),
          jena.name() + " 前 20 条 中位、95%",
          "top 20: median, 95th percentile",
          latency(queries.words(QUERIES + WARM_UP), q -> jena.best(q, PLAIN)));
    }
  }

  private static void fill(InventedRecords records, PlainSearch search) throws IOException {
    records.each(
        new IndexedRecords.Taker() {
          @Override
          public void entity(IndexedEntity entity) throws IOException {
            search.add(entity);
          }

          @Override
          public void passage(IndexedPassage passage) {
            // entities alone are compared
          }
        });
    search.finish();
  }

  /** The last queries are asked first, unmeasured, then every client asks its share of the rest. */
  private <T> Latency latency(List<T> queries, Consumer<T> ask) {
    asked(queries.subList(QUERIES, queries.size()), ask);
    return Latency.of(asked(queries.subList(0, QUERIES), ask));
  }

  private <T> double[] asked(List<T> queries, Consumer<T> ask) {
    var times = new double[queries.size()];
    try (var threads = Executors.newFixedThreadPool(clients)) {
      List<Future<?>> running =
          IntStream.range(0, clients)
              .<Future<?>>mapToObj(
                  client ->
                      threads.submit(
                          () -> {
                            for (int i = client; i < times.length; i += clients) {
                              long start = System.nanoTime();
                              ask.accept(queries.get(i));
                              times[i] = (System.nanoTime() - start) / 1e6;
                            }
                          }))
              .toList();
      for (var each : running) {
        each.get();
      }
    } catch (ExecutionException e) {
      throw new IllegalStateException(e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
    return times;
  }

  private static Figure figure(int entities, String zh, String en, Figure.Measure measure) {
    String size = String.format(Locale.ROOT, "%,d ", entities);
    return new Figure(size + zh, en, measure);
  }

  private static long size(Path folder) throws IOException {
    try (var files = Files.list(folder)) {
      return files
          .mapToLong(
              f -> {
                try {
                  return Files.size(f);
                } catch (IOException e) {
                  throw new UncheckedIOException(e);
                }
              })
          .sum();
    }
  }
}
