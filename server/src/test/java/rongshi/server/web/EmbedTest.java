package rongshi.server.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Embeds on a page of another origin, under a policy that allows no more than they need. */
@InBrowser
class EmbedTest {
  private static final int EMBED_BYTES = 20_000;
  private static final int GRAPH_BYTES = 165_000;

  private HttpServer site;
  private String body = "";
  private String policy = "";

  @BeforeEach
  void serveAnotherSite() throws Exception {
    site = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    site.createContext(
        "/",
        exchange -> {
          boolean style = exchange.getRequestURI().getPath().equals("/own.css");
          String text =
              style
                  ? "* { color: rgb(255, 0, 0) !important } h2, p, li { display: none !important }"
                  : "<!doctype html><html lang=zh-Hans><title>甲某</title><link rel=stylesheet"
                      + " href=/own.css>"
                      + body;
          byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
          exchange.getResponseHeaders().add("Content-Security-Policy", policy);
          exchange
              .getResponseHeaders()
              .add("Content-Type", style ? "text/css" : "text/html;charset=utf-8");
          exchange.sendResponseHeaders(200, bytes.length);
          exchange.getResponseBody().write(bytes);
          exchange.close();
        });
    site.start();
  }

  @AfterEach
  void stop() {
    site.stop(0);
  }

  private com.microsoft.playwright.Page embed(Visitor visitor, String elements) {
    String there = visitor.origin();
    policy =
        "default-src 'none'; style-src 'self'; script-src %s; connect-src %s; frame-src %s"
            .formatted(there, there, there);
    body = "<script type=module src=" + there + "/embed/v1.js></script><h1>甲某</h1>" + elements;
    String origin = "http://127.0.0.1:" + site.getAddress().getPort();
    visitor.allow(origin);
    visitor.expect("favicon.ico");
    return visitor.open(origin + "/");
  }

  @Test
  void elementsWorkUnderAStrictPolicyAndKeepTheirStyles(Visitor visitor) {
    var page =
        embed(
            visitor,
            """
            <rongshi-card entity="person/车耀先"></rongshi-card>
            <rongshi-graph entity="person/车耀先" limit="12"></rongshi-graph>
            <rongshi-path from="person/车耀先" to="person/刘湘" lang="en" theme="dark"></rongshi-path>
            """);
    var card = page.locator("rongshi-card");
    assertThat(card.locator("h2")).containsText("车耀先");
    assertThat(card.locator("h2")).isVisible();
    assertEquals("rgb(33, 31, 27)", colour(page, "rongshi-card"));
    page.locator("rongshi-graph").scrollIntoViewIfNeeded();
    assertThat(page.locator("rongshi-graph canvas").first()).isVisible();
    assertThat(page.locator("rongshi-graph")).containsText("未显示");
    page.locator("rongshi-path").scrollIntoViewIfNeeded();
    assertThat(page.locator("rongshi-path li").first()).containsText("车耀先");
    assertThat(page.locator("rongshi-path")).containsText("References");
    String back = page.locator("rongshi-path footer a").getAttribute("href");
    assertTrue(back.startsWith(visitor.origin() + "/paths?from=person%2F"), back);
    assertThat(card.locator("footer details")).containsText("引用格式");
    assertEquals(0, page.context().cookies().size());
    visitor.checkAccess(page);
    visitor.screenshot(page, "embed-second-origin");
  }

  @Test
  void timelineAndMapSpeakTheLanguageOfTheirElement(Visitor visitor) {
    var page =
        embed(
            visitor,
            """
            <rongshi-timeline entity="person/车耀先"></rongshi-timeline>
            <rongshi-timeline q="空袭" lang="en" theme="dark" height="16rem"></rongshi-timeline>
            <rongshi-map type="site"></rongshi-map>
            """);
    var life = page.locator("rongshi-timeline").first();
    assertThat(life.locator("rs-timeline svg").first()).isVisible();
    assertThat(life).containsText("所列条目");
    var raids = page.locator("rongshi-timeline").nth(1);
    raids.scrollIntoViewIfNeeded();
    assertThat(raids.locator("rs-timeline")).containsText("Whole");
    assertThat(life.locator("rs-timeline")).containsText("全程");
    page.locator("rongshi-map").scrollIntoViewIfNeeded();
    assertThat(page.locator("rongshi-map .leaflet-container")).isVisible();
    visitor.screenshot(page, "embed-timeline-map");
  }

  private static Object colour(com.microsoft.playwright.Page page, String element) {
    return page.evaluate(
        "e => getComputedStyle(document.querySelector(e).shadowRoot.querySelector('article')).color",
        element);
  }

  @Test
  void whatCannotBeShownIsSaidInPlace(Visitor visitor) {
    visitor.expect("404");
    var page =
        embed(
            visitor,
            """
            <rongshi-card entity="person/<b>甲某</b>"></rongshi-card>
            <rongshi-graph></rongshi-graph>
            <rongshi-path from="person/车耀先"></rongshi-path>
            """);
    assertThat(page.locator("rongshi-card [role=alert]")).containsText("<b>甲某</b>");
    assertThat(page.locator("rongshi-graph [role=alert]")).containsText("entity");
    assertThat(page.locator("rongshi-path [role=alert]")).containsText("from");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/embed/card?entity=person/车耀先",
        "/embed/graph?entity=person/车耀先&theme=dark",
        "/embed/path?from=person/车耀先&to=person/刘湘&lang=en"
      })
  void framesShowTheSame(String path, Visitor visitor) {
    var page =
        embed(
            visitor,
            "<iframe title=甲 width=600 height=600 src=\""
                + visitor.origin()
                + path
                + "\"></iframe>");
    assertThat(page.frameLocator("iframe").locator("article h2").first()).isVisible();
    assertThat(page.frameLocator("iframe").locator("footer a").first()).isVisible();
  }

  @Test
  void aWriterSetsOneUpAndCopiesIt(Visitor visitor) {
    visitor.look("/embed", "embed");
    var page = visitor.open("/embed");
    page.locator("select[name=theme]").selectOption("dark");
    assertThat(page.locator("#outcome pre").first()).containsText("theme=\"dark\"");
    page.locator("select[name=kind]").selectOption("path");
    page.waitForURL("**kind=path*");
    String snippet = page.locator("#outcome pre").first().innerText();
    assertTrue(
        Pattern.compile("<rongshi-path from=\"[^\"]+\" to=\"[^\"]+\" lang=\"zh\" theme=\"dark\">")
            .matcher(snippet)
            .find(),
        snippet);
    var shown = embed(visitor, snippet.substring(snippet.indexOf("\n")));
    assertThat(shown.locator("rongshi-path li").first()).isVisible();
  }

  @Test
  void theScriptIsSmall(Visitor visitor) throws Exception {
    var page = visitor.open("/");
    int[] bytes = {0};
    page.context()
        .onResponse(
            r -> {
              if (r.url().contains("/embed/") && r.url().contains(".js")) {
                bytes[0] += zipped(r.body());
              }
            });
    page.navigate(visitor.origin() + "/embed/card?entity=person/车耀先");
    assertThat(page.locator("article h2")).isVisible();
    assertTrue(bytes[0] > 0 && bytes[0] <= EMBED_BYTES, "card: " + bytes[0]);
    bytes[0] = 0;
    page.navigate(visitor.origin() + "/embed/graph?entity=person/车耀先");
    assertThat(page.locator("canvas").first()).isVisible();
    assertTrue(bytes[0] <= GRAPH_BYTES, "graph: " + bytes[0]);
  }

  private static int zipped(byte[] plain) {
    try (var out = new ByteArrayOutputStream()) {
      try (var zip = new GZIPOutputStream(out)) {
        zip.write(plain);
      }
      return out.size();
    } catch (java.io.IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  @Test
  void oembedDescribesPagesAndRefusesOthers(Visitor visitor) throws Exception {
    var page = visitor.open("/graph?id=person/车耀先");
    String link = page.locator("link[type='application/json+oembed']").getAttribute("href");
    var json = new ObjectMapper().readTree(get(visitor.origin() + link).body());
    assertEquals("1.0", json.path("version").asText());
    assertEquals("rich", json.path("type").asText());
    assertTrue(json.path("title").asText().contains("车耀先"));
    assertTrue(json.path("html").asText().contains("/embed/graph?entity=person/"), json.toString());
    String small = visitor.origin() + link + "&maxwidth=300&maxheight=200";
    assertEquals(300, new ObjectMapper().readTree(get(small).body()).path("width").asInt());
    assertEquals(501, get(visitor.origin() + link.replace("json", "xml")).statusCode());
    assertEquals(404, get(visitor.origin() + "/oembed?url=https://example.org/").statusCode());
    assertEquals(404, get(visitor.origin() + "/oembed?url=/page/person/x").statusCode());
    assertEquals(404, get(visitor.origin() + "/oembed?url=/health").statusCode());
    assertEquals(400, get(visitor.origin() + "/oembed").statusCode());
  }

  /** A writer pastes the address of any page; what its link says can be put on a page. */
  @ParameterizedTest
  @CsvSource({
    "/page/person/车耀先, card?entity=person/",
    "/page/source/P020, card?entity=source/P020",
    "/timeline?type=person&from=1930&to=1949, timeline?type=person&amp;after=1930&amp;before=1949",
    "/timeline, timeline?type=event",
    "/map, map?type=site",
    "/search?q=空袭&view=timeline, timeline?q=",
    "/search?q=空袭&view=map, map?q=",
    "/paths?from=person/车耀先&to=person/张露萍, path?from=person/",
    "/page/record/chengdu/people.csv/车耀先, card?entity=person/"
  })
  void everyPageSaysHowItIsEmbedded(String path, String embed, Visitor visitor) throws Exception {
    var page = visitor.open(path);
    String link = page.locator("link[type='application/json+oembed']").getAttribute("href");
    var json = new ObjectMapper().readTree(get(visitor.origin() + link).body());
    assertTrue(json.path("html").asText().contains("/embed/" + embed), json.toString());
  }

  @Test
  void aClaimStandsOnItsCardWithItsWording(Visitor visitor) throws Exception {
    var page = visitor.open("/page/person/张露萍");
    page.locator(".grounds").first().locator("summary").first().click();
    String wording = page.locator(".ground blockquote").first().innerText();
    page.locator(".ground .where a[href*='/page/claim/']").first().click();
    page.waitForURL("**/page/claim/*");
    String link = page.locator("link[type='application/json+oembed']").getAttribute("href");
    var json = new ObjectMapper().readTree(get(visitor.origin() + link).body());
    String src =
        json.path("html").asText().replaceFirst("^.*?src=\"", "").replaceFirst("\".*$", "");
    var card = visitor.open(src.replace("&amp;", "&"));
    assertThat(card.locator("rongshi-card dl")).containsText(wording);
    assertThat(card.locator("rongshi-card dl a")).hasAttribute("href", claimOf(page.url()));
    visitor.checkAccess(card);
  }

  private static String claimOf(String address) {
    return address.replaceFirst("^.*(/page/claim/[^?#]*).*$", "$1");
  }

  private static HttpResponse<String> get(String url) throws Exception {
    try (var client = HttpClient.newHttpClient()) {
      return client.send(HttpRequest.newBuilder(URI.create(url)).build(), BodyHandlers.ofString());
    }
  }
}
