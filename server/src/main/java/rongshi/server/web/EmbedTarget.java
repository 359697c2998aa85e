package rongshi.server.web;

import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import rongshi.server.entity.EntityReader;
import rongshi.server.entity.EntityView.Named;
import rongshi.server.record.RecordReader;
import rongshi.server.record.RecordView;
import rongshi.server.release.OpenRelease;

/** Which page shows the whole of an embed, and the other way. */
final class EmbedTarget {
  private static final Map<String, Embedding.Kind> PAGES =
      Map.of(
          "/graph", Embedding.Kind.GRAPH,
          "/paths", Embedding.Kind.PATH,
          "/timeline", Embedding.Kind.TIMELINE,
          "/map", Embedding.Kind.MAP);

  /** The views of a search that an embed can show. */
  static final Map<String, Embedding.Kind> VIEWS =
      Map.of("timeline", Embedding.Kind.TIMELINE, "map", Embedding.Kind.MAP);

  /** What the pages show where their address names nothing. */
  private static final Map<String, String> OTHERWISE = Map.of("/timeline", "event", "/map", "site");

  private EmbedTarget() {}

  /** What of a page can be embedded; empty where nothing of it can. */
  static Optional<Embedding> of(String address) {
    URI uri;
    try {
      uri = new URI(address.replace(" ", "%20"));
    } catch (URISyntaxException e) {
      return Optional.empty();
    }
    String path = Optional.ofNullable(uri.getPath()).orElse("");
    var parameters = parameters(Optional.ofNullable(uri.getRawQuery()).orElse(""));
    if (path.startsWith("/page/") || path.startsWith("/id/")) {
      parameters.put("entity", List.of(path.substring(path.indexOf('/', 1) + 1)));
      return Optional.of(Embedding.of(Embedding.Kind.CARD, parameters));
    }
    var kind =
        path.startsWith("/embed/")
            ? Embedding.Kind.of(path.substring("/embed/".length()))
            : path.equals("/search") ? VIEWS.get(first(parameters, "view")) : PAGES.get(path);
    if (kind == null) {
      return Optional.empty();
    }
    if (parameters.containsKey("id")) {
      parameters.putIfAbsent("entity", parameters.get("id"));
    }
    if (VIEWS.containsValue(kind) && !path.startsWith("/embed/")) {
      renamed(parameters, "from", "after");
      renamed(parameters, "to", "before");
      if (OTHERWISE.containsKey(path)
          && Stream.of("q", "type", "place").noneMatch(parameters::containsKey)) {
        parameters.put("type", List.of(OTHERWISE.get(path)));
      }
    }
    return Optional.of(Embedding.of(kind, parameters));
  }

  /** Pages name years {@code from} and {@code to}, which are the ends of a path to the elements. */
  private static void renamed(Map<String, List<String>> parameters, String from, String to) {
    var values = parameters.remove(from);
    if (values != null) {
      parameters.put(to, values);
    }
  }

  private static String first(Map<String, List<String>> parameters, String name) {
    return parameters.getOrDefault(name, List.of("")).getFirst();
  }

  /**
   * What there is a card of: an entity itself, of a claim its subject with that claim, of a record
   * whom it is about. Other embeddings as they are; empty where nothing has the id.
   */
  static Optional<Embedding> shown(OpenRelease release, Embedding embedding) {
    var reader = new EntityReader(release.data(), release.base());
    String id = embedding.attributes().getOrDefault("entity", "");
    if (embedding.kind() == Embedding.Kind.CARD && reader.named(id).isEmpty()) {
      return reader
          .claim(id)
          .map(c -> embedding.with("entity", c.subject().id()).with("claim", id))
          .or(
              () ->
                  new RecordReader(release.data(), release.base(), reader)
                      .record(id)
                      .flatMap(EmbedTarget::subject)
                      .map(about -> embedding.with("entity", about.id())));
    }
    return entities(embedding).stream().allMatch(e -> reader.named(e).isPresent())
        ? Optional.of(embedding)
        : Optional.empty();
  }

  /** Whom a record is about; empty where it is about several or none. */
  static Optional<Named> subject(RecordView record) {
    var about =
        record.about().isEmpty()
            ? record.claims().stream().map(p -> p.claim().subject()).distinct().toList()
            : record.about();
    return about.size() == 1 ? Optional.of(about.getFirst()) : Optional.empty();
  }

  private static Map<String, List<String>> parameters(String query) {
    var all = new LinkedHashMap<String, List<String>>();
    for (String pair : query.split("&")) {
      var parts = pair.split("=", 2);
      if (parts.length == 2) {
        all.computeIfAbsent(decoded(parts[0]), k -> new ArrayList<>()).add(decoded(parts[1]));
      }
    }
    return all;
  }

  private static String decoded(String text) {
    try {
      return URLDecoder.decode(text, StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      return text;
    }
  }

  /** The page that shows all of it. */
  static String page(Embedding embedding) {
    var attributes = new LinkedHashMap<>(embedding.attributes());
    attributes.keySet().removeAll(List.of("theme", "height", "depth", "limit"));
    attributes.remove("lang", Language.ZH.key());
    String entity = attributes.remove("entity");
    String path =
        switch (embedding.kind()) {
          case CARD -> "/page/" + Visit.encoded(entity == null ? "" : entity);
          case GRAPH -> "/graph";
          case PATH -> "/paths";
          case TIMELINE -> entity == null ? "/timeline" : "/page/" + Visit.encoded(entity);
          case MAP -> "/map";
        };
    String claim = attributes.remove("claim");
    if (claim != null) {
      path = "/page/" + Visit.encoded(claim);
    }
    if (VIEWS.containsValue(embedding.kind())) {
      moved(attributes, "after", "from");
      moved(attributes, "before", "to");
    }
    if (embedding.kind() == Embedding.Kind.GRAPH && entity != null) {
      attributes.put("id", entity);
    }
    return path
        + attributes.entrySet().stream()
            .map(e -> e.getKey() + "=" + Visit.encoded(e.getValue()))
            .collect(Collectors.joining("&", attributes.isEmpty() ? "" : "?", ""));
  }

  private static void moved(Map<String, String> attributes, String from, String to) {
    String value = attributes.remove(from);
    if (value != null) {
      attributes.put(to, value);
    }
  }

  /** The ids of entities that an embed names. */
  static List<String> entities(Embedding embedding) {
    return List.of("entity", "from", "to").stream()
        .map(embedding.attributes()::get)
        .filter(id -> id != null)
        .toList();
  }

  /** What it is called: the names of its entities and what is shown of them. */
  static String title(OpenRelease release, Embedding embedding, Language language) {
    var reader = new EntityReader(release.data(), release.base());
    String names =
        entities(embedding).stream()
            .map(id -> reader.named(id).map(n -> n.name()).orElse(id))
            .collect(Collectors.joining(" — "));
    String what = Messages.in(language).text("embed.kind." + embedding.kind().key());
    String about = names.isEmpty() ? embedding.attributes().getOrDefault("q", "") : names;
    return about.isEmpty() ? what : about + " · " + what;
  }
}
