package org.duixian.journeys;

import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.Paths;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Assumptions;

/** The one Chromium of a test run: starting it takes as long as a whole journey of some pages. */
final class Chromium {

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

  private static com.microsoft.playwright.@Nullable Browser running;

  private Chromium() {}

  /** Starts it where it does not run; the test is left out where no browser is installed. */
  static com.microsoft.playwright.Browser running() {
    if (running == null || !running.isConnected()) {
      running = started();
    }
    return running;
  }

  private static com.microsoft.playwright.Browser started() {
    Optional<Path> program =
        PROGRAMS.stream().map(Paths::get).filter(Files::isExecutable).findFirst();
    Assumptions.assumeTrue(program.isPresent(), "no Chromium: browser journeys are left out");
    Playwright playwright =
        Playwright.create(
            new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    Runtime.getRuntime().addShutdownHook(new Thread(playwright::close));
    return playwright
        .chromium()
        .launch(
            new BrowserType.LaunchOptions()
                .setExecutablePath(program.orElseThrow())
                .setArgs(ARGUMENTS));
  }
}
