package org.duixian.journeys;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import org.duixian.Pages;

/** A real browser on the running product; every page it opens is checked. */
final class Browser implements AutoCloseable {

  private final BrowserContext context;
  private final String address;
  final Page page;

  private Browser(BrowserContext context, String address) {
    this.context = context;
    this.address = address;
    this.page = context.newPage();
  }

  /** Opens a window of the given width with cookies of its own. */
  static Browser open(int port, int width) {
    return new Browser(context(width), "http://localhost:" + port);
  }

  private static BrowserContext context(int width) {
    return Chromium.running()
        .newContext(
            new com.microsoft.playwright.Browser.NewContextOptions()
                .setViewportSize(width, 900)
                .setLocale("zh-CN"));
  }

  /** Opens a window of somebody else, with other cookies; it is closed by itself. */
  Browser beside(int width) {
    return new Browser(context(width), address);
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

  /** The button of that very name. */
  Locator button(String name) {
    return page.getByRole(
        AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
  }

  /** Presses a button that loads another page, and checks that page. */
  Response press(String name) {
    return after(() -> button(name).click());
  }

  /** Signs in with a link that is good for once. */
  void signIn(String link) {
    visit(link);
    press("登录");
  }

  /** Opens the fold-out with these words where it is not open yet. */
  Locator unfold(String words) {
    Locator details = page.locator("details", new Page.LocatorOptions().setHasText(words)).first();
    if (details.getAttribute("open") == null) {
      details.locator("summary").click();
    }
    return details;
  }

  /** A file as somebody would choose it. */
  /**
   * The field whose label is these words; numbers tell a screen reader what they count by the same.
   */
  static Page.GetByLabelOptions exact() {
    return new Page.GetByLabelOptions().setExact(true);
  }

  static FilePayload file(String name) {
    return new FilePayload(name, "text/plain", "示例佐证".getBytes(StandardCharsets.UTF_8));
  }

  /** Where the browser is, without the host. */
  String path() {
    return page.url().substring(address.length());
  }

  /** The full address of a path, for what is fetched without a page. */
  String address(String path) {
    return address + path;
  }

  @Override
  public void close() {
    context.close();
  }
}
