package rongshi.server.mcp;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import rongshi.server.api.Asked;
import rongshi.server.release.OpenRelease;
import rongshi.server.search.Hit;

/** The arguments of {@code paths}, whose ends may be names: a name is its first suggestion. */
final class Ends extends Asked {
  private final ToolArguments asked;
  private final OpenRelease release;

  Ends(ToolArguments asked, OpenRelease release) {
    super(null, Map.of());
    this.asked = asked;
    this.release = release;
  }

  @Override
  public Optional<String> text(String name) {
    var given = asked.text(name);
    if (!name.equals("from") && !name.equals("to")) {
      return given;
    }
    return given.map(this::id);
  }

  private String id(String text) {
    String id = release.base().id(text).orElse(text);
    if (release.graph().node(id) >= 0) {
      return id;
    }
    return release.search().suggest(text, Optional.empty(), 1).stream()
        .map(Hit::id)
        .findFirst()
        .orElse(id);
  }

  @Override
  public List<String> texts(String name) {
    return asked.texts(name);
  }
}
