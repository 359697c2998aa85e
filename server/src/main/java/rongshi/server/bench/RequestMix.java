package rongshi.server.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Requests of several kinds, made from what a release holds: the first people of the index, how
 * they are connected, every query of the library with its examples. The same release gives the same
 * requests.
 *
 * @param byKind paths of requests by their kind
 */
record RequestMix(Map<Kind, List<String>> byKind) {
  private static final int PEOPLE = 40;

  /** A kind of request, in both languages. */
  enum Kind {
    SEARCH("检索", "search"),
    ENTITY("实体", "entity"),
    PATHS("关联", "paths"),
    LIBRARY("查询库（SPARQL）", "library queries (SPARQL)");

    final String zh;
    final String en;

    Kind(String zh, String en) {
      this.zh = zh;
      this.en = en;
    }
  }

  /** Asks a server what there is to ask for. */
  static RequestMix of(ServerProcess server) throws IOException, InterruptedException {
    var people = json(server, "/api/search?type=person&limit=" + PEOPLE).path("hits");
    var search = new ArrayList<String>();
    var entity = new ArrayList<String>();
    var paths = new ArrayList<String>();
    for (int i = 0; i < people.size(); i++) {
      String id = people.path(i).path("id").asText();
      String next = people.path((i + 1) % people.size()).path("id").asText();
      search.add("/api/search?q=" + encoded(people.path(i).path("name").asText()));
      entity.add("/api/entities/" + encoded(id).replace("%2F", "/"));
      if (!id.equals(next)) {
        paths.add("/api/paths?from=" + encoded(id) + "&to=" + encoded(next));
      }
    }
    var library = new ArrayList<String>();
    for (var query : json(server, "/api/queries").path("queries")) {
      library.add("/api/queries/" + encoded(query.path("name").asText()));
    }
    var mix = new LinkedHashMap<Kind, List<String>>();
    mix.put(Kind.SEARCH, search);
    mix.put(Kind.ENTITY, entity);
    mix.put(Kind.PATHS, paths);
    mix.put(Kind.LIBRARY, library);
    return new RequestMix(mix);
  }

  private static JsonNode json(ServerProcess server, String path)
      throws IOException, InterruptedException {
    return new ObjectMapper().readTree(server.get(path).body());
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
  }
}
