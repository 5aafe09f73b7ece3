package org.duixian.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.duixian.RunningProduct;
import org.duixian.access.Districts;
import org.duixian.database.DistrictScope;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The office scores the streets, freezes, answers an objection, and holds a contest. */
@RunningProduct
class AssessmentJourney {

  private static final int PHONE = 390;

  @LocalServerPort int port;
  @Autowired Districts districts;
  @Autowired JdbcClient jdbc;

  @Test
  void explainsEveryPointAndKeepsBothScores() {
    DistrictScope.run("370105", this::closeARound);
    try (Browser browser = Browser.open(port, 1440)) {
      Page page = browser.page;
      browser.signIn(districts.administratorLink("370105"));

      browser.visit("/assessments?year=2031");
      page.locator("#name").fill("示例街道考核");
      page.locator("#group").selectOption("STREETS");
      browser.press("建立并预览");
      String scheme = browser.path();
      assertThat(page.getByRole(AriaRole.MAIN)).containsText("无影山");

      summary(page, "加减分").click();
      page.locator("#points").fill("2");
      page.locator("#reason").fill("示例理由");
      browser.press("记录");
      staleWeightsAreRefused(browser, scheme);

      summary(page, "锁定评分").click();
      browser.press("锁定");
      assertThat(page.locator(".dx-lead")).containsText("锁定");
      browser.after(() -> page.locator("th[scope=row] a").first().click());
      browser.visit(page.locator(".dx-tried a.n").first().getAttribute("href"));
      assertThat(page.locator(".dx-lineage")).containsText("绿灯率");
      browser.visit(page.locator(".dx-lineage .dx-parts a.n").first().getAttribute("href"));
      assertThat(page.locator(".dx-lineage")).containsText("示例事项");

      browser.visit(scheme);
      browser.after(() -> page.locator("th[scope=row] a").first().click());
      summary(page, "提出异议").click();
      page.locator("#words").fill("示例异议");
      browser.press("提交异议");
      page.locator("textarea[name^=answer-]").fill("示例答复");
      page.locator("input[name^=correction-]").fill("1.5");
      browser.press("答复");
      assertThat(page.locator("#objections")).containsText("+1.5");
      browser.visit(scheme);
      assertThat(page.locator("thead")).containsText("锁定时总分");

      contest(browser);
    }
  }

  private static void staleWeightsAreRefused(Browser browser, String scheme) {
    Page page = browser.page;
    summary(page, "修改权重").click();
    page.locator("form[action='" + scheme + "/weights'] input[name=version]")
        .evaluate("field => { field.value = '9'; }");
    page.locator("#ON_TIME").fill("15");
    assertThat(browser.press("保存权重").status()).isEqualTo(409);
    assertThat(page.locator("#ON_TIME")).hasValue("15");
    assertThat(browser.press("按所选内容保存").status()).isEqualTo(200);
  }

  private static void contest(Browser browser) {
    Page page = browser.page;
    browser.visit("/contests");
    page.locator("#name").fill("示例擂台");
    page.locator("#scored").fill("成效");
    assertThat(browser.press("建立").status()).isEqualTo(400);
    page.locator("#scored").fill("工作成效 60\n现场展示 40");
    browser.press("建立");
    String contest = browser.path();
    summary(page, "登记参赛事项").click();
    page.locator("#title").fill("示例：楼院改造");
    browser.after(() -> browser.button("登记").first().click());
    summary(page, "登记评委").click();
    page.locator("#account")
        .selectOption(
            page.locator("#account option:has-text('admin')").first().getAttribute("value"));
    browser.after(() -> browser.button("登记").last().click());

    page.setViewportSize(PHONE, 844);
    browser.visit(contest + "/sheet");
    Locator fields = page.locator(".dx-sheet input[inputmode]");
    fields.first().fill("61");
    assertThat(browser.press("保存").status()).isEqualTo(400);
    fields.first().fill("55.5");
    fields.last().fill("30");
    browser.press("保存");
    assertThat(page.getByRole(AriaRole.STATUS)).containsText("2");
    browser.visit(contest);
    assertThat(page.getByRole(AriaRole.MAIN)).containsText("85.5");
    String total = page.locator("tbody a.n").first().getAttribute("href");
    browser.visit(total);
    browser.visit(page.locator(".dx-parts a.n").first().getAttribute("href"));
    browser.visit(page.locator(".dx-parts a.n").first().getAttribute("href"));
    assertThat(page.locator(".dx-lineage")).containsText("工作成效 55.5");
    browser.visit(contest);
    summary(page, "结束评分").click();
    browser.press("结束");
    page.setViewportSize(1440, 900);
    browser.visit("/contests");
    browser.visit(contest + "?language=en");
  }

  private void closeARound() {
    jdbc.sql(
            """
            with r as (
              insert into round (district, grain, period_start, period_end, first_due, due,
                                 opened_at, opened_by, sample)
              values ('370105', 'MONTH', '2031-05-01', '2031-05-31', '2031-06-05', '2031-06-05',
                      '2031-06-01', '示例甲', true) returning district, id)
            insert into submission (district, round, unit, due, times, late, submitted_at)
            select r.district, r.id, u.id, '2031-06-05', 1, u.id % 4 = 0, '2031-06-04'
            from r join unit u on u.district = r.district and u.kind = 'STREET'
            """)
        .update();
    jdbc.sql(
            """
            insert into round_line_result (district, round, subject_kind, subject, unit, unit_name,
              position, title, family, measure_unit, completion, light, made_up_late, reported,
              origin, formula, sample)
            select s.district, s.round, 'TASK', n, s.unit, '示例', n, '示例事项' || n, 'CUMULATIVE',
              '个', 50 + n * 7, case when (s.unit + n) % 3 = 0 then 'RED' else 'GREEN' end, false,
              'IN_TIME', 'NONE', 'lag-time', true
            from submission s cross join generate_series(1, 6) n
            where s.district = '370105' and s.due = '2031-06-05'
            """)
        .update();
    jdbc.sql(
            """
            update round set state = 'CLOSED', closed_at = now()
            where district = '370105' and period_start = '2031-05-01'
            """)
        .update();
  }

  private static Locator summary(Page page, String words) {
    return page.locator("summary:has-text('" + words + "')");
  }
}
