package rongshi.server.bench;

import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.Locale;
import rongshi.server.bench.Figure.Fact;

/** What a figure means nothing without: the machine it was measured on. */
public final class Machine {
  private static final long GIGABYTE = 1L << 30;

  private Machine() {}

  /** Cores, memory, JDK, system, and how busy the machine was when asked. */
  public static List<Figure> facts() {
    var system = ManagementFactory.getOperatingSystemMXBean();
    String memory =
        system instanceof com.sun.management.OperatingSystemMXBean host
            ? String.format(Locale.ROOT, "%.1f GB", (double) host.getTotalMemorySize() / GIGABYTE)
            : "未知 unknown";
    double load = system.getSystemLoadAverage();
    return List.of(
        new Figure("处理器核数", "cores", new Fact(Integer.toString(system.getAvailableProcessors()))),
        new Figure("内存", "memory", new Fact(memory)),
        new Figure(
            "JDK",
            "",
            new Fact(
                System.getProperty("java.vendor")
                    + " "
                    + System.getProperty("java.runtime.version"))),
        new Figure("系统", "system", new Fact(system.getName() + " " + system.getArch())),
        new Figure(
            "测前负载",
            "load average before",
            new Fact(load < 0 ? "未知 unknown" : String.format(Locale.ROOT, "%.2f", load))));
  }
}
