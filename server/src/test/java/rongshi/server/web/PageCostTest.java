package rongshi.server.web;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/**
 * What each page costs a reader: largest contentful paint, layout shift, and what it fetches,
 * zipped. Shift and sizes do not depend on the machine and are kept within bounds; the paint is
 * told in {@code target/page-cost.md}.
 */
@InBrowser
class PageCostTest {
  private static final List<String> PAGES =
      List.of(
          "/",
          "/search?q=车耀先",
          "/search?q=车耀先&view=timeline",
          "/search?q=车耀先&view=map",
          "/page/person/车耀先",
          "/paths?from=person/车耀先&to=person/张露萍",
          "/timeline",
          "/timeline?type=person",
          "/map",
          "/queries",
          "/queries/events-of-type",
          "/workbench",
          "/ontology");

  private static final double MOST_SHIFT = 0.05;
  private static final long MOST_SCRIPT = 200_000;

  private static final String MEASURE =
      """
      () => new Promise(done => {
        let shift = 0, paint = 0;
        new PerformanceObserver(l => l.getEntries().forEach(e => { if (!e.hadRecentInput) shift += e.value; }))
          .observe({type: "layout-shift", buffered: true});
        new PerformanceObserver(l => l.getEntries().forEach(e => paint = e.startTime))
          .observe({type: "largest-contentful-paint", buffered: true});
        setTimeout(() => {
          const size = (what) => performance.getEntriesByType("resource").filter(what).reduce((n, e) => n + e.encodedBodySize, 0);
          done({
            shift, paint,
            html: performance.getEntriesByType("navigation")[0].encodedBodySize,
            script: size(e => e.name.includes("/assets/") && e.name.includes(".js")),
            style: size(e => e.name.includes(".css")),
          });
        }, 1500);
      })\
      """;

  @Test
  void pagesStandStillAndAreSmall(Visitor visitor) throws IOException {
    visitor.open("/").close(); // the browser's own first start
    var lines = new ArrayList<String>();
    var faults = new ArrayList<String>();
    lines.add("| page | width | LCP ms | CLS | script kB | style kB | HTML kB |");
    lines.add("| --- | --- | --- | --- | --- | --- | --- |");
    for (String path : PAGES) {
      for (var look : List.of(Visitor.Look.WIDE_LIGHT, Visitor.Look.SMALL_LIGHT)) {
        var page = visitor.open(path, look);
        var cost = measure(page);
        page.close();
        double shift = number(cost, "shift");
        long script = (long) number(cost, "script");
        if (shift > MOST_SHIFT || script > MOST_SCRIPT) {
          faults.add(path + " at " + look + ": shift " + shift + ", script " + script);
        }
        lines.add(
            String.format(
                "| `%s` | %s | %.0f | %.3f | %.1f | %.1f | %.1f |",
                path,
                look.name().startsWith("SMALL") ? "small" : "wide",
                number(cost, "paint"),
                shift,
                script / 1000.0,
                number(cost, "style") / 1000,
                number(cost, "html") / 1000));
      }
    }
    Files.write(Path.of("target", "page-cost.md"), lines);
    assertEquals(List.of(), faults);
  }

  @SuppressWarnings("unchecked")
  private static Map<String, Object> measure(Page page) {
    return (Map<String, Object>) page.evaluate(MEASURE);
  }

  private static double number(Map<String, Object> cost, String name) {
    return ((Number) cost.get(name)).doubleValue();
  }
}
