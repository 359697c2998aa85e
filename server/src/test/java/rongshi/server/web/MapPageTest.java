package rongshi.server.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.options.LoadState;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who looks for what is where. */
@InBrowser
class MapPageTest {
  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "map, /map",
    "map-events-en, /map?type=event&lang=en",
    "search-map, /search?q=吴玉章&view=map"
  })
  void looksRight(String name, String path, Visitor visitor) {
    visitor.look(path, name);
  }

  /** As many points as records give, and the rest by place. */
  @Test
  void nothingIsMadeUp(Visitor visitor) {
    var page = visitor.open("/map?type=site");
    assertThat(page.locator("rs-map .pin").first()).isVisible();
    assertEquals(
        page.locator(".points li").count(),
        page.evaluate("() => document.querySelector('rs-map').data.features.length"));
    assertEquals(0, page.locator("rs-map .leaflet-tile").count());
    assertThat(page.locator(".place").first()).containsText("四川省");
    page.locator("rs-map .pin").first().focus();
    page.keyboard().press("Enter");
    assertThat(page.locator("rs-map .leaflet-popup h3 a")).isVisible();
    visitor.checkAccess(page);
    page.locator("rs-map .leaflet-popup h3 a").click();
    assertThat(page).hasURL(Pattern.compile("/page/site/"));
    page.waitForLoadState(LoadState.NETWORKIDLE);
  }

  @Test
  void whatHasNoCoordinatesHasNoMap(Visitor visitor) {
    var page = visitor.open("/map?type=person&q=车耀先");
    assertThat(page.locator("rs-map")).hasCount(0);
    assertThat(page.locator(".notice")).containsText("均无坐标");
  }

  @Test
  void whatIsShownIsKeptInTheAddress(Visitor visitor) {
    var page = visitor.open("/map?type=site");
    page.locator("rs-map .leaflet-control-zoom-in").click();
    page.waitForURL(Pattern.compile("at="));
    String at = page.url().replaceFirst(".*at=([^&]*).*", "$1");
    page.reload();
    assertThat(page.locator("rs-map"))
        .hasAttribute(
            "at", java.net.URLDecoder.decode(at, java.nio.charset.StandardCharsets.UTF_8));
  }

  @Test
  void nonsenseInTheAddressLeavesTheMap(Visitor visitor) {
    var page = visitor.open("/map?type=site&at=here,there,99");
    assertThat(page.locator("rs-map .pin").first()).isVisible();
  }
}
