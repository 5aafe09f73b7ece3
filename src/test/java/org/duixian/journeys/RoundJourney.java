package org.duixian.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import org.duixian.RunningProduct;
import org.duixian.access.Districts;
import org.duixian.database.DistrictScope;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** One month: open, two units fill in, one late, return, accept, close, results. */
@RunningProduct
class RoundJourney {

  private static final String DISTRICT = "370105";

  @LocalServerPort int port;
  @Autowired Districts districts;
  @Autowired JdbcClient jdbc;

  @Test
  void aMonthGoesFromOpeningToFrozenResults() {
    List<Long> units = DistrictScope.call(DISTRICT, this::tasksOfTwoUnits);
    try (Browser browser = Browser.open(port, 1440)) {
      Page page = browser.page;
      browser.signIn(districts.administratorLink(DISTRICT));
      String round = open(browser);
      extend(browser, units.get(0));
      lackingFormIsKept(browser, round + "/units/" + units.get(0) + "?fill=true");
      fill(browser, round + "/units/" + units.get(0) + "?fill=true", "2600");
      fill(browser, round + "/units/" + units.get(1) + "?fill=true", "300");
      browser.visit(round);
      assertThat(page.locator(".dx-forms")).containsText("迟报");

      returnWithComment(browser, round + "/units/" + units.get(0));
      fill(browser, round + "/units/" + units.get(0) + "?fill=true", "2500");
      for (long unit : units) {
        browser.visit(round + "/units/" + unit);
        browser.press("全部接收");
      }
      browser.visit(round);
      browser.press("关闭并冻结结果");
      assertThat(page.locator(".dx-ranking tbody tr")).hasCount(2);
      assertThat(page.locator(".dx-results")).containsText("红灯");
      browser.after(() -> page.locator(".dx-results a[href*='/results/task/']").first().click());
      assertThat(page.locator("tbody tr")).hasCount(1);
      browser.visit(page.locator("tbody a.n").last().getAttribute("href"));
      assertThat(page.locator(".dx-lineage")).containsText("快照");
    }
  }

  private List<Long> tasksOfTwoUnits() {
    jdbc.sql("insert into frame (district, year, name) values ('370105', 2025, '示例体系')").update();
    List<Long> units =
        jdbc.sql(
                """
                select id from unit
                where district = '370105' and kind = 'DEPARTMENT' and valid_to is null
                order by id limit 2
                """)
            .query((row, number) -> row.getLong("id"))
            .list();
    for (int i = 0; i < units.size(); i++) {
      jdbc.sql(
              """
              insert into task (district, year, number, title, bound, value, unit, assignment,
                                lead_unit, sample)
              values ('370105', 2025, :number, :title, 'GE', 4000, '套', 'ASSIGNED', :unit, true)
              """)
          .param("number", 9000 + i)
          .param("title", "新建示例用房第" + (i + 1) + "批")
          .param("unit", units.get(i))
          .update();
    }
    return units;
  }

  /** The deadline lies in the past. */
  private static String open(Browser browser) {
    Page page = browser.page;
    browser.visit("/rounds");
    page.locator("#period").fill("2025-13");
    page.locator("#due").fill("2025-08-02T18:00");
    assertThat(browser.press("开调度").status()).isEqualTo(400);
    page.locator("#period").fill("2025-07");
    browser.press("开调度");
    assertThat(page.getByRole(AriaRole.HEADING).first()).hasText(Pattern.compile("2025 年 7 月调度"));
    return browser.path();
  }

  /** One unit gets more time, with a reason; the other one will be late. */
  private static void extend(Browser browser, long unit) {
    Page page = browser.page;
    page.locator("#unit").selectOption(String.valueOf(unit));
    page.locator("#due").fill("2199-01-01T18:00");
    page.locator("#reason").fill("示例理由");
    browser.press("延期");
    assertThat(page.locator(".dx-extensions")).containsText("2025-08-02 18:00 → 2199-01-01 18:00");
  }

  private static void lackingFormIsKept(Browser browser, String form) {
    Page page = browser.page;
    browser.visit(form);
    assertThat(browser.after(() -> send(page).click()).status()).isEqualTo(400);
    assertThat(page.locator("#errors")).containsText("没有填数");
  }

  private static void fill(Browser browser, String form, String value) {
    Page page = browser.page;
    browser.visit(form);
    Locator input = page.locator(".fi input").first();
    page.waitForResponse(
        answer -> answer.url().contains("/lines/") && answer.status() == 200,
        () -> {
          input.fill(value);
          input.blur();
        });
    assertThat(page.locator(".hrow .res").first()).containsText("%");
    Locator words = page.locator(".hrow details").first();
    if (words.getAttribute("open") == null) {
      words.locator("summary").click();
    }
    page.locator("textarea[name^=nextStep]").first().fill("示例下一步");
    page.waitForResponse(
        answer -> answer.url().endsWith("/evidence"),
        () ->
            page.locator("input[type=file]")
                .first()
                .setInputFiles(
                    new FilePayload(
                        "示例佐证.pdf",
                        "application/pdf",
                        "%PDF-1.4 示例".getBytes(StandardCharsets.UTF_8))));
    assertThat(page.locator(".dx-file").first()).containsText("示例佐证.pdf");
    browser.after(() -> send(page).click());
    assertThat(page.getByRole(AriaRole.STATUS)).containsText("已提交");
  }

  private static void returnWithComment(Browser browser, String form) {
    Page page = browser.page;
    browser.visit(form);
    page.locator("#words").fill("请核对口径");
    page.locator("input[name^=comment]").first().fill("请剔除未入场的");
    browser.press("退回");
    assertThat(page.getByRole(AriaRole.STATUS)).containsText("已退回");
  }

  private static Locator send(Page page) {
    return page.locator(".dx-send button[value=send]");
  }
}
