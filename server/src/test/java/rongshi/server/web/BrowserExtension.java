package rongshi.server.web;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import rongshi.server.cli.ServedChengdu;

/**
 * One browser and one server on the Chengdu records for all tests of pages; a {@link Visitor} for
 * each test, which fails it after the fact for whatever went wrong on the way.
 */
final class BrowserExtension implements ExecutionCondition, ParameterResolver, AfterEachCallback {
  private static final ExtensionContext.Namespace HERE =
      ExtensionContext.Namespace.create(BrowserExtension.class);
  private static final List<String> FLAGS =
      List.of(
          "--headless",
          "--no-sandbox",
          "--disable-gpu",
          "--disable-quic",
          "--no-first-run",
          "--disable-background-networking",
          "--disable-component-update",
          "--disable-sync");

  /** What all tests share; closed when the last has run. */
  private static final class Shared implements AutoCloseable {
    private final ServedChengdu served;
    private final Playwright playwright;
    private final Browser browser;

    Shared() {
      try {
        served = new ServedChengdu();
      } catch (Exception e) {
        throw new IllegalStateException("the records could not be served", e);
      }
      playwright =
          Playwright.create(
              new Playwright.CreateOptions()
                  .setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
      browser =
          playwright
              .chromium()
              .launch(
                  new BrowserType.LaunchOptions()
                      .setExecutablePath(chromium().orElseThrow())
                      .setArgs(FLAGS));
    }

    @Override
    public void close() throws IOException {
      browser.close();
      playwright.close();
      served.close();
    }
  }

  private static Optional<Path> chromium() {
    return List.of("/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome")
        .stream()
        .map(Path::of)
        .filter(Files::isExecutable)
        .findFirst();
  }

  /** Without a browser a developer's run goes on, loudly; with {@code CI} set it fails. */
  @Override
  public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
    if (chromium().isPresent() || System.getenv("CI") != null) {
      return ConditionEvaluationResult.enabled("");
    }
    String said =
        "NOT TESTED: "
            + context.getDisplayName()
            + " needs Chromium at /usr/bin/chromium: apt-get install chromium fonts-noto-cjk";
    System.err.println(said);
    return ConditionEvaluationResult.disabled(said);
  }

  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
    return parameter.getParameter().getType() == Visitor.class;
  }

  @Override
  public Visitor resolveParameter(ParameterContext parameter, ExtensionContext context) {
    var shared =
        context
            .getRoot()
            .getStore(HERE)
            .computeIfAbsent(Shared.class, key -> new Shared(), Shared.class);
    var visitor = new Visitor(shared.browser, shared.served.origin());
    context.getStore(HERE).put(Visitor.class, visitor);
    return visitor;
  }

  @Override
  public void afterEach(ExtensionContext context) {
    var visitor = context.getStore(HERE).remove(Visitor.class, Visitor.class);
    if (visitor != null) {
      visitor.leave(context.getExecutionException().isEmpty());
    }
  }
}
