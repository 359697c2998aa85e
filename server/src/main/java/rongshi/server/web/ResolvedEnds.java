package rongshi.server.web;

import io.javalin.http.Context;
import java.util.List;
import java.util.Optional;
import rongshi.server.api.Asked;

/** A request for paths whose ends were given by name and are now known by id. */
final class ResolvedEnds extends Asked {
  private final List<String> ends;

  /**
   * @param ends ids, two or more, in order
   */
  ResolvedEnds(Context context, List<String> ends) {
    super(context);
    this.ends = List.copyOf(ends);
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
    return name.equals("ends") ? ends : super.texts(name);
  }
}
