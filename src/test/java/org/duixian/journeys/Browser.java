package org.duixian.journeys;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.Response;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.Paths;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.duixian.Pages;
import org.junit.jupiter.api.Assumptions;

/** A real browser on the running product; every page it opens is checked. */
final class Browser implements AutoCloseable {

  private static final List<String> PROGRAMS =
      List.of("/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome");
  private static final List<String> ARGUMENTS =
      List.of(
          "--no-sandbox",
          "--disable-gpu",
          "--disable-quic",
          "--no-first-run",
          "--disable-background-networking",
          "--disable-component-update",
          "--disable-sync",
          "--disable-dev-shm-usage");

  private final Playwright playwright;
  private final BrowserContext context;
  private final String address;
  final Page page;

  private Browser(Playwright playwright, BrowserContext context, String address) {
    this.playwright = playwright;
    this.context = context;
    this.address = address;
    this.page = context.newPage();
  }

  /** Opens a browser of the given width; the test is left out where no browser is installed. */
  static Browser open(int port, int width) {
    Optional<Path> program =
        PROGRAMS.stream().map(Paths::get).filter(Files::isExecutable).findFirst();
    Assumptions.assumeTrue(program.isPresent(), "no Chromium: browser journeys are left out");
    Playwright playwright =
        Playwright.create(
            new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    com.microsoft.playwright.Browser browser =
        playwright
            .chromium()
            .launch(
                new BrowserType.LaunchOptions()
                    .setExecutablePath(program.orElseThrow())
                    .setArgs(ARGUMENTS));
    BrowserContext context =
        browser.newContext(
            new com.microsoft.playwright.Browser.NewContextOptions()
                .setViewportSize(width, 900)
                .setLocale("zh-CN"));
    return new Browser(playwright, context, "http://localhost:" + port);
  }

  /** Goes to a path and checks the page; one that is open already, at a mark, is loaded anew. */
  Response visit(String path) {
    Response response = page.navigate(address + path);
    if (response == null) {
      response = page.reload();
    }
    Pages.check(page, response);
    return response;
  }

  /** Does something that loads another page, waits for it, and checks it. */
  Response after(Runnable action) {
    Response response =
        page.waitForResponse(
            answer ->
                answer.request().isNavigationRequest()
                    && answer.status() / 100 != 3
                    && answer.frame().equals(page.mainFrame()),
            action);
    page.waitForLoadState();
    Pages.check(page, response);
    return response;
  }

  @Override
  public void close() {
    context.close();
    playwright.close();
  }
}
