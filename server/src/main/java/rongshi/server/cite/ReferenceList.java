package rongshi.server.cite;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** References numbered in the order they are first cited. */
public final class ReferenceList {
  private final Citations citations;
  private final Map<String, Numbered> cited = new LinkedHashMap<>();

  /**
   * An entry.
   *
   * @param text in GB/T 7714-2015, without its number
   */
  public record Numbered(int number, String id, String text) {}

  public ReferenceList(Citations citations) {
    this.citations = citations;
  }

  /** The number of a source; new where it was not cited before. */
  public int cite(String source) {
    return cited
        .computeIfAbsent(
            source,
            id ->
                new Numbered(
                    cited.size() + 1,
                    id,
                    citations.source(id).map(Style.GBT7714::write).orElse(id)))
        .number();
  }

  /** The numbers of several, ascending. */
  public List<Integer> cite(List<String> sources) {
    return sources.stream().map(this::cite).distinct().sorted().toList();
  }

  /**
   * Numbers as they stand in a text, in one pair of brackets, those in a row by their first and
   * last: {@code [2,4-7]} (GB/T 7714-2015, 10.1.2); empty for none.
   *
   * @param numbers ascending
   */
  public static String mark(List<Integer> numbers) {
    var runs = new ArrayList<String>();
    for (int i = 0; i < numbers.size(); ) {
      int last = i;
      while (last + 1 < numbers.size() && numbers.get(last + 1) == numbers.get(last) + 1) {
        last++;
      }
      runs.add(numbers.get(i) + (last == i ? "" : (last == i + 1 ? "," : "-") + numbers.get(last)));
      i = last + 1;
    }
    return runs.isEmpty() ? "" : "[" + String.join(",", runs) + "]";
  }

  public List<Numbered> entries() {
    return new ArrayList<>(cited.values());
  }
}
