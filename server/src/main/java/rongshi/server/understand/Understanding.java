package rongshi.server.understand;

import java.util.List;
import java.util.stream.Stream;
import rongshi.server.understand.Part.Kind;

/**
 * How a query was understood.
 *
 * @param text the query
 * @param parts in the order of the text; several may stand on the same words
 * @param words what is searched in texts: names and words of the query, without those that only ask
 *     or join; each group holds words that mean the same
 */
public record Understanding(String text, List<Part> parts, List<List<String>> words) {

  public Understanding {
    parts = List.copyOf(parts);
    words = List.copyOf(words);
  }

  public Stream<Part> parts(Kind kind) {
    return parts.stream().filter(p -> p.kind() == kind);
  }

  /** Entities and places. */
  public Stream<Part> named() {
    return parts.stream().filter(p -> p.kind() == Kind.entity || p.kind() == Kind.place);
  }

  /** What the query asks for: {@code person}, {@code place}, {@code time} or {@code any}. */
  public String asked() {
    return parts(Kind.question).map(p -> p.values().getFirst()).findFirst().orElse("");
  }
}
