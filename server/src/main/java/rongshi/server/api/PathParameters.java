package rongshi.server.api;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import rongshi.ontology.Concepts;
import rongshi.ontology.EntityType;
import rongshi.ontology.Rs;
import rongshi.server.entity.EntityReader;
import rongshi.server.paths.Restriction;
import rongshi.server.paths.Weights;

/** What requests about the relation graph have in common: its restrictions and its weights. */
final class PathParameters {
  private final Concepts concepts;

  PathParameters(Concepts concepts) {
    this.concepts = concepts;
  }

  /** {@code relation, through, source, exclude, after, before}. */
  Restriction restriction(EntityReader reader, Asked asked) {
    return new Restriction(
        relations(asked),
        types(asked),
        claims(reader, asked),
        excluded(asked),
        after(asked),
        before(asked));
  }

  /** The day of {@code after}, since 1970; {@link Integer#MIN_VALUE} where it is not given. */
  int after(Asked asked) {
    return day(asked, "after").orElse(Integer.MIN_VALUE);
  }

  /** The day of {@code before}, since 1970; {@link Integer#MAX_VALUE} where it is not given. */
  int before(Asked asked) {
    return day(asked, "before").orElse(Integer.MAX_VALUE);
  }

  /** {@code weights=hubs:2,time:0}. */
  Weights weights(Asked asked) {
    var weights = Weights.USUAL;
    for (String pair : list(asked, "weights")) {
      var parts = pair.split(":", 2);
      try {
        weights = weights.with(parts[0], Double.parseDouble(parts.length < 2 ? "" : parts[1]));
      } catch (IllegalArgumentException e) {
        throw Asked.bad(
            "参数 weights 应如 hubs:2,time:0，各项为 " + Weights.PARTS + "，数值 0 至 10，而不是「" + pair + "」",
            "parameter weights is like hubs:2,time:0, of "
                + Weights.PARTS
                + " with 0 to 10, not “"
                + pair
                + "”");
      }
    }
    return weights;
  }

  /** IRIs of the properties that {@code relation} names. */
  Set<String> relations(Asked asked) {
    var iris = new TreeSet<String>();
    for (String name : list(asked, "relation")) {
      String iri = name.startsWith("http") ? name : Rs.NS + name.replaceFirst("^rs:", "");
      if (concepts.relationByProperty(iri).isEmpty()) {
        throw Asked.bad("没有关系「" + name + "」", "there is no relation “" + name + "”");
      }
      iris.add(iri);
    }
    return iris;
  }

  private static Set<String> types(Asked asked) {
    var types = new TreeSet<String>();
    for (String key : list(asked, "through")) {
      if (EntityType.ofKey(key).isEmpty()) {
        throw Asked.bad("没有类型「" + key + "」", "there is no type “" + key + "”");
      }
      types.add(key);
    }
    return types;
  }

  private static Optional<Set<String>> claims(EntityReader reader, Asked asked) {
    var sources = list(asked, "source");
    if (sources.isEmpty()) {
      return Optional.empty();
    }
    var claims = new TreeSet<String>();
    for (String id : sources) {
      if (reader.source(id).isEmpty()) {
        throw Asked.notFound("没有编号为「" + id + "」的来源", "there is no source “" + id + "”");
      }
      claims.addAll(reader.claimsOfSource(id));
    }
    return Optional.of(claims);
  }

  /** Ids by comma; a parameter given whole may itself hold commas. */
  private static Set<String> excluded(Asked asked) {
    var excluded = new TreeSet<>(asked.texts("exclude"));
    excluded.addAll(list(asked, "exclude"));
    return excluded;
  }

  private static List<String> list(Asked asked, String name) {
    return asked.texts(name).stream()
        .flatMap(t -> java.util.Arrays.stream(t.split(",")))
        .map(String::strip)
        .filter(s -> !s.isEmpty())
        .toList();
  }

  private static Optional<Integer> day(Asked asked, String name) {
    return asked
        .text(name)
        .map(
            t -> {
              try {
                String day =
                    t.length() == 4 ? t + (name.equals("before") ? "-12-31" : "-01-01") : t;
                return Math.toIntExact(LocalDate.parse(day).toEpochDay());
              } catch (DateTimeException | ArithmeticException e) {
                throw Asked.bad(
                    "参数 " + name + " 应为年份或日期，如 1940-03-14",
                    "parameter " + name + " is a year or a day such as 1940-03-14");
              }
            });
  }
}
