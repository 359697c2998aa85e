package rongshi.server.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Queries with graded answers, one JSON object a line: {@code query}, and {@code answers} with
 * {@code name} and {@code grade} (3 the answer, 2 wanted near the top, 1 related).
 */
public final class GoldQueries {
  private static final int DEPTH = 10;
  private static final int ANSWER = 3;

  private final String name;
  private final List<JsonNode> queries = new ArrayList<>();

  /**
   * @throws IOException where the file cannot be read or a line is no JSON
   */
  public GoldQueries(Path file) throws IOException {
    this.name = String.valueOf(file.getFileName());
    var mapper = new ObjectMapper();
    for (String line : Files.readAllLines(file)) {
      if (!line.isBlank()) {
        queries.add(mapper.readTree(line));
      }
    }
  }

  /** Answers a query: the names of each of the first hits, the preferred one and others. */
  interface Asked {
    List<? extends Collection<String>> best(String query, int limit) throws IOException;
  }

  /**
   * How well queries were answered.
   *
   * @param ndcg normalised discounted cumulative gain of the first ten, gain 2^grade − 1 (Järvelin
   *     and Kekäläinen 2002), on average
   * @param success the share of queries whose first hit is an answer
   */
  record Score(int queries, double ndcg, double success) {}

  String name() {
    return name;
  }

  Score score(Asked asked) throws IOException {
    double ndcg = 0;
    double success = 0;
    for (var query : queries) {
      var grades = new ArrayList<Integer>();
      var seen = new HashSet<String>();
      for (var names : asked.best(query.path("query").asText(), DEPTH)) {
        grades.add(grade(names, query.path("answers"), seen));
      }
      var wanted = new ArrayList<Integer>();
      query.path("answers").forEach(a -> wanted.add(a.path("grade").asInt()));
      wanted.sort(Comparator.reverseOrder());
      ndcg += gain(grades) / gain(wanted);
      success += !grades.isEmpty() && grades.getFirst() == ANSWER ? 1 : 0;
    }
    return new Score(queries.size(), ndcg / queries.size(), success / queries.size());
  }

  /** An answer counts once. */
  private static int grade(Collection<String> names, JsonNode answers, Set<String> seen) {
    int grade = 0;
    String first = null;
    for (var answer : answers) {
      String name = answer.path("name").asText();
      if (names.contains(name)) {
        grade = Math.max(grade, answer.path("grade").asInt());
        first = first == null ? name : first;
      }
    }
    return first == null || seen.add(first) ? grade : 0;
  }

  private static double gain(List<Integer> grades) {
    double gain = 0;
    for (int i = 0; i < Math.min(DEPTH, grades.size()); i++) {
      gain += (Math.pow(2, grades.get(i)) - 1) * Math.log(2) / Math.log(i + 2);
    }
    return gain;
  }
}
