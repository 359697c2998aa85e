package rongshi.server.mcp;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.apache.jena.system.Txn;
import rongshi.server.api.Asked;
import rongshi.server.release.OpenRelease;
import rongshi.server.release.Releases;

/** The arguments of a tool call, read as the parameters of a request are. */
final class ToolArguments extends Asked {
  private final Map<String, Object> arguments;

  ToolArguments(Map<String, Object> arguments) {
    super(null, Map.of());
    this.arguments = arguments == null ? Map.of() : arguments;
  }

  @Override
  public Optional<String> text(String name) {
    return Optional.ofNullable(arguments.get(name))
        .filter(v -> !(v instanceof List))
        .map(v -> v instanceof Double d && d == Math.rint(d) ? Long.toString(d.longValue()) : v)
        .map(v -> v.toString().strip())
        .filter(t -> !t.isEmpty());
  }

  @Override
  public List<String> texts(String name) {
    return arguments.get(name) instanceof List<?> list
        ? list.stream().map(String::valueOf).toList()
        : text(name).map(t -> Arrays.asList(t.split(","))).orElse(List.of());
  }

  /** An object among the arguments, its values as text. */
  Map<String, String> object(String name) {
    if (!(arguments.get(name) instanceof Map<?, ?> map)) {
      return Map.of();
    }
    var out = new java.util.TreeMap<String, String>();
    map.forEach((k, v) -> out.put(String.valueOf(k), String.valueOf(v)));
    return out;
  }

  /** Answers from the published release, within a read transaction. */
  @Override
  public <T> T within(Releases releases, Function<OpenRelease, T> answer) {
    try (var lease = releases.lease()) {
      var release = lease.release();
      return Txn.calculateRead(release.data(), () -> answer.apply(release));
    }
  }
}
