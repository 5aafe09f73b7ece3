package org.duixian.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.duixian.RunningProduct;
import org.duixian.access.Districts;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The office reads the rules, tries figures out, and declares other rules. */
@RunningProduct
class RulesJourney {

  @LocalServerPort int port;
  @Autowired Districts districts;

  @Test
  void showsWhatTheRulesMakeOfPublishedFiguresAndKeepsEveryDeclaration() {
    try (Browser browser = Browser.open(port, 1440)) {
      Page page = browser.page;
      browser.signIn(districts.administratorLink("370105"));

      browser.visit("/rules");
      assertThat(page.locator("#published tbody tr")).hasCount(5);
      assertThat(page.locator("#published")).containsText("12.6");

      browser.visit(
          "/rules?family=CUMULATIVE&bound=AT_LEAST&target=647.4&actual=629.0&asOf=2023-10-31");
      assertThat(page.locator(".dx-tried")).containsText("97.2");
      assertThat(page.locator(".dx-tried")).containsText("+13.8");
      String lag = page.locator(".dx-tried a.n").last().getAttribute("href");
      browser.visit(lag);
      assertThat(page.locator(".dx-lineage")).containsText("83.3");
      assertThat(browser.visit("/rules?actual=x&asOf=2023-10-31").status()).isEqualTo(400);
      browser.visit("/source/rule/0/cumulativeGreen");
      assertThat(page.locator(".dx-lineage-value")).containsText("−3");

      browser.visit("/rules");
      page.locator("#declare summary").click();
      page.locator("#cumulativeAmber").fill("5");
      declare(browser, "2025-01-01", 400);
      page.locator("#cumulativeAmber").fill("-10");
      declare(browser, "2025-01-01", 200);
      assertThat(page.getByRole(AriaRole.STATUS)).containsText("2025-01-01");
      browser.visit("/source/rule/1/cumulativeGreen");
      assertThat(page.locator(".dx-lineage")).containsText("示例理由");

      browser.visit("/rules");
      page.locator("#seen").evaluate("field => { field.value = '0'; }");
      declare(browser, "2025-06-01", 409);
      assertThat(page.locator("input[name=validFrom]")).hasValue("2025-06-01");
      assertThat(page.getByRole(AriaRole.ALERT)).containsText("示例理由");
      assertThat(browser.press("按所选内容保存").status()).isEqualTo(200);
      browser.visit("/rules?language=en");
      browser.page.setViewportSize(390, 844);
      browser.visit("/rules?language=zh");
    }
  }

  private static void declare(Browser browser, String from, int status) {
    Page page = browser.page;
    Locator details = page.locator("#declare details");
    if (details.getAttribute("open") == null) {
      details.locator("summary").click();
    }
    page.locator("#validFrom").fill(from);
    page.locator("#reason").fill("示例理由");
    assertThat(browser.press("申报").status()).isEqualTo(status);
  }
}
