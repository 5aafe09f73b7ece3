package org.duixian.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.time.LocalDateTime;
import org.duixian.RunningProduct;
import org.duixian.access.SignInLinks;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/** Headquarters with a plan and its points; a matter reported too late, taken note of above. */
@RunningProduct
class StrategyJourney {

  private static final String DISTRICT = "370105";
  @LocalServerPort int port;
  @Autowired ApplicationContext context;

  @Test
  void plansReachTheirPointsAndKeepTheFirstDay() {
    try (Browser office = Browser.open(port, 1440)) {
      office.signIn(SignInLinks.of(context, DISTRICT, "office"));
      String strategy = declared(office);
      Page page = office.page;
      page.locator("#title").fill("示例地块腾退");
      choose(page.locator("#unit"), "区发展和改革局");
      page.locator("#plan-starts").fill("2026-02-01");
      page.locator("#plan-due").fill("2026-01-01");
      assertThat(office.press("加行动方案").status()).isEqualTo(400);
      page.locator("#plan-due").fill("2026-10-31");
      office.press("加行动方案");
      office.after(() -> page.locator("tbody a").first().click());
      addPoint(office);
      String plan = office.path();
      page.locator("td details:has-text('调整期限') summary").click();
      page.locator("input[id^=words-extend]").fill("示例理由");
      page.locator("input[id^=day-extend]").fill("2026-06-30");
      office.press("调整期限");
      assertThat(page.getByRole(AriaRole.MAIN)).containsText("原定 2026-05-31");
      reach(office);
      assertThat(page.getByRole(AriaRole.MAIN)).containsText("示例佐证");
      page.setViewportSize(390, 844);
      office.visit(strategy);
      office.visit(plan + "?language=en");
    }
  }

  @Test
  void aMatterReportedAfterItsLimitSaysSoAndIsReceivedOnce() {
    try (Browser unit = Browser.open(port, 390);
        Browser leader = Browser.open(port, 1440)) {
      unit.signIn(SignInLinks.of(context, DISTRICT, "reporter"));
      String report = reported(unit);
      String file = unit.page.locator("a[href^='/attachments/']").getAttribute("href");
      assertThat(unit.page.locator(".dx-notice").last()).containsText("超过 24 小时时限");
      assertThat(unit.page.locator("form[action$=receipt]")).hasCount(0);
      unit.visit(unit.page.locator(".dx-notice a.n").getAttribute("href"));
      assertThat(unit.page.locator(".dx-lineage-value")).containsText("30");

      leader.signIn(SignInLinks.of(context, DISTRICT, "leader"));
      leader.visit("/reports");
      assertThat(leader.page.getByRole(AriaRole.MAIN)).containsText("未签收");
      leader.visit(report);
      assertThat(leader.page.context().request().get(leader.address(file)).status()).isEqualTo(200);
      leader.page.locator("#words").fill("示例批示");
      leader.press("签收");
      assertThat(leader.page.getByRole(AriaRole.MAIN)).containsText("示例批示");
      assertThat(leader.page.locator("form[action$=receipt]")).hasCount(0);
    }
  }

  private static String declared(Browser office) {
    Page page = office.page;
    office.visit("/strategies");
    page.locator("#name").fill("示例复兴战略");
    page.locator("#headquarters").fill("示例指挥部");
    page.locator("#commander").fill("示例甲");
    page.locator("#starts").fill("2026-01-01");
    page.locator("#due").fill("2026-12-31");
    page.locator("#aim").fill("示例目标。");
    choose(page.locator("#officeUnit"), "区发展和改革局");
    office.press("确立战略");
    return office.path();
  }

  private static void choose(Locator select, String unit) {
    select.selectOption(
        select
            .locator("option", new Locator.LocatorOptions().setHasText(unit))
            .first()
            .getAttribute("value"));
  }

  private static void addPoint(Browser office) {
    office.page.locator("details:has(#words-milestone) summary").click();
    office.page.locator("#words-milestone").fill("示例节点");
    office.page.locator("#day-milestone").fill("2026-05-31");
    office.press("加节点");
    assertThat(office.page.getByRole(AriaRole.STATUS)).containsText("节点已加入");
  }

  private static void reach(Browser office) {
    Page page = office.page;
    page.locator("td details:has-text('已完成') summary").click();
    page.locator("input[id^=words-reach]").fill("示例佐证");
    Locator day = page.locator("input[id^=day-reach]");
    day.fill(RunningProduct.TODAY.plusDays(2).toString());
    assertThat(office.press("已完成").status()).isEqualTo(400);
    page.locator("input[id^=day-reach]").fill(RunningProduct.TODAY.toString());
    office.press("已完成");
  }

  private static String reported(Browser unit) {
    Page page = unit.page;
    unit.visit("/reports/new");
    page.locator("#kind").selectOption("MATTER");
    page.locator("#title").fill("示例积水");
    page.locator("#words").fill("示例经过。");
    page.locator("#limitHours").fill("0");
    assertThat(unit.press("报出").status()).isEqualTo(400);
    assertThat(page.locator("#errors")).containsText("发生时间");
    LocalDateTime moment = RunningProduct.TODAY.minusDays(1).atTime(4, 0);
    page.locator("#occurredAt").fill(moment.toString());
    page.locator("#limitHours").fill("24");
    page.locator("#files").setInputFiles(Browser.file("示例照片.txt"));
    unit.press("报出");
    assertThat(page.getByRole(AriaRole.STATUS)).containsText("已报出");
    return unit.path();
  }
}
