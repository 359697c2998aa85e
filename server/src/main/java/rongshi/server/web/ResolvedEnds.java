package rongshi.server.web;

import io.javalin.http.Context;
import java.util.Optional;
import rongshi.server.api.Asked;

/** A request for paths whose ends were given by name and are now known by id. */
final class ResolvedEnds extends Asked {
  private final String from;
  private final String to;

  ResolvedEnds(Context context, String from, String to) {
    super(context);
    this.from = from;
    this.to = to;
  }

  @Override
  public Optional<String> text(String name) {
    return switch (name) {
      case "from" -> Optional.of(from);
      case "to" -> Optional.of(to);
      default -> super.text(name);
    };
  }
}
