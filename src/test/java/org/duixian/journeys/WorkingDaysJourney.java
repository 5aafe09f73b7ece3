package org.duixian.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.duixian.RunningProduct;
import org.duixian.access.Districts;
import org.duixian.access.SignInLinks;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/** The office reads a year day by day, counts into one that is not published, and enters it. */
@RunningProduct
class WorkingDaysJourney {

  @LocalServerPort int port;
  @Autowired Districts districts;
  @Autowired ApplicationContext context;

  @Test
  void aYearThatIsEnteredMakesWhatWasProvisionalFinal() {
    try (Browser browser = Browser.open(port, 1440)) {
      Page page = browser.page;
      browser.signIn(districts.administratorLink("370105"));
      browser.visit("/rules");
      browser.after(() -> page.getByText("工作日历").click());
      assertThat(page.locator("#years tbody tr")).hasCount(3);
      assertThat(page.locator("#years tbody tr").first()).containsText("国办发明电〔2025〕7号");
      assertThat(row(page, 10).locator("td")).hasCount(31);
      assertThat(row(page, 10).locator("td").nth(0)).hasText("休");
      assertThat(row(page, 10).locator("td").nth(9)).hasText("班");

      count(browser, "2026-12-28", "3", 200);
      assertThat(counted(page)).containsText("2026-12-31");
      assertThat(counted(page)).not().containsText("暂定");
      count(browser, "2026-12-31", "1", 200);
      assertThat(counted(page)).containsText("2027-01-04 暂定");
      count(browser, "2026-12-32", "x", 400);
      assertThat(page.locator("#from-error")).isVisible();

      page.locator("#shown").fill("2027");
      browser.press("查看");
      assertThat(page.locator("#sheet header")).containsText("暂定");
      enter(browser, "1月2日 3月1日", "1月4日", 400);
      assertThat(page.locator("#worked-error")).containsText("2027-03-01");
      enter(browser, "1月2日", "1月1日、1月4日至5日", 200);
      assertThat(page.getByRole(AriaRole.STATUS)).containsText("2027");
      assertThat(row(page, 1).locator("td").nth(1)).hasText("班");
      count(browser, "2026-12-31", "2", 200);
      assertThat(counted(page)).containsText("2027-01-06");
      assertThat(counted(page)).containsText("本区录入 第 1 版");

      lateAndWithdrawn(browser);
      assertThat(browser.visit("/rules/days?year=20x7").status()).isEqualTo(400);
      browser.visit("/rules/days?year=2028&language=en");
      page.setViewportSize(390, 844);
      browser.visit("/rules/days?language=zh");
      assertThat((Integer) page.evaluate("document.documentElement.scrollWidth"))
          .isLessThanOrEqualTo(390);
    }
  }

  private static void lateAndWithdrawn(Browser browser) {
    Page page = browser.page;
    browser.visit("/rules/days?year=2027");
    page.locator("#seen").evaluate("field => { field.value = '0'; }");
    enter(browser, "", "1月1日", 409);
    assertThat(page.getByRole(AriaRole.ALERT)).containsText("01-01 01-04 01-05");

    browser.visit("/rules/days?year=2027");
    browser.unfold("撤回本区录入");
    page.locator("#reason").fill("示例：尚未公布");
    browser.press("撤回");
    assertThat(page.locator("#sheet header")).containsText("暂定");
    assertThat(page.locator("#history li")).hasCount(2);
  }

  @Test
  void whoOnlyReadsSeesTheYearsAndNoForm() {
    try (Browser browser = Browser.open(port, 390)) {
      browser.signIn(SignInLinks.of(context, "370105", "reader"));
      browser.visit("/rules/days");
      assertThat(browser.page.locator("#years tbody tr")).hasCount(3);
      assertThat(browser.page.locator("#enter")).hasCount(0);
    }
  }

  private static Locator row(Page page, int month) {
    return page.locator("#sheet tbody tr").nth(month - 1);
  }

  private static Locator counted(Page page) {
    return page.locator("#count [role=status]");
  }

  private static void count(Browser browser, String from, String days, int status) {
    browser.page.locator("#from").fill(from);
    browser.page.locator("#days").fill(days);
    assertThat(browser.press("推算").status()).isEqualTo(status);
  }

  private static void enter(Browser browser, String worked, String off, int status) {
    Page page = browser.page;
    browser.unfold("录入 2027 年");
    page.locator("#notice").fill("示例〔2026〕1号");
    page.locator("#issued").fill("2026-11-16");
    page.locator("#source").fill("示例，不是真的通知");
    page.locator("#worked").fill(worked);
    page.locator("#off").fill(off);
    assertThat(browser.press("保存年份").status()).isEqualTo(status);
  }
}
