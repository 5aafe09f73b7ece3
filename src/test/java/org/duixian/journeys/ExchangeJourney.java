package org.duixian.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import org.duixian.RunningProduct;
import org.duixian.access.Districts;
import org.duixian.exchange.OutsideWorld;
import org.duixian.exchange.Robot;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/** The administrator connects a robot, tries it, sees what failed, and makes a calendar. */
@RunningProduct
class ExchangeJourney {

  @LocalServerPort int port;
  @Autowired Districts districts;
  @Autowired ApplicationContext context;

  private final Robot robot = OutsideWorld.robot();

  @Test
  void aRobotIsConnectedTriedAndSwitchedOff() throws Exception {
    try (Browser browser = Browser.open(port, 1440)) {
      Page page = browser.page;
      browser.signIn(districts.administratorLink("370105"));
      browser.visit("/exchange");
      page.locator("#name").fill("示例督办群");
      page.locator("#address").fill("http://127.0.0.1:1/inside");
      assertThat(browser.press("加接收方").status()).isEqualTo(400);
      assertThat(page.locator("#errors")).containsText("至少选一类");
      assertThat(page.locator("#errors")).containsText("允许的地址");
      page.locator("#address").fill(robot.host() + "/cgi-bin/send?key=abcdefghijkl");
      page.locator("#topics input").first().check();
      browser.press("加接收方");
      assertThat(page.getByRole(AriaRole.MAIN)).not().containsText("abcdefgh");

      tries(browser, "{\"errcode\":93000,\"errmsg\":\"示例\"}");
      assertThat(page.locator("table").last()).containsText("93000");
      tries(browser, "{\"errcode\":0}");
      assertThat(page.locator("table").last()).containsText("已发");
      assertThat(robot.posted()).hasSize(2).allMatch(each -> each.contains("推送已接通"));

      browser.after(() -> page.locator("form[action$=active] button").click());
      assertThat(page.getByRole(AriaRole.STATUS)).containsText("已停用");
      calendar(browser);
    }
  }

  private void tries(Browser browser, String answer) throws InterruptedException {
    robot.answers(answer);
    browser.after(() -> browser.page.locator("form[action$=try] button").click());
    Robot.deliver(context, "370105");
    browser.visit("/exchange");
  }

  private static void calendar(Browser browser) {
    Page page = browser.page;
    browser.visit("/calendar");
    browser.press("生成订阅地址");
    String address = page.locator("code").innerText();
    assertThat(address).startsWith("https://duixian.example.cn/");
    String path = address.substring("https://duixian.example.cn".length());
    assertThat(page.context().request().get(browser.address(path)).text())
        .startsWith("BEGIN:VCALENDAR");
    browser.press("停止订阅");
    assertThat(List.of(401, 404))
        .contains(page.context().request().get(browser.address(path)).status());
  }
}
