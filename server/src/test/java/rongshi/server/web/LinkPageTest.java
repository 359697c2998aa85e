package rongshi.server.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import de.siegmar.fastcsv.reader.CsvReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A person decides on proposed links in the browser, by keyboard, and saves the file. */
@InBrowser
class LinkPageTest {
  private static final String HEADINGS =
      "external_id,external_name,external_about,id,name,score,auto,reasons,reasons_en,decision,decided_by,decided_on,note\n";
  private static final String PROPOSALS =
      HEADINGS
          + "https://example.org/1,车耀先,birthDate: 1894,person/车耀先,车耀先,90.0,yes,姓名相同,same"
          + " name,,,,\"一,注\"\n"
          + "https://example.org/1,车耀先,birthDate: 1894,person/张露萍,张露萍,46.0,,有别,differs,,,,\n"
          + "https://example.org/2,甲某,,person/巴金,巴金,50.0,,姓名不同,another name,,,,\n"
          + "https://example.org/3,乙某,,person/甲某乙某,乙某,50.0,,姓名相同,same name,不同,丙某,1990-01-01,\n";

  private static Page opened(Visitor visitor, String path, String content) {
    var page = visitor.open(path);
    page.locator("input[type=file]")
        .setInputFiles(
            new FilePayload("links.csv", "text/csv", content.getBytes(StandardCharsets.UTF_8)));
    return page;
  }

  @Test
  void looksRight(Visitor visitor) {
    visitor.look("/link", "link");
    var page = opened(visitor, "/link?lang=en", PROPOSALS);
    assertThat(page.locator("article").first()).containsText("1894");
    visitor.checkAccess(page);
    visitor.checkFits(page);
    visitor.screenshot(page, "link-deciding");
  }

  @Test
  void decidesByKeyboardAndSavesWhatALoadReads(Visitor visitor) throws Exception {
    var page = opened(visitor, "/link", PROPOSALS);
    assertThat(page.locator("rs-link-decisions [role=status]")).containsText("共 4 条建议，已裁定 1 条");
    page.locator("#decided-by").fill("丁某");
    page.locator("article").first().focus();
    page.keyboard().press("a");
    page.keyboard().press("x");
    assertThat(page.locator("article [aria-pressed=true]")).hasText(new String[] {"同一", "不同"});
    page.keyboard().press("n");
    assertThat(page.locator("section h2")).hasText("甲某");
    page.keyboard().press("c");
    assertThat(page.locator("rs-link-decisions [role=status]")).containsText("已裁定 4 条");
    assertThat(page.locator("rs-link-decisions [role=status]")).containsText("尚未保存");
    var download = page.waitForDownload(() -> page.keyboard().press("s"));
    assertEquals("links.csv", download.suggestedFilename());
    String saved = Files.readString(download.path()).replace("\uFEFF", "");
    var rows = CsvReader.builder().ofCsvRecord(saved).stream().toList();
    assertEquals(
        List.of("decision", "accept", "reject", "close", "不同"),
        rows.stream().map(r -> r.getField(9)).toList());
    assertEquals(
        List.of("decided_by", "丁某", "丁某", "丁某", "丙某"),
        rows.stream().map(r -> r.getField(10)).toList());
    assertTrue(rows.get(1).getField(11).matches("\\d{4}-\\d{2}-\\d{2}"), saved);
    assertEquals("1990-01-01", rows.get(4).getField(11));
    assertEquals("一,注", rows.get(1).getField(12));
  }

  @Test
  void saysWhyAFileCannotBeRead(Visitor visitor) {
    var page = opened(visitor, "/link", HEADINGS + "1,\"甲某\n");
    assertThat(page.locator("rs-link-decisions [role=alert]")).containsText("第 2 行");
    page = opened(visitor, "/link", "a,b\n1,2\n");
    assertThat(page.locator("rs-link-decisions [role=alert]")).containsText("external_id");
    page = visitor.openWithoutScripts("/link");
    assertThat(page.locator("rs-link-decisions")).containsText("decision");
  }
}
