package rongshi.loader.claim;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import rongshi.loader.source.Finding;
import rongshi.loader.source.Finding.Severity;
import rongshi.loader.source.Location;

/** What a load has to report, gathered; knows where each record stands. */
public final class Findings {
  private final List<Finding> all = new ArrayList<>();
  private final Map<String, Location> places = new HashMap<>();

  /** Remembers where a record stands. */
  public void stands(String record, Location at) {
    places.put(record, at);
  }

  public void add(Finding finding) {
    all.add(finding);
  }

  /** Reports something of a record by its id. */
  public void of(
      Severity severity, String record, String code, String zh, String en, String wording) {
    add(new Finding(severity, at(record), code, zh, en, wording));
  }

  /** Where a record stands; its id as the file where it is not known. */
  public Location at(String record) {
    return places.getOrDefault(record, new Location(record, 0));
  }

  void ambiguous(String record, String name, List<String> bearers) {
    String ids = String.join(", ", bearers);
    of(
        Severity.NOTE,
        record,
        "ambiguous-name",
        "「" + name + "」在登记中有多个同名者（" + ids + "），未能确定所指，另立一条并注明可能相同",
        "“"
            + name
            + "” is borne by several records ("
            + ids
            + "); kept as an entity of its own that may be one of them",
        name);
  }

  void dateNotRead(String record, String text, String zh, String en) {
    of(
        Severity.PARTLY,
        record,
        "date-not-read",
        "日期「" + text + "」未能识读，照原文保存：" + zh,
        "date “" + text + "” was not read and is kept as written: " + en,
        text);
  }

  /** Every finding in the order of file, line and code. */
  public List<Finding> all() {
    return all.stream()
        .sorted(
            java.util.Comparator.comparing((Finding f) -> f.at().file())
                .thenComparingInt(f -> f.at().line())
                .thenComparing(Finding::code)
                .thenComparing(Finding::wording))
        .distinct()
        .toList();
  }
}
