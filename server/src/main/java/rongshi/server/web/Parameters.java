package rongshi.server.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The parameters of an address, to be changed one by one; every state of a page is an address. */
record Parameters(Map<String, List<String>> values) {

  /** One value, or empty. */
  String first(String name) {
    return values.getOrDefault(name, List.of("")).getFirst();
  }

  /** Those with a parameter set to one value; back on the first page. */
  Parameters with(String name, String value) {
    var all = without(name).changeable();
    all.put(name, List.of(value));
    return new Parameters(all);
  }

  /** Those with one more value of a parameter; back on the first page. */
  Parameters adding(String name, String value) {
    var all = changeable();
    var more = new ArrayList<>(all.getOrDefault(name, List.of()));
    more.add(value);
    all.put(name, more);
    all.remove("offset");
    return new Parameters(all);
  }

  /** Those without one of a parameter's values; back on the first page. */
  Parameters removing(String name, String value) {
    var all = changeable();
    all.computeIfPresent(
        name, (n, values) -> values.stream().filter(v -> !v.equals(value)).toList());
    all.remove("offset");
    return new Parameters(all);
  }

  /** Those without some; back on the first page. */
  Parameters without(String... names) {
    var all = changeable();
    all.remove("offset");
    for (String name : names) {
      all.remove(name);
    }
    return new Parameters(all);
  }

  private Map<String, List<String>> changeable() {
    return new LinkedHashMap<>(values);
  }
}
