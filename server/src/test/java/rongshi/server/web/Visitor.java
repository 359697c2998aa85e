package rongshi.server.web;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.PlaywrightException;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.ColorScheme;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Somebody at the pages with a browser. Every request to another host is aborted and fails the
 * test, and so does every error on the console or in a script.
 */
final class Visitor {
  private static final Path SCREENSHOTS = Path.of("target", "screenshots");

  /** How pages are looked at. */
  enum Look {
    SMALL_LIGHT(390, 844, ColorScheme.LIGHT),
    SMALL_DARK(390, 844, ColorScheme.DARK),
    WIDE_LIGHT(1280, 900, ColorScheme.LIGHT),
    WIDE_DARK(1280, 900, ColorScheme.DARK);

    private final int width;
    private final int height;
    private final ColorScheme scheme;

    Look(int width, int height, ColorScheme scheme) {
      this.width = width;
      this.height = height;
      this.scheme = scheme;
    }
  }

  private final Browser browser;
  private final String origin;
  private final Set<String> origins = new HashSet<>();
  private final List<BrowserContext> contexts = new ArrayList<>();
  private final List<String> wrong = new ArrayList<>();
  private final Set<String> expected = new HashSet<>();
  private boolean leaving;

  Visitor(Browser browser, String origin) {
    this.browser = browser;
    this.origin = origin;
    origins.add(origin);
  }

  /** Scheme, host and port of the server. */
  String origin() {
    return origin;
  }

  /** Allows requests to a second server of the test's own, e.g. a site that embeds. */
  void allow(String secondOrigin) {
    origins.add(secondOrigin);
  }

  /** Lets pass errors on the console that hold these words. */
  void expect(String words) {
    expected.add(words);
  }

  /** Opens a path of the server, or a whole address; wide and light; it answers 200. */
  Page open(String path) {
    return open(path, Look.WIDE_LIGHT);
  }

  Page open(String path, Look look) {
    return open(path, 200, options(look));
  }

  /** Opens what the server refuses with a status. */
  Page openRefused(String path, int status) {
    return open(path, status, options(Look.WIDE_LIGHT));
  }

  Page openWithoutScripts(String path) {
    return open(path, 200, options(Look.WIDE_LIGHT).setJavaScriptEnabled(false));
  }

  private Page open(String path, int status, Browser.NewContextOptions options) {
    var context = browser.newContext(options);
    context.setDefaultTimeout(15_000);
    context.setDefaultNavigationTimeout(60_000);
    contexts.add(context);
    context.route(
        Pattern.compile(".*"),
        route -> {
          try {
            direct(route);
          } catch (PlaywrightException e) {
            if (!leaving && !e.getMessage().contains("has been closed")) {
              throw e; // else who asked has gone: the page was left or closed meanwhile
            }
          }
        });
    var page = context.newPage();
    page.onPageError(e -> wrong.add("error in a script of " + page.url() + ": " + e));
    page.onConsoleMessage(
        m -> {
          boolean known =
              expected.stream().anyMatch(m.text()::contains)
                  || (status >= 400 && m.text().startsWith("Failed to load resource"));
          if (m.type().equals("error") && !known) {
            wrong.add("console of " + page.url() + ": " + m.text());
          }
        });
    var response = page.navigate(path.startsWith("http") ? path : origin + path);
    assertEquals(status, response.status(), path);
    return page;
  }

  private void direct(Route route) {
    var url = URI.create(route.request().url().replaceFirst("[?#].*", ""));
    if (origins.contains(url.getScheme() + "://" + url.getAuthority())) {
      route.resume();
    } else {
      wrong.add("request to another host: " + url);
      route.abort();
    }
  }

  private static Browser.NewContextOptions options(Look look) {
    return new Browser.NewContextOptions()
        .setViewportSize(look.width, look.height)
        .setColorScheme(look.scheme)
        .setLocale("zh-CN");
  }

  /** No serious or critical fault of accessibility on the page as it stands, WCAG 2.2 AA. */
  void checkAccess(Page page) {
    var faults =
        new AxeBuilder(page)
                .withTags(
                    List.of(
                        "wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"))
                .analyze()
                .getViolations()
                .stream()
                .filter(v -> List.of("serious", "critical").contains(v.getImpact()))
                .map(
                    v ->
                        v.getId()
                            + ": "
                            + v.getHelp()
                            + v.getNodes().stream().map(n -> "\n  " + n.getHtml()).toList())
                .toList();
    assertEquals(List.of(), faults, page.url());
  }

  /** The page does not scroll sideways. */
  void checkFits(Page page) {
    assertEquals(
        0,
        page.evaluate(
            "() => document.documentElement.scrollWidth - document.documentElement.clientWidth"),
        page.url() + " is wider than the window");
  }

  /**
   * Opens a path in every look, checks each and leaves {@code target/screenshots/NAME-look.png}.
   */
  void look(String path, String name) {
    for (var look : Look.values()) {
      var page = open(path, look);
      checkAccess(page);
      checkFits(page);
      screenshot(page, name + "-" + look.name().toLowerCase(java.util.Locale.ROOT));
    }
  }

  void screenshot(Page page, String name) {
    page.screenshot(
        new Page.ScreenshotOptions()
            .setPath(SCREENSHOTS.resolve(name.replace('_', '-') + ".png"))
            .setFullPage(true));
  }

  /** Leaves, and says what went wrong on the way where nothing else failed. */
  void leave(boolean tell) {
    leaving = true;
    contexts.forEach(Visitor::close);
    if (tell) {
      assertEquals(List.of(), wrong);
    }
  }

  /** Where a page is still on its way elsewhere, it may be gone before its window is. */
  private static void close(BrowserContext context) {
    try {
      context.close();
    } catch (PlaywrightException e) {
      if (!e.getMessage().contains("has been closed")) {
        throw e;
      }
    }
  }
}
