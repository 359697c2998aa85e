package rongshi.server.bench;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;

/**
 * Writes random text by rules, each a symbol with the ways to write it; the grammar of the file is
 * at its head. Immutable and safe to share between threads.
 */
final class Grammar {
  private final Map<String, List<Way>> ways;

  /** One way to write a symbol. */
  private record Way(List<Part> parts) {}

  private sealed interface Part {
    /** Characters as they stand. */
    record Words(String text) implements Part {}

    /** A number from one to another. */
    record Number(int least, int most) implements Part {}

    /** Another symbol. */
    record Symbol(String name) implements Part {}
  }

  /**
   * @param rules lines of rules; others and comments are passed over
   * @param names further symbols and the names that may stand for each
   * @throws IllegalArgumentException where a rule names a symbol that has no way to be written
   */
  Grammar(Stream<String> rules, Map<String, List<String>> names) {
    var all = new HashMap<String, List<Way>>();
    names.forEach(
        (symbol, list) ->
            all.put(symbol, list.stream().map(n -> new Way(List.of(new Part.Words(n)))).toList()));
    rules
        .filter(l -> !l.startsWith("#") && l.contains("="))
        .map(l -> l.split("=", 2))
        .forEach(
            sides -> {
              var list = all.computeIfAbsent(sides[0].strip(), s -> new ArrayList<>());
              for (String way : sides[1].split("\\|")) {
                list.add(new Way(parts(way.strip())));
              }
            });
    this.ways = Map.copyOf(all);
    ways.values().stream().flatMap(List::stream).forEach(this::check);
  }

  /** Writes a symbol. */
  void write(String symbol, RandomGenerator random, StringBuilder out) {
    var choices = ways.get(symbol);
    for (var part : choices.get(random.nextInt(choices.size())).parts()) {
      switch (part) {
        case Part.Words(String text) -> out.append(text);
        case Part.Number(int least, int most) -> out.append(random.nextInt(least, most + 1));
        case Part.Symbol(String name) -> write(name, random, out);
      }
    }
  }

  private void check(Way way) {
    for (var part : way.parts()) {
      if (part instanceof Part.Symbol(String name)
          && ways.getOrDefault(name, List.of()).isEmpty()) {
        throw new IllegalArgumentException(
            "没有「" + name + "」的写法 / there is no way to write " + name);
      }
    }
  }

  private static List<Part> parts(String way) {
    var out = new ArrayList<Part>();
    int at = 0;
    while (at < way.length()) {
      int open = way.indexOf('{', at);
      int close = open < 0 ? -1 : way.indexOf('}', open);
      if (close < 0) {
        out.add(new Part.Words(way.substring(at)));
        return out;
      }
      if (open > at) {
        out.add(new Part.Words(way.substring(at, open)));
      }
      out.add(part(way.substring(open + 1, close)));
      at = close + 1;
    }
    return out;
  }

  private static Part part(String inner) {
    int dash = inner.indexOf('-');
    return dash < 0
        ? new Part.Symbol(inner)
        : new Part.Number(
            Integer.parseInt(inner.substring(0, dash)),
            Integer.parseInt(inner.substring(dash + 1)));
  }
}
