package rongshi.server.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.net.ConnectException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import rongshi.loader.release.StoreLayout;

/**
 * {@code rongshi query}: runs a query of the library. A store belongs to one process: where a
 * server runs on it the server is asked, else a server is started for the question alone.
 */
@Command(
    name = "query",
    mixinStandardHelpOptions = true,
    description = {"运行查询库中的查询", "Runs a query of the library"})
final class QueryCommand implements Callable<Integer> {
  @Mixin private StoreOption store;
  @Spec private CommandSpec spec;

  @Parameters(index = "0", paramLabel = "NAME", description = "查询名 the query's name")
  private String name;

  @Option(names = "--param", paramLabel = "k=v", description = "参数 a parameter")
  private Map<String, String> parameters = new LinkedHashMap<>();

  @Option(names = "--format", defaultValue = "table", description = "table, csv, json")
  private String format;

  @Override
  public Integer call() throws Exception {
    var layout = new StoreLayout(store.folder);
    ReleaseNumber.of(layout, null);
    var running = serving(layout);
    if (running.isPresent()) {
      try {
        print(ask(running.get()));
        return 0;
      } catch (ConnectException e) {
        Files.deleteIfExists(layout.serverAddress()); // left by a server that was killed
      }
    }
    try (var server = RunningServer.start(layout, 0)) {
      print(ask("http://127.0.0.1:" + server.port()));
    }
    return 0;
  }

  static Optional<String> serving(StoreLayout layout) throws IOException {
    return Files.exists(layout.serverAddress())
        ? Optional.of(
            new ObjectMapper().readTree(layout.serverAddress().toFile()).path("url").asText())
        : Optional.empty();
  }

  private JsonNode ask(String server) throws IOException, InterruptedException {
    String query =
        parameters.entrySet().stream()
            .map(e -> encoded(e.getKey()) + "=" + encoded(e.getValue()))
            .collect(Collectors.joining("&"));
    try (var client = HttpClient.newHttpClient()) {
      var request =
          HttpRequest.newBuilder(URI.create(server + "/api/queries/" + encoded(name) + "?" + query))
              .build();
      var response = client.send(request, HttpResponse.BodyHandlers.ofString());
      var body = new ObjectMapper().readTree(response.body());
      if (response.statusCode() != 200) {
        throw new Failure.UserException(
            body.path("detail").asText() + " / " + body.path("detailEn").asText());
      }
      return body;
    }
  }

  private void print(JsonNode answer) throws IOException {
    PrintWriter out = spec.commandLine().getOut();
    switch (format) {
      case "json" -> out.println(answer.toPrettyString());
      case "csv" -> ResultTable.csv(answer, out);
      case "table" -> ResultTable.table(answer, out);
      default -> throw new Failure.UserException("不支持的格式 / unknown format: " + format);
    }
    out.flush();
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
  }
}
