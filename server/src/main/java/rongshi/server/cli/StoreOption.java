package rongshi.server.cli;

import java.nio.file.Path;
import picocli.CommandLine.Option;
import rongshi.ontology.Base;

/** The options every command that knows a store takes. */
final class StoreOption {
  @Option(
      names = "--store",
      paramLabel = "DIR",
      description = "数据库文件夹 the store's folder (default: ${DEFAULT-VALUE})")
  Path folder = Path.of("store");

  @Option(
      names = "--base",
      paramLabel = "IRI",
      description = "实体 IRI 的前缀 the base of the entities' IRIs (default: ${DEFAULT-VALUE})")
  String base = Base.DEFAULT.iri();

  Base base() {
    try {
      return new Base(base);
    } catch (IllegalArgumentException e) {
      throw new Failure.UserException(e.getMessage());
    }
  }
}
