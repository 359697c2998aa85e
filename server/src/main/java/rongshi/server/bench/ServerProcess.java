package rongshi.server.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.OptionalLong;
import java.util.concurrent.TimeUnit;

/** A server in a process of its own, started as a user starts it. */
final class ServerProcess implements AutoCloseable {
  private static final String RESIDENT = "VmRSS:";

  private final Process process;
  private final String url;
  private final HttpClient client;

  private ServerProcess(Process process, String url, HttpClient client) {
    this.process = process;
    this.url = url;
    this.client = client;
  }

  /**
   * Starts {@code launcher serve} on a free port and waits until it says where it answers.
   *
   * @throws IOException where it ends without saying so
   */
  static ServerProcess start(Path launcher, Path store, HttpClient client) throws IOException {
    var process =
        new ProcessBuilder(launcher.toString(), "serve", "--store", store.toString(), "--port", "0")
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    BufferedReader said = process.inputReader(StandardCharsets.UTF_8);
    String line = said.readLine();
    if (line == null || !line.startsWith("http://")) {
      process.destroy();
      throw new IOException(
          "服务未能启动 / the server did not start: " + (line == null ? launcher : line));
    }
    return new ServerProcess(process, line.replaceFirst("/$", ""), client);
  }

  /**
   * Asks and reads the whole answer.
   *
   * @param path with its query, encoded
   */
  HttpResponse<String> get(String path) throws IOException, InterruptedException {
    var request = HttpRequest.newBuilder(URI.create(url + path)).build();
    return client.send(request, HttpResponse.BodyHandlers.ofString());
  }

  /** Resident memory in megabytes; empty on systems without {@code /proc}. */
  OptionalLong residentMegabytes() throws IOException {
    Path status = Path.of("/proc", Long.toString(process.pid()), "status");
    if (!Files.isReadable(status)) {
      return OptionalLong.empty();
    }
    return Files.readAllLines(status).stream()
        .filter(l -> l.startsWith(RESIDENT))
        .mapToLong(l -> Long.parseLong(l.replaceAll("\\D", "")) / 1024)
        .findFirst();
  }

  /** Asks the process to end and waits for it. */
  @Override
  public void close() throws IOException {
    process.destroy();
    try {
      if (!process.waitFor(20, TimeUnit.SECONDS)) {
        process.destroyForcibly();
      }
    } catch (InterruptedException e) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
    }
  }
}
