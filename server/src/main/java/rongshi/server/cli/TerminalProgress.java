package rongshi.server.cli;

import java.io.PrintWriter;
import rongshi.loader.Progress;

/**
 * A progress line on a terminal that is written over; nothing where the error stream is no
 * terminal.
 */
final class TerminalProgress implements Progress, AutoCloseable {
  private static final int WIDTH = 20;

  private final PrintWriter err;
  private final boolean terminal;

  TerminalProgress(PrintWriter err) {
    this.err = err;
    var console = System.console();
    this.terminal = console != null && console.isTerminal();
  }

  @Override
  public void at(String step, long done, long total) {
    if (terminal) {
      int filled = total == 0 ? 0 : (int) (WIDTH * done / total);
      String bar =
          total == 0
              ? ""
              : "█".repeat(filled) + "░".repeat(WIDTH - filled) + " " + done + "/" + total;
      err.print("\r\u001b[K" + bar + " " + step);
      err.flush();
    }
  }

  @Override
  public void close() {
    if (terminal) {
      err.print("\r\u001b[K");
      err.flush();
    }
  }
}
