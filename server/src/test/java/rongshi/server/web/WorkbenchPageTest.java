package rongshi.server.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import java.nio.file.Files;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who asks in SPARQL. */
@InBrowser
class WorkbenchPageTest {
  private static final String PREFIX = "PREFIX rs: <https://w3id.org/rongshi/ontology#> ";

  private static String with(String query) {
    return "/workbench?query=" + Visit.encoded(query).replace("/", "%2F");
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "workbench-en, /workbench?lang=en",
    "query, /queries/events-of-type",
    "query-office, /queries/office-holders",
    "queries-en, /queries?lang=en"
  })
  void looksRight(String name, String path, Visitor visitor) {
    visitor.look(path, name);
  }

  @Test
  void completesATermByItsChineseNameAndDeclaresItsPrefix(Visitor visitor) {
    var page = visitor.open(with("SELECT * { ?x a ?y } LIMIT 1"));
    assertThat(page.locator("rs-workbench rs-results")).isVisible();
    edit(visitor, page, "SELECT * { ?x ");
    page.keyboard().type("出生日");
    var first = page.locator("rs-workbench .cm-tooltip-autocomplete li").first();
    assertThat(first).containsText("rs:birthDate");
    page.waitForTimeout(200); // CodeMirror takes no choice sooner after the list appears
    page.keyboard().press("Enter");
    page.keyboard().type(" ?when } LIMIT 3");
    page.keyboard().press("Control+Enter");
    assertThat(page.locator("rs-workbench .cm-content"))
        .containsText("PREFIX rs: <https://w3id.org");
    assertThat(page.locator("rs-workbench .said")).containsText("3 行");
  }

  @Test
  void completesAnEntityByNameAndShowsLabels(Visitor visitor) {
    var page = visitor.open("/workbench");
    edit(visitor, page, PREFIX + "SELECT ?teacher { ");
    page.keyboard().type("车耀");
    var option =
        page.locator(
            "rs-workbench .cm-tooltip-autocomplete li", new Page.LocatorOptions().setHasText("人物"));
    assertThat(option.first()).containsText("车耀先");
    option.first().click();
    page.keyboard().type(" rs:taughtBy ?teacher }");
    page.keyboard().press("Escape");
    page.keyboard().press("Control+Enter");
    var cell = page.locator("rs-results tbody td a").first();
    assertThat(cell).isVisible();
    assertTrue(cell.getAttribute("href").startsWith("/page/person/"), cell.getAttribute("href"));
    visitor.checkAccess(page);
    visitor.screenshot(page, "workbench-result");
  }

  private static void edit(Visitor visitor, Page page, String text) {
    // Chromium keeps the style of words that are typed over, in its own DOM, which the policy stops
    visitor.expect("Applying inline style violates");
    page.locator("rs-workbench .cm-content").click();
    page.keyboard().press("Control+a");
    page.keyboard().insertText(text);
  }

  @Test
  void anErrorStandsAtItsLine(Visitor visitor) {
    visitor.expect("400");
    var page = visitor.open(with("SELECT * {\n  ?x a ?y .\n  ?x . ?z\n}"));
    assertThat(page.locator("rs-workbench .failure")).containsText("第 3 行");
    assertThat(page.locator("rs-workbench .cm-lintRange-error")).isVisible();
    visitor.checkAccess(page);
    visitor.screenshot(page, "workbench-error");
    page.locator("rs-workbench .failure button").click();
    page.keyboard().press("Home");
    page.keyboard().press("Shift+End");
    page.keyboard().type("}");
    assertThat(page.locator("rs-workbench .failure")).hasCount(0);
  }

  @Test
  void anIriUnderThePointerSaysItsName(Visitor visitor) {
    var page = visitor.open(with(PREFIX + "SELECT * { ?x rs:birthDate ?when } LIMIT 1"));
    page.locator("rs-workbench .cm-line span", new Page.LocatorOptions().setHasText("birthDate"))
        .last()
        .hover();
    assertThat(page.locator("rs-workbench .cm-hover")).containsText("出生日期");
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          条形图 | SELECT ?kind (COUNT(*) AS ?n) { ?s rs:sourceKind ?kind } GROUP BY ?kind | table.chart rect
          时间线 | SELECT ?e ?first ?last { ?e a rs:Event ; rs:earliest ?first ; rs:latest ?last } LIMIT 20 | rs-timeline a.event
          地图   | SELECT ?site ?lat ?long { ?site rs:latitude ?lat ; rs:longitude ?long } | rs-map .pin
          网络   | CONSTRUCT { ?a rs:taughtBy ?b } { ?a rs:taughtBy ?b } | .net canvas
          """)
  void aResultIsDrawnAsItsColumnsAllow(String view, String query, String drawn, Visitor visitor) {
    var page = visitor.open(with(PREFIX + query));
    page.locator("rs-results [role=tab]", new Page.LocatorOptions().setHasText(view)).click();
    assertThat(page.locator("rs-results " + drawn).first()).isVisible();
    visitor.checkAccess(page);
    visitor.screenshot(page, "workbench-" + view);
  }

  @Test
  void aResultIsDownloadedInEveryFormat(Visitor visitor) throws Exception {
    var page = visitor.open(with(PREFIX + "SELECT ?p { ?p a rs:Route }"));
    for (String format : new String[] {"CSV", "TSV", "JSON", "XML"}) {
      var download =
          page.waitForDownload(
              () ->
                  page.locator(
                          "rs-results .downloads button",
                          new Page.LocatorOptions().setHasText(format))
                      .first()
                      .click());
      assertTrue(Files.readString(download.path()).contains("route/"), format);
    }
    var graph = visitor.open(with(PREFIX + "CONSTRUCT WHERE { ?p a rs:Route }"));
    for (String format : new String[] {"Turtle", "JSON-LD", "N-Triples", "RDF/XML"}) {
      var download =
          graph.waitForDownload(
              () ->
                  graph
                      .locator(
                          "rs-results .downloads button",
                          new Page.LocatorOptions().setHasText(format))
                      .first()
                      .click());
      assertTrue(Files.readString(download.path()).contains("Route"), format);
    }
  }

  @Test
  void aServerThatWentAwayIsWaitedFor(Visitor visitor) {
    var page = visitor.open("/workbench");
    int[] refused = {0};
    page.route(
        "**/sparql",
        route -> {
          if (refused[0]++ < 2) {
            route.abort();
          } else {
            route.resume();
          }
        });
    visitor.expect("ERR_FAILED");
    page.locator("rs-workbench .run").click();
    assertThat(page.locator(".connection")).containsText("没有应答");
    assertThat(page.locator("rs-results tbody tr").first()).isVisible();
  }

  @Test
  void aQuestionOfTheLibraryTakesANameAndOpensInTheWorkbench(Visitor visitor) {
    var page = visitor.open("/queries/differing-accounts");
    var field = page.locator("main rs-entity input:not([type=hidden])");
    assertThat(field).hasValue("车耀先");
    field.fill("张露萍");
    page.locator("main form button").click();
    assertThat(field).hasValue("张露萍");
    assertThat(page.locator("main rs-entity input[type=hidden]")).hasValue("person/张露萍");
    assertThat(page.locator("main tbody tr").first()).isVisible();
    page.locator("main .bar a").first().click();
    assertThat(page).hasURL(Pattern.compile("/workbench"));
    assertThat(page.locator("rs-results tbody tr").first()).isVisible();
  }

  @Test
  void aWrongParameterIsSaidAndTheFormStays(Visitor visitor) {
    var page = visitor.open("/queries/office-holders?day=tomorrow");
    assertThat(page.locator("main .notice")).containsText("tomorrow");
    assertThat(page.locator("main form")).isVisible();
  }

  @Test
  void itWorksWithoutScripts(Visitor visitor) {
    var page = visitor.openWithoutScripts("/workbench");
    page.locator("select[name=output]").selectOption("json");
    page.locator("main form button").click();
    assertTrue(page.content().contains("bindings"), page.content());
  }
}
