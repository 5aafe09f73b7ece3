package org.duixian.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.duixian.RunningProduct;
import org.duixian.access.Districts;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The administrator makes a token, reads what it is good for, and revokes it. */
@RunningProduct
class InterfaceJourney {

  @LocalServerPort int port;
  @Autowired Districts districts;

  @Test
  void showsATokenOnceAndEveryOperation() {
    try (Browser browser = Browser.open(port, 1440)) {
      Page page = browser.page;
      browser.visit(districts.administratorLink("370105"));
      browser.after(() -> button(page, "登录").click());

      browser.visit("/account/tokens");
      page.locator("#name").fill(" ");
      browser.after(() -> button(page, "生成令牌").click());
      assertThat(page.locator("#name-error")).isVisible();
      page.locator("#name").fill("示例统计平台");
      page.locator("#scope").selectOption("WRITE");
      browser.after(() -> button(page, "生成令牌").click());
      assertThat(page.locator(".dx-secret code")).containsText("dx_");

      browser.visit("/account/tokens");
      assertThat(page.locator(".dx-secret")).hasCount(0);
      assertThat(page.locator("tbody tr")).containsText("示例统计平台");
      browser.after(() -> button(page, "吊销 示例统计平台").click());
      assertThat(page.locator("tbody tr")).containsText("已吊销");

      browser.visit("/api");
      assertThat(page.locator(".dx-op")).hasCount(46);
      page.locator("#Delivery summary").click();
      assertThat(page.locator("#Delivery")).containsText("Idempotency-Key");
      page.setViewportSize(390, 844);
      browser.visit("/api?language=en");
      assertThat(page.locator("h1")).hasText("Interface of Duixian");
    }
  }

  private static Locator button(Page page, String name) {
    return page.getByRole(
        AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
  }
}
