package rongshi.server.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.net.URI;
import java.net.URLDecoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What all pages have: looks, languages, the search box, shortcuts, assets. */
@InBrowser
class FramePageTest {

  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "home, /",
    "home-en, /?lang=en",
    "search, /search?q=车耀先",
    "search-en, /search?q=1940年 被捕&lang=en",
    "table, /search?q=车耀先&view=table",
    "nothing, /search?q=甲某乙某丙某",
    "entity, /page/person/车耀先",
    "entity-en, /page/person/车耀先?lang=en",
    "paths, /paths?from=车耀先&to=张露萍",
    "queries, /queries",
    "workbench, /workbench",
    "ontology, /ontology",
    "conformance, /conformance",
    "conformance-en, /conformance?lang=en"
  })
  void looksRight(String name, String path, Visitor visitor) {
    visitor.look(path, name);
  }

  @Test
  void suggestsWhileOneTypesAndTheKeysLeadToThePage(Visitor visitor) {
    var page = visitor.open("/");
    page.keyboard().press("/");
    page.keyboard().type("cheyaox");
    var box = page.locator("input[role=combobox]");
    PlaywrightAssertions.assertThat(box).hasAttribute("aria-expanded", "true");
    page.keyboard().press("ArrowDown");
    var option = page.locator("[role=option][aria-selected=true]");
    PlaywrightAssertions.assertThat(option).containsText("车耀先");
    assertEquals(option.getAttribute("id"), box.getAttribute("aria-activedescendant"));
    visitor.checkAccess(page);
    visitor.screenshot(page, "suggestions");
    page.keyboard().press("Enter");
    PlaywrightAssertions.assertThat(page.locator("h1")).containsText("车耀先");
  }

  @Test
  void escapeClosesTheSuggestionsAndKeepsTheWords(Visitor visitor) {
    var page = visitor.open("/search");
    page.locator("#q").pressSequentially("车耀");
    PlaywrightAssertions.assertThat(page.locator("[role=listbox]")).isVisible();
    page.keyboard().press("Escape");
    PlaywrightAssertions.assertThat(page.locator("[role=listbox]")).isHidden();
    assertEquals("车耀", page.locator("#q").inputValue());
  }

  @Test
  void aServerThatIsAwayIsSaidAndComesBackByItself(Visitor visitor) {
    var page = visitor.open("/search");
    int[] refused = {0};
    page.route(
        "**/api/suggest*",
        route -> {
          if (refused[0]++ < 2) {
            route.fulfill(new com.microsoft.playwright.Route.FulfillOptions().setStatus(503));
          } else {
            route.resume();
          }
        });
    visitor.expect("503");
    page.locator("#q").pressSequentially("车");
    PlaywrightAssertions.assertThat(page.locator(".connection")).containsText("没有应答");
    PlaywrightAssertions.assertThat(page.locator("[role=listbox]")).isVisible();
    PlaywrightAssertions.assertThat(page.locator(".connection")).containsText("已恢复");
  }

  @Test
  void aQuestionMarkListsTheShortcuts(Visitor visitor) {
    var page = visitor.open("/queries");
    page.keyboard().press("?");
    PlaywrightAssertions.assertThat(page.locator("dialog.keys")).isVisible();
    visitor.checkAccess(page);
    page.keyboard().press("Escape");
    PlaywrightAssertions.assertThat(page.locator("dialog.keys")).isHidden();
  }

  @Test
  void theLanguageStaysFromPageToPage(Visitor visitor) {
    var page = visitor.open("/search?q=车耀先");
    assertEquals("zh-Hans", page.locator("html").getAttribute("lang"));
    page.locator("a.language").click();
    assertEquals("en", page.locator("html").getAttribute("lang"));
    assertTrue(page.title().startsWith("Search for “车耀先”"), page.title());
    page.locator(".hits h3 a").first().click();
    assertEquals("en", page.locator("html").getAttribute("lang"));
    page.locator("#q").fill("努力餐");
    page.locator("#q").press("Enter");
    page.waitForURL("**/search?*lang=en*");
    assertFalse(page.locator("header.site nav").innerText().contains("检索"));
  }

  @Test
  void everyPageWorksWithoutScripts(Visitor visitor) {
    var page = visitor.openWithoutScripts("/");
    page.locator("#q").fill("车耀先");
    page.locator("form[role=search] button").click();
    page.locator(".facets a").first().click();
    PlaywrightAssertions.assertThat(page.locator(".chip").first()).isVisible();
    page.locator(".hits h3 a").first().click();
    PlaywrightAssertions.assertThat(page.locator("h1")).isVisible();
  }

  /** A reader narrows the time by a bar, then by years of her own; what else is chosen stays. */
  @Test
  void thePeriodIsAHistogramThatComposes(Visitor visitor) {
    var page = visitor.open("/search?q=车耀先&type=person");
    var rows = page.locator(".histogram a");
    for (String row : rows.allInnerTexts()) {
      assertTrue(row.replaceAll("\\s+", "").matches("(前?\\d+年代)[\\d,]+"), row);
    }
    assertEquals(rows.count(), page.locator(".histogram a svg rect").count());
    String count = rows.first().locator(".count").innerText();
    rows.first().focus();
    page.keyboard().press("Enter");
    page.waitForURL("**/search?*from=*");
    assertTrue(page.url().contains("type=person"), page.url());
    PlaywrightAssertions.assertThat(page.locator(".bar .total")).containsText(count);
    PlaywrightAssertions.assertThat(page.locator(".histogram [aria-current]").first()).isVisible();
    visitor.checkAccess(page);
    page.locator(".years-of input[name=from]").fill("1900");
    page.locator(".years-of input[name=to]").fill("1929");
    page.locator(".years-of button").click();
    page.waitForURL("**/search?*from=1900*");
    assertTrue(page.url().contains("to=1929") && page.url().contains("type=person"), page.url());
  }

  @Test
  void onAPhoneTheFacetsStandFoldedBeforeTheHits(Visitor visitor) {
    var page = visitor.open("/search?q=车耀先", Visitor.Look.SMALL_LIGHT);
    var facets = page.locator(".narrowing");
    PlaywrightAssertions.assertThat(facets.locator("ul").first()).isHidden();
    assertTrue(
        facets.boundingBox().y < page.locator(".hits").boundingBox().y, "facets after the hits");
    facets.locator("summary").first().press("Enter");
    facets.locator("summary").nth(1).click();
    facets.locator("ul a").first().click();
    page.waitForURL("**/search?*type=*");
    PlaywrightAssertions.assertThat(page.locator(".chip").nth(1)).isVisible();
  }

  @Test
  void theSparqlBehindASearchRunsAsItStands(Visitor visitor) throws Exception {
    for (String path :
        new String[] {
          "/search?q=车耀先&from=1930&to=1949",
          "/search?type=person&place=place/大邑县",
          "/timeline?type=event&source=source/P301",
          "/map?type=site&place=place/成都",
          "/page/person/张露萍",
          "/paths?from=person/车耀先&to=person/张露萍"
        }) {
      var page = visitor.open(path);
      for (var link : page.locator("a.behind").all()) {
        String query =
            URLDecoder.decode(
                link.getAttribute("href").replaceFirst("^.*query=", "").replaceFirst("&.*$", ""),
                StandardCharsets.UTF_8);
        try (var client = HttpClient.newHttpClient()) {
          var answer =
              client.send(
                  HttpRequest.newBuilder(URI.create(visitor.origin() + "/sparql"))
                      .header("Content-Type", "application/sparql-query")
                      .header("Accept", "text/csv")
                      .POST(HttpRequest.BodyPublishers.ofString(query))
                      .build(),
                  BodyHandlers.ofString());
          assertEquals(200, answer.statusCode(), path + "\n" + query + "\n" + answer.body());
          assertTrue(answer.body().lines().count() > 1, "no row: " + path + "\n" + query);
        }
      }
    }
  }

  @Test
  void whatIsNotThereIsSaidOnAPage(Visitor visitor) {
    var page = visitor.openRefused("/page/person/甲某?lang=en", 404);
    PlaywrightAssertions.assertThat(page.locator("main")).containsText("甲某");
    visitor.checkAccess(page);
  }

  @Test
  void aPageIsQuickAndStandsStill(Visitor visitor) {
    for (String path : new String[] {"/", "/search?q=车耀先", "/page/person/车耀先"}) {
      var page = visitor.open(path);
      double shift = layoutShift(page);
      assertTrue(shift <= 0.05, path + " shifts by " + shift);
    }
  }

  private static double layoutShift(Page page) {
    return ((Number)
            page.evaluate(
                """
                () => new Promise(done => {
                  let sum = 0;
                  new PerformanceObserver(list => list.getEntries().forEach(e => sum += e.value))
                    .observe({type: "layout-shift", buffered: true});
                  setTimeout(() => done(sum), 600);
                })\
                """))
        .doubleValue();
  }

  @Test
  void theConformanceReportNeedsNoScripts(Visitor visitor) throws Exception {
    try (var client = HttpClient.newHttpClient()) {
      var data = new JsonMapper().readTree(text(client, visitor, "/conformance", "*/*"));
      String zh = text(client, visitor, "/conformance", "text/html");
      String en = text(client, visitor, "/conformance?lang=en", "text/html");
      for (var suite : data) {
        assertTrue(zh.contains(suite.at("/name/zh").asText()), suite.toString());
        assertTrue(en.contains(suite.at("/origin/en").asText()), suite.toString());
        for (var failed : suite.path("failed")) {
          assertTrue(zh.contains(failed.path("name").asText()), failed.toString());
          assertTrue(en.contains(failed.at("/reason/en").asText()), failed.toString());
        }
      }
      assertTrue(data.size() > 10);
      assertTrue(text(client, visitor, "/", "text/html").contains("href=\"/conformance\""));
    }
  }

  private static String text(HttpClient client, Visitor visitor, String path, String accept)
      throws Exception {
    var request =
        HttpRequest.newBuilder(URI.create(visitor.origin() + path)).header("Accept", accept);
    return client.send(request.build(), BodyHandlers.ofString()).body();
  }

  @Test
  void assetsMayBeKeptForEver(Visitor visitor) throws Exception {
    var page = visitor.open("/");
    String script = page.locator("script[type=module]").first().getAttribute("src");
    try (var client = HttpClient.newHttpClient()) {
      var first =
          client.send(
              HttpRequest.newBuilder(URI.create(visitor.origin() + script))
                  .header("Accept-Encoding", "gzip")
                  .build(),
              BodyHandlers.ofByteArray());
      assertEquals("gzip", first.headers().firstValue("Content-Encoding").orElse(""));
      assertTrue(first.headers().firstValue("Cache-Control").orElse("").contains("immutable"));
      var again =
          client.send(
              HttpRequest.newBuilder(URI.create(visitor.origin() + script))
                  .header("If-None-Match", first.headers().firstValue("ETag").orElseThrow())
                  .build(),
              BodyHandlers.discarding());
      assertEquals(304, again.statusCode());
    }
  }
}
