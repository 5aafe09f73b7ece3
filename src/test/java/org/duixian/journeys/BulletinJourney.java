package org.duixian.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.duixian.access.Districts;
import org.duixian.database.DistrictScope;
import org.duixian.database.TestDatabase;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** The office makes a bulletin, edits it, and everybody reads it once it is published. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
class BulletinJourney {

  private static final String DISTRICT = "370105";

  @DynamicPropertySource
  static void database(DynamicPropertyRegistry registry) {
    TestDatabase.fresh().register(registry);
  }

  @LocalServerPort int port;
  @Autowired Districts districts;
  @Autowired JdbcClient jdbc;

  @Test
  void isMadeEditedAndReadByEverybody() {
    DistrictScope.run(DISTRICT, this::closeRound);
    try (Browser browser = Browser.open(port, 1440)) {
      Page page = browser.page;
      browser.signIn(districts.administratorLink(DISTRICT));
      browser.visit("/bulletins?year=2025");
      browser.press("生成");
      assertThat(page.locator("svg.dx-paper")).containsText("人民政府办公室文件");
      assertThat(page.locator("svg.dx-paper")).containsText("示例");
      assertThat(page.locator("#d1")).containsText("1");
      String path = browser.path();

      page.locator("#words1").fill("本月完成了99.9%。");
      browser.after(() -> browser.button("保存").first().click());
      assertThat(page.locator(".dx-paper-typed")).containsText("99.9%");
      browser.press("送核");
      assertThat(page.getByRole(AriaRole.MAIN)).containsText("现在轮到别人");
      browser.visit(path + "?page=2");
      browser.visit("/drafts/2025");
      browser.press("起草");
      assertThat(page.locator("svg.dx-paper")).containsText("尚未兑现的承诺");
      browser.visit("/portal");
      assertThat(page.getByRole(AriaRole.MAIN)).containsText("还没有公开的文件");
    }
    DistrictScope.run(DISTRICT, this::publish);
    try (Browser anybody = Browser.open(port, 390)) {
      anybody.visit("/portal");
      anybody.after(() -> anybody.page.locator(".dx-portal a").click());
      assertThat(anybody.page.locator("svg.dx-paper")).containsText("政办通〔2025〕1号");
    }
  }

  private void closeRound() {
    long round =
        jdbc.sql(
                """
                insert into round (district, grain, period_start, period_end, first_due, due,
                                   opened_at, opened_by, sample)
                values (:district, 'MONTH', '2025-05-01', '2025-05-31', now(), now(), now(), '日历',
                        true)
                returning id
                """)
            .param("district", DISTRICT)
            .query(Long.class)
            .single();
    jdbc.sql(
            """
            insert into round_line_result (district, round, subject_kind, subject, unit, unit_name,
                position, title, family, measure_unit, target, actual, completion, time_progress,
                lag, light, made_up_late, reported, origin, formula, sample)
            select :district, :round, 'TASK', 1, min(id), '示例一局', 1, '新建示例道路', 'CUMULATIVE',
                   '条', 100, 38, 38.0, 41.6, -13.6, 'RED', false, 'IN_TIME', 'TYPED',
                   'cumulative', true
            from unit where district = :district
            """)
        .param("district", DISTRICT)
        .param("round", round)
        .update();
    jdbc.sql(
            """
            update round set state = 'CLOSED', closed_at = '2025-06-03 09:00+08', closed_by = '办公室'
            where district = :district and id = :round
            """)
        .param("district", DISTRICT)
        .param("round", round)
        .update();
  }

  private void publish() {
    jdbc.sql(
            """
            update bulletin set state = 'PUBLISHED', checker = -1, checker_name = '示例甲',
                   checked_at = now(), signer = -2, signer_name = '示例乙', signed_at = now(),
                   number = 1, open_to_all = true
            where district = :district and kind = 'MONTHLY'
            """)
        .param("district", DISTRICT)
        .update();
  }
}
