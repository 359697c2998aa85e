package rongshi.server.api;

import io.javalin.http.Context;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.apache.jena.system.Txn;
import rongshi.ontology.EntityType;
import rongshi.server.problem.Problem;
import rongshi.server.problem.Problem.Text;
import rongshi.server.problem.ProblemException;
import rongshi.server.release.OpenRelease;
import rongshi.server.release.Releases;
import rongshi.server.search.SearchQuery;

/** What a request asks: its parameters checked, its release leased. */
public class Asked {
  private final Context context;
  private final Map<String, List<String>> values;

  public Asked(Context context) {
    this(context, context.queryParamMap());
  }

  /**
   * @param values other parameters than those of the address
   */
  public Asked(Context context, Map<String, List<String>> values) {
    this.context = context;
    this.values = values;
  }

  private String first(String name) {
    var all = values.getOrDefault(name, List.of());
    return all.isEmpty() ? null : all.getFirst();
  }

  /**
   * Answers within one release, the published one or that of {@code ?release=N}, and within a read
   * transaction.
   */
  public <T> T within(Releases releases, Function<OpenRelease, T> answer) {
    try (var lease = lease(releases)) {
      var release = lease.release();
      context.header("X-Rongshi-Release", Integer.toString(release.number()));
      return Txn.calculateRead(release.data(), () -> answer.apply(release));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Releases.Lease lease(Releases releases) throws IOException {
    var number = integer("release");
    if (number.isEmpty()) {
      return releases.lease();
    }
    var all = releases.numbers();
    return open(releases, number.get())
        .orElseThrow(
            () ->
                notFound(
                    "没有数据版次 " + number.get() + "，现有 " + all,
                    "there is no release " + number.get() + "; there are " + all));
  }

  private static Optional<Releases.Lease> open(Releases releases, int number) {
    try {
      return releases.lease(number);
    } catch (IOException e) {
      throw new ProblemException(
          new Problem(
              "release-damaged",
              new Text("数据版次已损坏", "damaged release"),
              500,
              new Text(
                  "数据版次 " + number + " 已损坏，无法打开；其他版次不受影响",
                  "release "
                      + number
                      + " is damaged and cannot be opened; others are not affected")),
          e);
    }
  }

  /**
   * Runs a search of the relation graph when its turn comes.
   *
   * @throws ProblemException (503) where too many wait
   */
  static <T> T turn(OpenRelease release, Supplier<T> search) {
    return release
        .gate()
        .pass(search)
        .orElseThrow(
            () ->
                new ProblemException(
                    new Problem(
                        "busy",
                        new Text("查询繁忙", "too many requests at once"),
                        503,
                        new Text(
                            "同时进行的关联查询过多，请稍后再试",
                            "too many searches of the graph are running; try again in a moment"))));
  }

  /** A text parameter; empty where absent or blank. */
  public Optional<String> text(String name) {
    return Optional.ofNullable(first(name)).map(String::strip).filter(s -> !s.isEmpty());
  }

  /** A text parameter that may be given several times; without blank ones. */
  public List<String> texts(String name) {
    return values.getOrDefault(name, List.of()).stream()
        .map(String::strip)
        .filter(s -> !s.isEmpty())
        .toList();
  }

  /** Whether a parameter is {@code true}. */
  public boolean flag(String name) {
    return text(name)
        .map(
            t -> {
              if (!t.equals("true") && !t.equals("false")) {
                throw bad(
                    "参数 " + name + " 应为 true 或 false", "parameter " + name + " is true or false");
              }
              return t.equals("true");
            })
        .orElse(false);
  }

  public Optional<Integer> integer(String name) {
    return text(name)
        .map(
            t -> {
              try {
                return Integer.valueOf(t);
              } catch (NumberFormatException e) {
                throw bad(
                    "参数 " + name + " 应为整数，而不是「" + t + "」",
                    "parameter " + name + " is a whole number, not “" + t + "”");
              }
            });
  }

  /** A whole number within bounds. */
  public int integer(String name, int otherwise, int least, int most) {
    int value = integer(name).orElse(otherwise);
    if (value < least || value > most) {
      throw bad(
          "参数 " + name + " 应在 " + least + " 与 " + most + " 之间",
          "parameter " + name + " lies between " + least + " and " + most);
    }
    return value;
  }

  /** A type key. */
  public Optional<String> type() {
    return text("type")
        .map(
            t -> {
              if (EntityType.ofKey(t).isEmpty() && !t.equals("passage")) {
                throw bad(
                    "没有类型「" + t + "」",
                    "there is no type “"
                        + t
                        + "”: person event place site organisation work source route");
              }
              return t;
            });
  }

  /** What search takes. */
  public SearchQuery search(int limit) {
    return search(integer("limit").orElse(limit), integer("offset").orElse(0));
  }

  /** What timeline and map take: the conditions of search, whose hits they take all. */
  public SearchQuery conditions() {
    return search(1, 0);
  }

  private SearchQuery search(int limit, int offset) {
    var filters =
        new SearchQuery.Filters(
            type(),
            year("from"),
            year("to"),
            text("place"),
            text("concept"),
            text("organisation"),
            text("source"));
    return new SearchQuery(
        Optional.ofNullable(first("q")).orElse(""),
        filters,
        java.util.Set.copyOf(values.getOrDefault("without", List.of())),
        text("sort").orElse("relevance"),
        limit,
        offset);
  }

  private Optional<Integer> year(String name) {
    return text(name)
        .map(
            t -> {
              if (!t.matches("-?\\d{1,4}(-\\d{2}(-\\d{2})?)?")) {
                throw bad("参数 " + name + " 应为年份或日期", "parameter " + name + " is a year or a day");
              }
              return Integer.valueOf(t.replaceFirst("(?<=\\d)-.*", ""));
            });
  }

  /** Every query parameter but the server's own. */
  public Map<String, String> others(java.util.Set<String> own) {
    return values.entrySet().stream()
        .filter(e -> !own.contains(e.getKey()) && !e.getValue().getFirst().isBlank())
        .collect(Collectors.toMap(Map.Entry::getKey, e -> e.getValue().getFirst()));
  }

  /** {@code en} where {@code lang} begins so, else {@code zh}. */
  public String language() {
    return text("lang").filter(l -> l.startsWith("en")).isPresent() ? "en" : "zh";
  }

  public static ProblemException bad(String zh, String en) {
    return new ProblemException(
        new Problem("bad-request", new Text("请求有误", "bad request"), 400, new Text(zh, en)));
  }

  /** There is no entity by this id. */
  static ProblemException noEntity(String id) {
    return notFound("没有编号为「" + id + "」的实体", "there is no entity “" + id + "”");
  }

  public static ProblemException notFound(String zh, String en) {
    return new ProblemException(
        new Problem("not-found", new Text("没有找到", "not found"), 404, new Text(zh, en)));
  }
}
