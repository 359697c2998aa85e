package rongshi.server.cli;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import rongshi.loader.Load;
import rongshi.loader.Progress;
import rongshi.loader.release.StoreFolders;
import rongshi.loader.release.StoreLayout;
import rongshi.ontology.Base;

/** A short life of the server, so that the JVM's AOT cache knows what a start needs. */
@Command(name = "warm", hidden = true)
final class WarmCommand implements Callable<Integer> {
  @Override
  public Integer call() throws Exception {
    Path store = Files.createTempDirectory("rongshi-warm");
    try {
      new Load(store, Base.DEFAULT, Parts.of(Base.DEFAULT), Progress.SILENT)
          .run(List.of(ServeCommand.bundled()));
      try (var server = RunningServer.start(new StoreLayout(store), 0);
          var client = HttpClient.newHttpClient()) {
        for (String path :
            List.of(
                "/",
                "/search?q=%E8%BD%A6",
                "/api/search?q=%E8%BD%A6",
                "/api/suggest?q=che",
                "/queries/women",
                "/sparql?query=SELECT%20%2A%20%7B%3Fs%20%3Fp%20%3Fo%7D%20LIMIT%205")) {
          var uri = URI.create("http://127.0.0.1:" + server.port() + path);
          client.send(HttpRequest.newBuilder(uri).build(), HttpResponse.BodyHandlers.ofString());
        }
      }
    } finally {
      StoreFolders.delete(store);
    }
    return 0;
  }
}
