package org.duixian.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import java.util.List;
import org.duixian.RunningProduct;
import org.duixian.access.Districts;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/**
 * Two reports are held against each other: promises with answers, numbers that disagree. Their
 * years are years of which the sample district has no report.
 */
@RunningProduct
class PromiseJourney {

  private static final String HEAD =
      """
      政府工作报告
      ——%1$d年1月16日在示例区第一届人民代表大会第%2$s次会议上
      示例区人民政府区长  示例
      各位代表：
      现在，我代表区人民政府，向大会报告工作。
      """;

  private static final String FIRST =
      HEAD.formatted(2027, "三")
          + """
          一、2026年工作回顾
          过去一年，全区地区生产总值达到601.2亿元，社会消费品零售总额达到240亿元。
          完成荒山造林3.6万亩。发放稳岗补贴1250万元。
          二、2027年工作安排
          今年的主要预期目标是：地区生产总值增长6.5%，一般公共预算收入增长7%，实际使用外资7000万美元。
          （一）抓好城市更新
          新建安置房不少于4000套，整治背街小巷26条，改造热力管网40公里。
          改造老旧小区5个，安装路灯。改造老旧小区院落，更换路灯灯杆。改造老旧小区楼道，安装路灯护栏。
          """;

  private static final String SECOND =
      HEAD.formatted(2028, "四")
          + """
          一、2027年工作回顾
          过去一年，全区地区生产总值增长4%，一般公共预算收入增长7.2%。
          新建安置房5788套，整治背街小巷26条，改造热力管网38公里。
          2026年地区生产总值为603.5亿元，社会消费品零售总额为290亿元。
          2026年完成荒山造林36万亩，发放稳岗补贴1250元。
          二、2028年工作安排
          今年的主要预期目标是：地区生产总值增长5.6%。
          （一）抓好城市更新
          改造老旧小区8个，安装路灯。
          """;

  @LocalServerPort int port;
  @Autowired Districts districts;

  @Test
  void showsPromisesWithAnswersNumbersThatDisagreeAndWhatWasLearned() {
    try (Browser browser = Browser.open(port, 1440)) {
      browser.signIn(districts.administratorLink("370105"));
      read(browser, FIRST);
      assignRoadLights(browser);
      read(browser, SECOND);
      seesWhyAUnitIsProposed(browser);

      showsPromises(browser);
      rejectsACommitment(browser);
      showsConflicts(browser);
    }
  }

  /** The office gives the street much the same three times. */
  private static void assignRoadLights(Browser browser) {
    Page page = browser.page;
    List<String> rows =
        page
            .locator(".rw:has(.kk.c) a.q", new Page.LocatorOptions().setHasText("老旧小区"))
            .all()
            .stream()
            .map(row -> row.getAttribute("href"))
            .toList();
    assertThat(rows).hasSize(3);
    for (String row : rows) {
      browser.visit(row);
      page.getByLabel("牵头单位").fill("无影山街道");
      page.locator("form[action$='/lead'] button").click();
      assertThat(page.locator(".ed")).hasCount(0);
    }
  }

  private static void seesWhyAUnitIsProposed(Browser browser) {
    Page page = browser.page;
    String row =
        page.locator(".rw:has(.kk.c) a.q", new Page.LocatorOptions().setHasText("老旧小区"))
            .first()
            .getAttribute("href");
    browser.visit(row);
    assertThat(page.getByLabel("牵头单位")).hasValue("无影山街道");
    assertThat(page.locator("#e-unit-why")).containsText("以往相似任务：改造老旧小区");
  }

  private static void showsPromises(Browser browser) {
    Page page = browser.page;
    browser.visit("/promises?year=2027");
    Locator rows = page.locator(".dx-pairs tbody tr");
    assertThat(rows.filter(containing("安置房"))).containsText("新建安置房5788套");
    assertThat(rows.filter(containing("小区楼道"))).hasCount(1);
    browser.visit("/promises?year=2027&verdict=MISSED");
    assertThat(rows).hasCount(1);
    assertThat(rows).containsText("地区生产总值增长4%");
    browser.visit("/promises?year=2027&verdict=SILENT");
    assertThat(rows.filter(containing("实际使用外资"))).hasCount(1);

    browser.visit("/promises?year=2027&verdict=EXCEEDED");
    Locator pair = rows.filter(containing("安置房")).locator("a.song");
    String said = pair.first().getAttribute("href");
    String answer = pair.last().getAttribute("href");
    assertThat(browser.visit(said).ok()).isTrue();
    assertThat(page.locator("main")).containsText("不少于4000套");
    assertThat(browser.visit(answer).ok()).isTrue();
    assertThat(page.locator("main")).containsText("5788套");
    onAPhoneAndInEnglish(browser, "/promises?year=2027");
  }

  private static void rejectsACommitment(Browser browser) {
    Page page = browser.page;
    browser.visit("/promises?year=2027");
    Locator row = page.locator(".dx-pairs tbody tr").filter(containing("小区楼道"));
    browser.visit(row.locator("a.song").first().getAttribute("href"));
    String open =
        page.locator(".rw:has(.kk.c) a.q", new Page.LocatorOptions().setHasText("小区楼道"))
            .first()
            .getAttribute("href");
    browser.visit(open);
    page.locator(".ed button[name=reject]").click();
    assertThat(page.locator(".ed")).hasCount(0);
    browser.visit("/promises?year=2027");
    assertThat(page.locator(".dx-pairs tbody tr").filter(containing("小区楼道"))).hasCount(0);
  }

  private static void showsConflicts(Browser browser) {
    Page page = browser.page;
    browser.visit("/conflicts");
    Locator rows = page.locator(".dx-pairs tbody tr");
    assertThat(rows.filter(containing("造林"))).containsText("小数点错位");
    assertThat(rows.filter(containing("稳岗补贴"))).containsText("单位丢失");
    assertThat(rows.filter(containing("290亿元"))).containsText("范围不同或有误");
    onAPhoneAndInEnglish(browser, "/conflicts");
  }

  private static void onAPhoneAndInEnglish(Browser browser, String path) {
    Page page = browser.page;
    Cookie language = new Cookie("language", "en").setDomain("localhost").setPath("/");
    page.context().addCookies(List.of(language));
    browser.page.setViewportSize(390, 844);
    browser.visit(path);
    assertThat(page.locator("html")).hasAttribute("lang", "en");
    page.context()
        .addCookies(List.of(new Cookie("language", "zh-CN").setDomain("localhost").setPath("/")));
    browser.page.setViewportSize(1440, 900);
  }

  private static void read(Browser browser, String report) {
    Page page = browser.page;
    browser.visit("/documents/new");
    page.locator("#text").fill(report);
    browser.press("读入");
    Locator plan = page.locator("nav.ol a", new Page.LocatorOptions().setHasText("（一）")).last();
    browser.after(plan::click);
  }

  private static Locator.FilterOptions containing(String text) {
    return new Locator.FilterOptions().setHasText(text);
  }
}
