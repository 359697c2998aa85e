package rongshi.server.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import rongshi.loader.Load;
import rongshi.loader.release.StoreLayout;
import rongshi.server.data.Addresses;
import rongshi.server.sparql.Limits;
import rongshi.server.web.MapTiles;

/** {@code rongshi serve}: the main job. */
@Command(
    name = "serve",
    mixinStandardHelpOptions = true,
    description = {
      "启动服务；数据库为空时先装载随附的成都记录",
      "Serves; where the store is empty, loads the bundled Chengdu records first"
    })
final class ServeCommand implements Callable<Integer> {
  @Mixin private StoreOption store;
  @Spec private CommandSpec spec;

  @Option(
      names = "--port",
      defaultValue = "7070",
      description = "端口 port (default: ${DEFAULT-VALUE})")
  private int port;

  @Option(
      names = "--tiles",
      paramLabel = "URL",
      description = {
        "地图瓦片地址，含 {z}、{x}、{y}；未给则地图只有经纬网，不向他处取图",
        "address of map tiles with {z}, {x} and {y}; without it maps have a graticule only"
      })
  private String tiles;

  @Option(
      names = "--tiles-datum",
      defaultValue = "WGS84",
      description =
          "瓦片的坐标系 datum of the tiles: ${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE})")
  private MapTiles.Datum datum;

  @Option(
      names = "--tiles-credit",
      defaultValue = "",
      description = "瓦片的署名 what is said of the tiles' publisher")
  private String credit;

  @Option(
      names = "--address",
      paramLabel = "URL",
      description = {
        "对外公布的地址，默认各请求所用者",
        "the address it tells others, where a proxy stands before it (default: each request's own)"
      })
  private String address;

  @Option(
      names = "--service",
      paramLabel = "URL",
      description = {
        "SPARQL 查询中 SERVICE 可以询问的接口，可重复；默认无",
        "an endpoint that SERVICE in a query may ask; may be repeated (default: none)"
      })
  private Set<String> services = Set.of();

  @Override
  public Integer call() throws Exception {
    var err = spec.commandLine().getErr();
    var layout = new StoreLayout(store.folder);
    if (layout.published().isEmpty()) {
      err.println("数据库为空，装载随附的成都记录…… / the store is empty, loading the bundled records …");
      try (var progress = new TerminalProgress(err)) {
        new Load(store.folder, store.base(), Parts.of(store.base()), progress)
            .run(List.of(bundled()));
      }
    }
    var server =
        RunningServer.start(
            layout, port, addresses(), Limits.standard().withServices(services()), tiles());
    Runtime.getRuntime().addShutdownHook(new Thread(server::close));
    spec.commandLine().getOut().println("http://localhost:" + server.port() + "/");
    spec.commandLine().getOut().flush();
    server.await();
    return 0;
  }

  private Optional<MapTiles> tiles() {
    try {
      return Optional.ofNullable(tiles).map(url -> new MapTiles(url, datum, credit));
    } catch (IllegalArgumentException e) {
      throw new ParameterException(spec.commandLine(), e.getMessage(), e);
    }
  }

  private Set<String> services() {
    for (String service : services) {
      if (!service.matches("https?://\\S+")) {
        throw new Failure.UserException("--service 应为网址 / is an address: " + service);
      }
    }
    return Set.copyOf(services);
  }

  private Addresses addresses() {
    if (address == null) {
      return Addresses.OF_THE_REQUEST;
    }
    if (!address.matches("https?://[^/?#\\s]+(/[^?#\\s]*)?")) {
      throw new Failure.UserException("--address 应为网址 / is an address: " + address);
    }
    return new Addresses(Optional.of(address.replaceFirst("/+$", "")));
  }

  /** The records beside the program, or those of the source tree. */
  static Path bundled() {
    String home = System.getProperty("rongshi.home", "");
    for (Path place :
        List.of(
            Path.of(home, "records", "chengdu"), Path.of(home, "loader", "records", "chengdu"))) {
      if (Files.isDirectory(place)) {
        return place;
      }
    }
    throw new Failure.UserException(
        "找不到随附的成都记录 / the bundled records are missing: " + Path.of(home, "records", "chengdu"));
  }
}
