package rongshi.server.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CompletableFuture;
import java.util.logging.LogManager;
import org.apache.jena.sys.JenaSystem;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/**
 * {@code ./rongshi}: its subcommands. Results go to standard output, everything else to standard
 * error.
 */
@Command(
    name = "rongshi",
    description = {
      "蓉史：成都近现代史的人物、事件、地点知识图谱与检索",
      "Rongshi: a knowledge graph and search over Chengdu's modern history"
    },
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    subcommands = {
      ServeCommand.class,
      LoadCommand.class,
      ExtractCommand.class,
      QueryCommand.class,
      LinkCommand.class,
      ExportCommand.class,
      BenchCommand.class,
      WarmCommand.class
    })
public final class Main {
  private Main() {}

  /** Exits 0 on success, 2 on wrong usage, 1 otherwise. */
  public static void main(String[] args) throws IOException {
    quietLibraries();
    // Jena's initialisers deadlock where two threads meet in them: one thread runs them while the
    // command line is read, and no command begins before they are done.
    var jena = CompletableFuture.runAsync(JenaSystem::init);
    var line = commandLine();
    line.setExecutionStrategy(
        parsed -> {
          jena.join();
          return new CommandLine.RunLast().execute(parsed);
        });
    System.exit(line.execute(args));
  }

  /** Lucene logs by java.util.logging, which looks for its settings in the JDK's folder only. */
  private static void quietLibraries() throws IOException {
    if (System.getProperty("java.util.logging.config.file") == null) {
      try (var settings = Main.class.getResourceAsStream("/logging.properties")) {
        LogManager.getLogManager().readConfiguration(settings);
      }
    }
  }

  static CommandLine commandLine() {
    var line = new CommandLine(new Main());
    line.setOut(new PrintWriter(System.out, true, StandardCharsets.UTF_8));
    line.setErr(new PrintWriter(System.err, true, StandardCharsets.UTF_8));
    line.setExecutionExceptionHandler(
        (failure, command, parsed) -> {
          command.getErr().println(Failure.told(failure));
          return CommandLine.ExitCode.SOFTWARE;
        });
    return line;
  }
}
