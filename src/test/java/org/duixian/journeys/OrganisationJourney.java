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

/** The office adds a unit, renames it, and finds its former name on an earlier day. */
@RunningProduct
class OrganisationJourney {

  private static final int PHONE = 390;

  @LocalServerPort int port;
  @Autowired Districts districts;

  @Test
  void keepsTheFormerNameOnEarlierDaysAndRefusesAStaleForm() {
    try (Browser browser = Browser.open(port, PHONE)) {
      Page page = browser.page;
      browser.signIn(districts.administratorLink("370105"));

      browser.visit("/organisation");
      assertThat(page.getByRole(AriaRole.MAIN)).containsText("无影山街道");
      browser.visit("/organisation/units/new");
      page.getByLabel("成立日期").fill("2020-01-01");
      page.getByLabel("名称", Browser.exact()).fill("区示例协调处");
      browser.press("保存");
      String unit = browser.path();

      rename(page, "区示例统筹处", "2020-01-01");
      assertThat(browser.press("改名").status()).isEqualTo(400);
      assertThat(page.locator("#errors")).containsText("2020-01-01");
      rename(page, "区示例统筹处", "2024-01-01");
      browser.press("改名");
      assertThat(page.getByRole(AriaRole.HEADING).first()).hasText("区示例统筹处");

      browser.visit("/organisation?on=2023-12-31");
      assertThat(page.getByRole(AriaRole.MAIN)).containsText("区示例协调处");
      browser.visit("/source/count/units?on=2023-12-31&of=streets");
      assertThat(page.locator(".dx-lineage-value")).containsText("15");
      browser.visit(unit);
      staleFormIsRefused(browser, unit);
      listIsTakenInAsAWholeAndItsReportersGetLinks(browser);
    }
  }

  /** A sign-in name that is taken leaves the units before it out as well. */
  private static void listIsTakenInAsAWholeAndItsReportersGetLinks(Browser browser) {
    Page page = browser.page;
    browser.visit("/organisation/units/list");
    String list = "类别\t名称\t填报账号\n部门\t区示例一局\tshili-1\n部门\t区示例二局\tadmin\n";
    page.locator("#list").fill(list);
    assertThat(browser.press("登记这些单位").status()).isEqualTo(400);
    assertThat(page.locator("#problems")).containsText("第 3 行：填报账号“admin”已被使用");
    assertThat(page.locator("#list")).hasValue(list);
    page.locator("#list").fill(list.replace("admin", "shili-2"));
    browser.press("登记这些单位");
    assertThat(page.getByRole(AriaRole.STATUS)).containsText("已登记 2 个单位，开通 2 个填报账号");
    browser.after(() -> page.getByText("区示例二局").first().click());
    assertThat(page.getByRole(AriaRole.MAIN)).containsText("shili-2");

    browser.visit("/account");
    browser.press("为未设密码的账号生成登录链接");
    String link =
        page.locator("tr", new Page.LocatorOptions().setHasText("shili-1"))
            .locator("code")
            .innerText();
    browser.signIn(link.substring(link.indexOf("/sign-in/")));
    assertThat(page.getByRole(AriaRole.STATUS)).containsText("已登录");
  }

  private static void staleFormIsRefused(Browser browser, String unit) {
    Page page = browser.page;
    page.getByText("更正名称、别称与职责用语").click();
    page.locator("form[action='" + unit + "'] input[name=version]")
        .evaluate("field => { field.value = '0'; }");
    page.locator("#topics").fill("示例用语");
    assertThat(browser.after(() -> browser.button("保存").last().click()).status()).isEqualTo(409);
    assertThat(page.locator("#topics")).hasValue("示例用语");
    assertThat(page.getByRole(AriaRole.ALERT).locator("tbody")).containsText("示例用语");
    browser.press("按所选内容保存");
    assertThat(page.getByRole(AriaRole.STATUS)).containsText("已保存");
  }

  private static void rename(Page page, String name, String from) {
    Locator details = page.locator("details:has(#newName)");
    if (details.getAttribute("open") == null) {
      details.locator("summary").click();
    }
    page.locator("#newName").fill(name);
    page.locator("#renamedFrom").fill(from);
  }
}
