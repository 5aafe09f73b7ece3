package org.duixian.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.AriaRole;
import org.duixian.RunningProduct;
import org.duixian.access.Districts;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A newcomer opens the link of the first start, sets a password and signs in with it. */
@RunningProduct
class SignInJourney {

  private static final int DESK = 1440;

  @LocalServerPort int port;
  @Autowired Districts districts;
  @Autowired JdbcClient jdbc;

  @Test
  void signsInWithTheLinkThenWithThePassword() {
    try (Browser browser = Browser.open(port, DESK)) {
      Page page = browser.page;
      if (districts.name("370105").isEmpty()) {
        districts.open("370105", "天桥区", true);
      }
      String link = districts.administratorLink("370105");

      browser.visit(link);
      browser.press("登录");
      assertThat(page).hasURL(java.util.regex.Pattern.compile(".*/account"));

      page.getByLabel("新密码").fill("示例口令-2026-冬");
      page.getByLabel("再输一次").fill("另一个口令-2026");
      Response refused = browser.press("保存密码");
      assertThat(refused.status()).isEqualTo(400);
      assertThat(page.locator("#errors")).containsText("不一致");

      page.getByLabel("新密码").fill("示例口令-2026-冬");
      page.getByLabel("再输一次").fill("示例口令-2026-冬");
      browser.press("保存密码");
      assertThat(page.getByRole(AriaRole.STATUS)).containsText("密码已保存");

      browser.press("退出");
      page.getByLabel("登录名").fill("admin");
      page.getByLabel("密码").fill("示例口令-2026-冬");
      browser.press("登录");
      assertThat(page.getByRole(AriaRole.NAVIGATION).first()).isVisible();
      assertThat(sessionsWithAPasswordHash()).isZero();
      trailIsProven(browser);

      assertThat(browser.visit(link).status()).isEqualTo(200);
      browser.press("登录");
      assertThat(page.getByRole(AriaRole.ALERT)).containsText("已用过");
    }
  }

  /** Signing in and out stands in the trail, and the trail is whole. */
  private static void trailIsProven(Browser browser) {
    browser.visit("/account");
    browser.after(() -> browser.page.getByText("操作留痕").click());
    assertThat(browser.page.getByRole(AriaRole.TABLE)).containsText("session.open");
    assertThat(browser.page.getByRole(AriaRole.TABLE)).containsText("session.close");
    browser.press("核验全部留痕");
    assertThat(browser.page.getByRole(AriaRole.STATUS)).containsText("核验通过");
    browser.visit("/source/computed/trail/waiting");
    assertThat(browser.page.locator(".dx-lineage-value")).isVisible();
    browser.visit("/");
  }

  private long sessionsWithAPasswordHash() {
    return jdbc.sql(
            """
            select count(*) from spring_session_attributes
            where position('argon2id'::bytea in attribute_bytes) > 0
            """)
        .query(Long.class)
        .single();
  }
}
