package rongshi.server.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Who looks for what happened when. */
@InBrowser
class TimelinePageTest {
  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "timeline, /timeline",
    "timeline-people-en, /timeline?type=person&lang=en",
    "timeline-war, /timeline?span=1937/1945",
    "search-timeline, /search?q=车耀先&view=timeline"
  })
  void looksRight(String name, String path, Visitor visitor) {
    visitor.look(path, name);
  }

  @Test
  void theKeysLeadFromItemToItemAndToItsPage(Visitor visitor) {
    var page = visitor.open("/timeline?type=person");
    page.locator("rs-timeline a[tabindex='0']").focus();
    page.keyboard().press("End");
    page.keyboard().press("Home");
    page.keyboard().press("ArrowRight");
    var focused = page.locator("rs-timeline a:focus");
    String name = focused.locator("tspan[lang]").textContent();
    assertThat(page.locator("rs-timeline .card h3 a")).hasText(name);
    visitor.checkAccess(page);
    page.keyboard().press("Escape");
    assertThat(page.locator("rs-timeline .card")).hasCount(0);
    page.keyboard().press("Enter");
    assertThat(page.locator("h1")).containsText(name.replace("…", ""));
  }

  /** However much there is, the picture keeps to its room and scrolls within. */
  @Test
  void thePictureKeepsToItsRoom(Visitor visitor) {
    for (String path : new String[] {"/page/person/张露萍", "/search?q=车耀先&view=timeline"}) {
      for (var look : List.of(Visitor.Look.WIDE_LIGHT, Visitor.Look.SMALL_LIGHT)) {
        var page = visitor.open(path, look);
        assertThat(page.locator("rs-timeline .legend")).isVisible();
        assertEquals(
            true,
            page.evaluate(
                """
                () => {
                  const element = document.querySelector("rs-timeline");
                  const legend = element.shadowRoot.querySelector(".legend").getBoundingClientRect();
                  return legend.bottom <= element.getBoundingClientRect().bottom + 1;
                }\
                """),
            path + " " + look);
      }
    }
  }

  @Test
  void aStretchIsKeptInTheAddress(Visitor visitor) {
    var page = visitor.open("/timeline?type=person");
    var bar = page.locator("rs-timeline [role=toolbar]");
    bar.getByRole(com.microsoft.playwright.options.AriaRole.BUTTON).nth(1).click();
    page.waitForURL(Pattern.compile("span="));
    String shown = page.locator("rs-timeline .span").textContent();
    page.reload();
    assertThat(page.locator("rs-timeline .span")).hasText(shown);
    bar.getByText("全程").click();
    page.waitForURL(Pattern.compile("^((?!span=).)*$"));
  }

  @Test
  void accountsThatDifferStandSideBySide(Visitor visitor) {
    var page = visitor.open("/timeline?q=车耀先&type=person");
    var item = page.locator("rs-timeline a[href*='" + Visit.encoded("person/车耀先") + "']");
    assertTrue(item.getAttribute("aria-label").contains("异说"), item.getAttribute("aria-label"));
    item.focus();
    assertThat(page.locator("rs-timeline .card li")).not().hasCount(1);
    assertThat(page.locator("rs-timeline .card")).containsText("农历");
    var row =
        page.locator(
                "main tr", new com.microsoft.playwright.Page.LocatorOptions().setHasText("车耀先"))
            .first();
    assertThat(row).containsText("1894年8月28日");
    assertThat(row).containsText("1894-09-27");
  }

  /** An address written by hand is answered with a notice, never with a broken page. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "/timeline?type=nobody",
        "/timeline?from=abc&to=1949",
        "/timeline?limit=-5",
        "/timeline?span=soon",
        "/map?type=nobody",
        "/map?limit=x&type=site",
      })
  void nonsenseIsSaidAndLeftOut(String path, Visitor visitor) {
    var page = visitor.open(path);
    assertThat(page.locator("main .notice").first()).isVisible();
    assertThat(page.locator("h1")).isVisible();
    visitor.checkAccess(page);
  }

  @Test
  void theTableSaysItAllWithoutScripts(Visitor visitor) {
    var page = visitor.openWithoutScripts("/timeline?type=event&from=1938&to=1940");
    int rows = page.locator("main tbody tr").count();
    assertTrue(rows > 5, rows + " rows");
    page.locator(".tabs a").nth(1).click();
    assertThat(page.locator(".tabs a[aria-current]")).hasText("人物");
    assertEquals("1938", page.locator("#view-from").inputValue());
  }

  @Test
  void theQueryBehindItRuns(Visitor visitor) {
    var page = visitor.open("/timeline?type=event&from=1938&to=1940");
    page.locator("a.behind").click();
    assertThat(page.locator("rs-workbench .said")).containsText("行");
    assertThat(page.locator("rs-workbench rs-results tbody tr").first()).isVisible();
  }
}
