package rongshi.server.web;

import io.javalin.http.Context;
import java.util.List;
import java.util.Optional;
import rongshi.server.api.Asked;

/** A request for paths whose ends and sources were given by name and are now known by id. */
final class ResolvedEnds extends Asked {
  private final List<String> ends;
  private final List<String> sources;

  /**
   * @param ends ids, two or more, in order
   * @param sources ids of the sources that claims must cite
   */
  ResolvedEnds(Context context, List<String> ends, List<String> sources) {
    super(context);
    this.ends = List.copyOf(ends);
    this.sources = List.copyOf(sources);
  }

  @Override
  public Optional<String> text(String name) {
    return switch (name) {
      case "from" -> Optional.of(ends.getFirst());
      case "to" -> Optional.of(ends.getLast());
      default -> super.text(name);
    };
  }

  @Override
  public List<String> texts(String name) {
    return switch (name) {
      case "ends" -> ends;
      case "source" -> sources;
      default -> super.texts(name);
    };
  }
}
