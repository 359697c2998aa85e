package rongshi.server.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** {@code rongshi bench} on invented records: what kinds of figures it gives, never how large. */
@DisabledOnOs(OS.WINDOWS)
class BenchCommandTest {
  private static final String SECONDS = "\\d+\\.\\d\\d s(, \\d+\\.\\d\\d s){2}";
  private static final String LATENCY = "\\d+\\.\\d ms, \\d+\\.\\d ms \\(n = [1-9]\\d*\\)";

  @TempDir Path folder;

  @Test
  void itMeasuresLoadingAndServing() throws Exception {
    Path records = Files.createDirectory(folder.resolve("office"));
    Files.writeString(
        records.resolve("sources.csv"),
        "id,title,publisher,url,kind,note,copy_of\nX001,甲页,甲站,,official,,\n");
    Files.writeString(
        records.resolve("people.csv"),
        "姓名,别名,性别,出生日期,来源\n甲某,,男,1901年,X001\n乙某,,女,1902年,X001\n\"丙某,,女,1902年,X001\n");
    Files.writeString(
        records.resolve("relations.csv"),
        "subject,relation,object,object_type,date,source\n甲某,师生,乙某,person,,X001\n");

    var figures = bench(records);
    assertEquals("3", figures.get("文件 files"));
    assertEquals(
        "是 yes · 5 = 4 + 1", figures.get("每个文件：读取 = 采用 + 未用 every file: read = loaded + reported"));
    assertMatches("[1-9][\\d,]*", figures, "语句 quads");
    assertMatches("[1-9][\\d,]*", figures, "记载 claims");
    assertMatches(SECONDS, figures, "装载用时");
    assertMatches("是 yes · ([0-9a-f]{12}), \\1", figures, "文件顺序不同");
    assertMatches(SECONDS, figures, "从启动到首次回答");
    assertMatches("[1-9]\\d* MB|.*no /proc.*", figures, "首次回答后的常驻内存");
    for (String kind : List.of("检索", "实体", "关联", "查询库")) {
      assertMatches(LATENCY, figures, kind);
    }
    assertMatches("[1-9]\\d*", figures, "处理器核数");
  }

  @Test
  void itMeasuresReadingTheSameTextHoweverManyThreads() throws Exception {
    Path records = Path.of(BenchCommandTest.class.getResource("bench-registers").toURI());
    var one = rows(extract(records, 1));
    var two = rows(extract(records, 2));
    for (String kind : List.of("段落", "日期", "名称", "关系", "事件")) {
      assertMatches("[1-9][\\d,]*", one, kind);
    }
    assertMatches("1[\\d]{2},\\d{3}", one, "字数");
    assertMatches("[1-9]\\d* MB", one, "堆内存峰值");
    for (String kind : one.keySet()) {
      if (kind.matches("(字数|段落|日期|名称|关系|事件|读取时的提示) .*")) {
        assertEquals(one.get(kind), two.get(kind), kind);
      }
    }
  }

  private static List<String> extract(Path records, int threads) {
    return List.of(
        "bench",
        "extract",
        "--characters",
        "120000",
        "--threads",
        Integer.toString(threads),
        "--records",
        records.toString());
  }

  @Test
  void itMeasuresPathsOnAGeneratedGraph() {
    String timing = "\\d+\\.\\d{3} ms, .* \\(n = 20\\)";
    var figures = rows(List.of("bench", "paths", "--edges", "500", "--pairs", "20"));
    assertMatches("500", figures, "边");
    assertMatches("101", figures, "节点");
    assertMatches("2\\d\\.\\d", figures, "每边字节");
    for (String kind : List.of("全部最短路径", "最有说明力", "SPARQL 中的 rs:pathTo")) {
      assertMatches(timing, figures, kind);
    }
    assertMatches("[1-9][\\d,]*, [1-9][\\d,]*", figures, "所看的弧");
  }

  @Test
  void itMeasuresLinkingPeopleWhoAreKnown(@TempDir Path store) throws Exception {
    Path records = Path.of(BenchCommandTest.class.getResource("bench-registers").toURI());
    run(0, List.of("load", "--store", store.toString(), records.toString()));
    var figures =
        rows(
            List.of(
                "bench",
                "link",
                "--store",
                store.toString(),
                "--people",
                "400",
                "--known",
                "50",
                "--queries",
                "50"));
    assertMatches("400", figures, "外部人物");
    assertMatches("1\\d\\d|2\\d\\d", figures, "其中指本库人物者");
    assertMatches("\\d\\.\\d{4} \\(.* / .*\\)|-", figures, "可径取者中正确之比");
    assertMatches("\\d\\.\\d{4} \\(.* / .*\\)", figures, "前三候选中有其人之比");
    String store400 = store.toString();
    assertTrue(
        run(1, List.of("bench", "link", "--store", store400, "--known", "101"))
            .contains("--known"));
  }

  @Test
  void tooFewRunsAndMissingRecordsAreRefused() throws Exception {
    assertTrue(run(1, List.of("bench", "--runs", "2")).contains("--runs"));
    assertTrue(run(1, List.of("bench", "--records", "nowhere")).contains("nowhere"));
    assertTrue(run(1, List.of("bench", "extract", "--threads", "0")).contains("--threads"));
    assertTrue(run(1, List.of("bench", "paths", "--pairs", "0")).contains("--pairs"));
    assertTrue(run(1, List.of("bench", "paths", "--edges", "9")).contains("--edges"));
    assertTrue(run(1, List.of("bench", "paths", "--beside")).contains("--beside"));
  }

  private static Map<String, String> rows(List<String> arguments) {
    var rows = new LinkedHashMap<String, String>();
    run(0, arguments)
        .lines()
        .skip(2)
        .map(l -> l.split(" *\\| *"))
        .forEach(cells -> rows.put(cells[1], cells[2]));
    return rows;
  }

  private Map<String, String> bench(Path records) throws Exception {
    System.setProperty("rongshi.launcher", launcher().toString());
    try {
      return rows(List.of("bench", "--runs", "3", "--records", records.toString()));
    } finally {
      System.clearProperty("rongshi.launcher");
    }
  }

  /** What the real launcher does once all is built. */
  private Path launcher() throws Exception {
    Path script = folder.resolve("launcher");
    String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    Files.writeString(
        script,
        "#!/bin/sh\nexec '%s' --enable-native-access=ALL-UNNAMED -cp '%s' %s \"$@\"\n"
            .formatted(java, System.getProperty("java.class.path"), Main.class.getName()));
    assertTrue(script.toFile().setExecutable(true));
    return script;
  }

  private static String run(int exit, List<String> arguments) {
    var written = new StringWriter();
    var line = Main.commandLine();
    line.setOut(new PrintWriter(written, true));
    line.setErr(new PrintWriter(written, true));
    assertEquals(exit, line.execute(arguments.toArray(String[]::new)), written.toString());
    return written.toString();
  }

  private static void assertMatches(String pattern, Map<String, String> figures, String label) {
    var figure = figures.entrySet().stream().filter(e -> e.getKey().startsWith(label)).findFirst();
    assertTrue(figure.isPresent(), () -> label + " is missing from " + figures.keySet());
    assertTrue(figure.get().getValue().matches(pattern), () -> figure.get().toString());
  }
}
