package rongshi.loader.calendar;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** The eras of {@code eras.tsv}, by name and alias. */
record Eras(Map<String, Era> byName) {

  Eras {
    byName = Collections.unmodifiableMap(new LinkedHashMap<>(byName));
  }

  static Eras bundled() {
    var byName = new LinkedHashMap<String, Era>();
    for (var row : Rows.of("eras.tsv")) {
      var era =
          new Era(
              row.get("name"),
              row.get("calendar").equals("lunar"),
              Integer.parseInt(row.get("first")),
              Integer.parseInt(row.get("years")));
      Rows.names(row).forEach(name -> byName.put(name, era));
    }
    return new Eras(byName);
  }

  /** The year; a solar era is counted on beyond its end, a lunar one is not. */
  Optional<Integer> year(String name, int n) {
    return Optional.ofNullable(byName.get(name))
        .filter(era -> n >= 1 && (n <= era.years() || !era.lunar()))
        .map(era -> era.firstYear() + n - 1);
  }

  Optional<Impossible> whyNot(String name, int n) {
    var era = byName.get(name);
    if (era == null) {
      return Optional.of(
          new Impossible("不识年号“" + name + "”", "“" + name + "” is no era known here"));
    }
    if (n >= 1 && n <= era.years()) {
      return Optional.empty();
    }
    return Optional.of(
        new Impossible(
            era.name() + "止于" + era.years() + "年（" + era.lastYear() + "年），没有" + n + "年",
            "%s ended in its year %d (%d) and had no year %d"
                .formatted(era.name(), era.years(), era.lastYear(), n)));
  }
}
