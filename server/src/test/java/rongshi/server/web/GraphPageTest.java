package rongshi.server.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import java.nio.file.Files;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The explorer as a researcher uses it: begin, expand, undo, group, keep a link, take it along. */
@InBrowser
class GraphPageTest {
  private static final String CHE = "/graph?id=person/车耀先";

  /** How many nodes Cytoscape draws within a group; it leaves itself on its container. */
  private static final String INSIDE =
      "() => document.querySelector('.drawing')._cyreg.cy.nodes('[type=\"group\"]').children()"
          + ".length";

  @ParameterizedTest(name = "{0}")
  @CsvSource({"graph-empty, /graph", "graph, /graph?id=person/车耀先&lang=en"})
  void looksRight(String name, String path, Visitor visitor) {
    visitor.look(path, name);
  }

  @Test
  void looksRightWhenDrawn(Visitor visitor) {
    for (var look : Visitor.Look.values()) {
      var page = visitor.open(CHE, look);
      assertThat(page.locator(".sentences li").first()).isVisible();
      page.waitForTimeout(500);
      visitor.checkAccess(page);
      visitor.checkFits(page);
      visitor.screenshot(page, "graph-drawn-" + look.name().toLowerCase(java.util.Locale.ROOT));
    }
  }

  @Test
  void anEmptyCanvasOffersSomethingToBeginWith(Visitor visitor) {
    var page = visitor.open("/graph");
    page.locator(".empty button").first().click();
    assertThat(page.locator(".sentences li").first()).isVisible();
    assertThat(page.locator(".empty")).isHidden();
  }

  @Test
  void expandsByRelationAndUndoes(Visitor visitor) {
    var page = visitor.open(CHE);
    int before = nodes(page);
    var relation = page.locator(".relations button").nth(1);
    int offered = Integer.parseInt(relation.locator(".count").innerText());
    relation.click();
    assertThat(page.locator(".status")).containsText("加入");
    int after = nodes(page);
    assertTrue(after > before && after <= before + offered, before + " → " + after);
    page.keyboard().press("Control+z");
    assertThat(page.locator(".nodes li")).hasCount(before);
    page.locator(".tools button", new Page.LocatorOptions().setHasText("重做")).click();
    assertThat(page.locator(".nodes li")).hasCount(after);
  }

  @Test
  void whatIsHiddenIsCountedAndTheCountAddsUp(Visitor visitor) {
    var page = visitor.open(CHE);
    assertThat(page.locator(".sentences li").first()).isVisible();
    var said = Pattern.compile("共 (\\d+) 个相邻条目，画布上有 (\\d+) 个，还有 (\\d+) 个未显示");
    var match = said.matcher(page.locator(".selected").innerText());
    assertTrue(match.find(), page.locator(".selected").innerText());
    int all = Integer.parseInt(match.group(1));
    assertEquals(all, Integer.parseInt(match.group(2)) + Integer.parseInt(match.group(3)));
    assertEquals(nodes(page) - 1, Integer.parseInt(match.group(2)));
  }

  @Test
  void aLinkGivesTheSameCanvasAgain(Visitor visitor) {
    var page = visitor.open(CHE);
    assertThat(page.locator(".sentences li").first()).isVisible();
    page.locator(".node").nth(3).click();
    page.locator(".tools button", new Page.LocatorOptions().setHasText("移除")).click();
    page.locator(".node").nth(1).click();
    page.locator(".tools button", new Page.LocatorOptions().setHasText("固定")).click();
    page.waitForFunction("() => location.hash.length > 40");
    page.waitForTimeout(400);
    String link = page.url();
    String text = page.locator(".nodes").innerText();
    var again = visitor.open(link);
    assertThat(again.locator(".nodes li")).hasCount(page.locator(".nodes li").count());
    assertEquals(text, again.locator(".nodes").innerText());
  }

  @ParameterizedTest
  @ValueSource(strings = {"#c=AAAA", "#c=<script>", "#c=%E4%BD%A0", "#c=q1YqU7JSKi1OLVKqBQA"})
  void aLinkThatIsBrokenIsSaidAndTheEntityShownAnyway(String hash, Visitor visitor) {
    var page = visitor.open(CHE + hash);
    assertThat(page.locator(".sentences li").first()).isVisible();
  }

  @Test
  void idsThatAreNotThereAreNamed(Visitor visitor) {
    var page = visitor.open("/graph?id=person/车耀先&id=person/<b>甲某</b>&id=person/罗世文");
    assertThat(page.locator(".nodes li")).hasCount(2);
    assertThat(page.locator(".status")).containsText("person/<b>甲某</b>");
    assertEquals(0, page.locator("b").count());
  }

  @Test
  void groupsAndTakesAlong(Visitor visitor) throws Exception {
    var page = visitor.open(CHE);
    page.locator(".node").nth(1).click();
    page.locator(".node").nth(2).click(shift());
    page.locator(".tools button", new Page.LocatorOptions().setHasText("归组")).click();
    page.locator(".node").nth(1).click();
    page.locator(".selected input").fill("甲组");
    page.locator(".selected input").press("Tab");
    String graphml = taken(page, "graphml");
    assertTrue(
        graphml.contains(">甲组<") && graphml.contains("<edge source=\"person/车耀先\""), graphml);
    String csv = taken(page, "csv");
    assertEquals(
        "\uFEFFfrom,fromName,relation,relationLabel,to,toName,earliest,latest,sentence,claims,sources",
        csv.lines().findFirst().orElseThrow());
    assertTrue(csv.lines().count() > 20);
    assertTrue(taken(page, "svg").startsWith("<svg xmlns"));
    assertEquals((byte) 0x89, takenBytes(page, "png")[0]);
  }

  @Test
  void aCircleIsCollapsedAndExpandedAnew(Visitor visitor) {
    var page = visitor.open(CHE);
    assertThat(page.locator(".sentences li").first()).isVisible();
    int before = nodes(page);
    button(page, "收起").click();
    assertThat(page.locator(".status")).containsText("收起");
    int after = page.locator(".nodes li").count();
    assertTrue(after < before, before + " → " + after);
    button(page, "撤销").click();
    assertThat(page.locator(".nodes li")).hasCount(before);
    button(page, "重做").click();
    assertThat(page.locator(".nodes li")).hasCount(after);
    page.locator(".relations button").first().click();
    assertThat(page.locator(".status")).containsText("加入");
    assertTrue(nodes(page) > after);
  }

  /** A folded group is one node in the picture, in the text still all it holds, and in the link. */
  @Test
  void aGroupIsFoldedAndUnfolded(Visitor visitor) throws Exception {
    var page = visitor.open(CHE);
    page.locator(".node").nth(1).click();
    page.locator(".node").nth(2).click(shift());
    button(page, "归组").click();
    assertEquals(2, page.evaluate(INSIDE), "members within the group as it is drawn");
    int all = taken(page, "svg").split("<path", -1).length;
    button(page, "收起组").click();
    assertThat(button(page, "展开组")).isVisible();
    String folded = taken(page, "svg");
    assertEquals(all - 1, folded.split("<path", -1).length);
    assertTrue(folded.contains("（2）"), folded);
    int listed = nodes(page);
    page.waitForFunction("() => location.hash.length > 10");
    page.waitForTimeout(400); // the address follows a quarter of a second after
    page.reload();
    assertThat(page.locator(".nodes li")).hasCount(listed);
    assertEquals(folded.split("<path", -1).length, taken(page, "svg").split("<path", -1).length);
    page.locator(".node").nth(1).click();
    button(page, "展开组").click();
    assertThat(button(page, "收起组")).isVisible();
    button(page, "撤销").click();
    assertThat(button(page, "展开组")).isVisible();
  }

  private static Locator button(Page page, String words) {
    return page.locator(".tools button")
        .filter(new Locator.FilterOptions().setHasText(Pattern.compile("^" + words + "$")));
  }

  @Test
  void theKeyboardAloneSuffices(Visitor visitor) {
    var page = visitor.open(CHE);
    assertThat(page.locator(".sentences li").first()).isVisible();
    int before = nodes(page);
    page.locator(".drawing").focus();
    page.keyboard().press("ArrowRight");
    assertFalse(page.locator(".selected h2 a").innerText().equals("车耀先"));
    page.keyboard().press("Enter");
    assertThat(page.locator(".status")).containsText("加入");
    page.keyboard().press("Delete");
    page.keyboard().press("Control+z");
    page.keyboard().press("Control+z");
    assertThat(page.locator(".nodes li")).hasCount(before);
  }

  @Test
  void aPeriodHidesWhatLiesOutside(Visitor visitor) {
    var page = visitor.open(CHE);
    assertThat(page.locator(".sentences li").first()).isVisible();
    int before = page.locator(".sentences li").count();
    page.locator(".period input[type=checkbox]").uncheck();
    assertThat(page.locator("details.text .hint")).containsText("时期之外");
    assertTrue(page.locator(".sentences li").count() < before);
  }

  /** A neighbourhood of 10,000: a few come, the rest is counted, the canvas answers. */
  @Test
  void aHugeNeighbourhoodStaysUsable(Visitor visitor) {
    var page = visitor.open("/graph");
    page.route("**/api/**", route -> route.fulfill(json(huge(route.request().url()))));
    page.locator(".empty button").first().click();
    assertThat(page.locator(".selected")).containsText("还有 9976 个未显示");
    for (int i = 0; i < 14 && nodes(page) < 300; i++) {
      int before = nodes(page);
      page.locator(".relations button").first().click();
      assertThat(page.locator(".nodes li").nth(before)).isAttached();
    }
    assertThat(page.locator(".nodes li")).hasCount(300);
    page.locator(".relations button").first().click();
    assertThat(page.locator(".status")).containsText("画布已满");
  }

  private int next;

  private String huge(String url) {
    var nodes = new StringBuilder();
    var edges = new StringBuilder();
    var ids = Pattern.compile("[?&]id=([^&]+)").matcher(url);
    if (url.contains("/neighbours")) {
      int limit = Integer.parseInt(url.replaceFirst("^.*limit=(\\d+).*$", "$1"));
      String centre = decoded(url.replaceFirst("^.*/entities/(.*)/neighbours.*$", "$1"));
      node(nodes, centre, 10_000);
      for (int i = 0; i < limit; i++) {
        String other = "person/乙" + next++;
        node(nodes, other, 1);
        edges.append(edges.isEmpty() ? "" : ",").append(edge(centre, other));
      }
    } else {
      while (ids.find()) {
        String id = decoded(ids.group(1));
        node(nodes, id, id.startsWith("person/乙") ? 1 : 10_000);
      }
    }
    return "{\"nodes\":[" + nodes + "],\"edges\":[" + edges + "],\"relations\":[],\"missing\":[]}";
  }

  private static void node(StringBuilder nodes, String id, int neighbours) {
    nodes
        .append(nodes.isEmpty() ? "" : ",")
        .append(
            "{\"id\":\"%s\",\"name\":\"%s\",\"type\":\"person\",\"aliases\":[],\"neighbours\":%d}"
                .formatted(id, id.substring(7), neighbours));
  }

  private static String edge(String from, String to) {
    return ("{\"hop\":\"%s~knows~%s\",\"from\":\"%s\",\"to\":\"%s\",\"relation\":\"knows\","
            + "\"sentence\":\"甲识乙\",\"sentenceEn\":\"knows\",\"forward\":true,"
            + "\"accountsDiffer\":false,\"earliest\":null,\"latest\":null,\"claims\":[]}")
        .formatted(from, to, from, to);
  }

  private static String decoded(String text) {
    return java.net.URLDecoder.decode(text, java.nio.charset.StandardCharsets.UTF_8);
  }

  private static Route.FulfillOptions json(String body) {
    return new Route.FulfillOptions().setContentType("application/json").setBody(body);
  }

  private static com.microsoft.playwright.Locator.ClickOptions shift() {
    return new com.microsoft.playwright.Locator.ClickOptions()
        .setModifiers(java.util.List.of(com.microsoft.playwright.options.KeyboardModifier.SHIFT));
  }

  private static int nodes(Page page) {
    assertThat(page.locator(".sentences li").first()).isVisible();
    return page.locator(".nodes li").count();
  }

  private static String taken(Page page, String kind) throws Exception {
    return new String(takenBytes(page, kind), java.nio.charset.StandardCharsets.UTF_8);
  }

  private static byte[] takenBytes(Page page, String kind) throws Exception {
    var download =
        page.waitForDownload(() -> page.locator(".tools select").last().selectOption(kind));
    return Files.readAllBytes(download.path());
  }

  @Test
  void withoutScriptsTheRelationsAreSentences(Visitor visitor) {
    var page = visitor.openWithoutScripts("/graph?id=place/成都");
    assertThat(page.locator(".plain-text li").first()).isVisible();
    assertThat(page.locator(".plain-text")).containsText("未显示");
  }
}
