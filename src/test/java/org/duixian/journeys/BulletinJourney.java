package org.duixian.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.Objects;
import org.duixian.RunningProduct;
import org.duixian.TestDistrict;
import org.duixian.access.AccountRole;
import org.duixian.access.Districts;
import org.duixian.access.Scope;
import org.duixian.database.DistrictScope;
import org.duixian.publication.Bulletin;
import org.duixian.publication.BulletinKind;
import org.duixian.publication.BulletinWork;
import org.duixian.publication.Bulletins;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The office makes a bulletin, edits it, and everybody reads it once it is published. */
@RunningProduct
class BulletinJourney {

  private static final String DISTRICT = "370105";

  @LocalServerPort int port;
  @Autowired Districts districts;
  @Autowired JdbcClient jdbc;
  @Autowired Bulletins bulletins;
  @Autowired BulletinWork work;

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
    publish();
    try (Browser anybody = Browser.open(port, 390)) {
      anybody.visit("/portal");
      assertThat(anybody.page.locator(".lgd")).containsText("明显落后");
      anybody.after(() -> anybody.page.locator(".pm h3 a").click());
      assertThat(anybody.page.getByRole(AriaRole.MAIN)).containsText("这些数从哪里来");
      String path = anybody.page.locator(".dx-position a.n").first().getAttribute("href");
      anybody.visit(path);
      assertThat(anybody.page.getByRole(AriaRole.MAIN)).containsText("政办通〔2025〕2号");
      anybody.visit("/portal/papers");
      anybody.after(() -> anybody.page.locator(".dx-portal a").last().click());
      assertThat(anybody.page.locator("svg.dx-paper")).containsText("政办通〔2025〕1号");
    }
    try (Browser anybody = Browser.open(port, 1440)) {
      anybody.visit("/portal?light=RED");
      anybody.visit(anybody.page.locator(".dx-goals a.n").first().getAttribute("href"));
      assertThat(anybody.page.getByRole(AriaRole.MAIN)).containsText("新建示例道路");
      anybody.visit("/portal?q=没有这样的事");
      assertThat(anybody.page.getByRole(AriaRole.MAIN)).containsText("没有符合条件的承诺");
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

  /** The bulletin waits for its checker; the ledger of the same month follows it. */
  private void publish() {
    TestDistrict world = TestDistrict.enter(DISTRICT, jdbc);
    long checker = world.account(AccountRole.OFFICE);
    long author = world.account(AccountRole.OFFICE);
    long signer = world.account(AccountRole.LEADER);
    try {
      Bulletin monthly = bulletins.list(2025, Scope.EVERYTHING).getFirst();
      approve(world, monthly.id(), checker, signer);
      world.signIn(author, AccountRole.OFFICE);
      long ledger = work.make(BulletinKind.LEDGER, Objects.requireNonNull(monthly.round()));
      work.approve(ledger, 0, false);
      approve(world, ledger, checker, signer);
    } finally {
      TestDistrict.leave();
    }
  }

  private void approve(TestDistrict world, long paper, long checker, long signer) {
    world.signIn(checker, AccountRole.OFFICE);
    work.approve(paper, version(paper), false);
    world.signIn(signer, AccountRole.LEADER);
    work.approve(paper, version(paper), true);
  }

  private int version(long paper) {
    return bulletins.find(paper).orElseThrow().version();
  }
}
