package rongshi.server.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The options of {@code rongshi extract}, on invented registers and rules. */
class ExtractCommandTest {
  private static final String RULE =
      """
      规则 eats-at 0.9
        匹配 <主>赴宴于<地>
        关系 主 killed_at 地
        示例 {甲某/人}赴宴于{乙县/地}。
        得 甲某 killed_at PLACE
      """;
  private static final String TEXT = "赵大某赴宴于乙丙县。";

  @TempDir Path folder;
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();
  private Path records;

  @BeforeEach
  void register() throws IOException {
    records = Files.createDirectories(folder.resolve("records"));
    Files.writeString(
        records.resolve("people.csv"), "name,aliases,sex,birth_date,sources\n赵大某,,,,\n");
    Files.writeString(
        records.resolve("places.csv"), "name,aliases,type,part_of,sources\n乙丙县,,县,,\n");
  }

  @Test
  void aRuleOfOnesOwnIsTriedAndExplained() throws IOException {
    var rules = rules("乙县");
    assertEquals(
        0, run("--records", records, "--explain", "--rules", rules, "--only", "--text", TEXT));
    assertTrue(out.toString().contains("赵大某 killed_at 乙丙县"), out.toString());
    assertTrue(out.toString().contains("eats-at（" + rules + ":1）"), out.toString());
  }

  @Test
  void aYearIsTheHeadingsOfAPassage() throws IOException {
    assertEquals(
        0,
        run(
            "--records",
            records,
            "--rules",
            rules("乙县"),
            "--year",
            "1911",
            "--text",
            "3月4日，" + TEXT));
    assertTrue(out.toString().contains("\"date_edtf\":\"1911-03-04\""), out.toString());
  }

  @Test
  void examplesThatHoldAreCounted() throws IOException {
    assertEquals(0, run("--check-rules", rules("乙县")));
    assertTrue(out.toString().contains("不合 0"), out.toString());
  }

  @Test
  void anExampleThatFailsIsToldWithBoth() throws IOException {
    var rules = rules("丙县");
    assertEquals(1, run("--check-rules", rules));
    assertTrue(out.toString().contains(rules + ":4 eats-at"), out.toString());
    assertTrue(out.toString().contains("    甲某 killed_at 丙县"), out.toString());
    assertTrue(out.toString().contains("    甲某 killed_at 乙县"), out.toString());
  }

  @Test
  void aRuleWithoutExampleFails() throws IOException {
    var file = folder.resolve("bare.rules");
    Files.writeString(file, "规则 bare\n匹配 <主>赴宴于<地>\n关系 主 killed_at 地\n");
    assertEquals(1, run("--check-rules", file));
    assertTrue(out.toString().contains("没有示例"), out.toString());
  }

  @Test
  void brokenRulesAreToldInOneMessage() throws IOException {
    var file = folder.resolve("broken.rules");
    Files.writeString(file, "规则 broken 很高\n");
    for (String option : new String[] {"--rules", "--check-rules"}) {
      assertEquals(1, run(option, file, "--text", TEXT, "--records", records));
      told(file + ":1: 确信度");
    }
  }

  @Test
  void whatIsNotThereIsNamed() {
    assertEquals(1, run(folder.resolve("no.md")));
    told("没有此文件或文件夹");
    assertEquals(1, run("--text", TEXT, "--rules", folder.resolve("no.rules")));
    told("no.rules");
  }

  @Test
  void whatIsWrongInUsageIsExplained() {
    assertEquals(2, run());
    assertTrue(err.toString().contains("--check-rules"), err.toString());
    assertEquals(2, run("--only", "--text", TEXT));
    assertTrue(err.toString().contains("--only 须与 --rules 同用"), err.toString());
    assertEquals(2, run("--year", "甲", "--text", TEXT));
  }

  private void told(String words) {
    assertTrue(err.toString().contains(words), err.toString());
    assertFalse(err.toString().contains("\tat "), err.toString());
  }

  private Path rules(String place) throws IOException {
    return Files.writeString(folder.resolve("own.rules"), RULE.replace("PLACE", place));
  }

  private int run(Object... arguments) {
    out.getBuffer().setLength(0);
    err.getBuffer().setLength(0);
    var line = Main.commandLine();
    line.setOut(new PrintWriter(out));
    line.setErr(new PrintWriter(err, true));
    var words = new String[arguments.length + 1];
    words[0] = "extract";
    for (int i = 0; i < arguments.length; i++) {
      words[i + 1] = arguments[i].toString();
    }
    int exit = line.execute(words);
    line.getOut().flush();
    return exit;
  }
}
