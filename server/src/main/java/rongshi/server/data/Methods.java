package rongshi.server.data;

import io.javalin.config.JavalinConfig;
import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * What every route has beside its own methods: {@code HEAD} for {@code GET}, {@code OPTIONS}, and
 * the headers by which pages of other origins may read.
 */
public final class Methods {
  private static final String EXPOSED =
      "ETag, Link, Location, Last-Modified, Content-Length, Content-Range, X-Rongshi-Release,"
          + " X-Rongshi-Limits, Retry-After";

  private Methods() {}

  /** Adds them to the routes registered so far; call it last. */
  public static void install(JavalinConfig config) {
    var routes = config.routes;
    var handlers =
        config.unsafe.internalRouter.allHttpHandlers().stream()
            .map(parsed -> parsed.endpoint)
            .toList();
    routes.before(
        c ->
            c.header("Access-Control-Allow-Origin", "*")
                .header("Access-Control-Expose-Headers", EXPOSED));
    Set<String> paths = new TreeSet<>();
    for (var endpoint : handlers) {
      if (HandlerType.GET.equals(endpoint.method)) {
        routes.head(endpoint.path, endpoint.handler);
      }
      if (List.of(HandlerType.GET, HandlerType.POST).contains(endpoint.method)) {
        paths.add(endpoint.path);
      }
    }
    for (String path : paths) {
      String methods =
          handlers.stream()
              .filter(e -> e.path.equals(path))
              .map(e -> e.method.toString())
              .filter(m -> m.equals("GET") || m.equals("POST"))
              .map(m -> m.equals("GET") ? "GET, HEAD" : m)
              .distinct()
              .collect(Collectors.joining(", "));
      routes.options(path, c -> options(c, methods + ", OPTIONS"));
    }
  }

  private static void options(Context context, String methods) {
    context
        .status(204)
        .header("Allow", methods)
        .header("Access-Control-Allow-Methods", methods)
        .header(
            "Access-Control-Allow-Headers",
            "Accept, Accept-Language, Content-Type, If-None-Match, If-Modified-Since, Range")
        .header("Access-Control-Max-Age", "86400");
  }
}
