package org.duixian.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.regex.Pattern;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.duixian.RunningProduct;
import org.duixian.access.Districts;
import org.duixian.database.DistrictScope;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The office makes indicators of a report, types a value, splits a target and sends it. */
@RunningProduct
class IndicatorJourney {

  private static final String DISTRICT = "370105";

  @LocalServerPort int port;
  @Autowired Districts districts;
  @Autowired JdbcClient jdbc;

  @Test
  void goesFromTheReportToTheUnitsShares() {
    DistrictScope.run(
        DISTRICT,
        () ->
            jdbc.sql("update statement set state = 'CONFIRMED' where district = :district")
                .param("district", DISTRICT)
                .update());
    try (Browser browser = Browser.open(port, 1440)) {
      Page page = browser.page;
      browser.signIn(districts.administratorLink(DISTRICT));
      browser.visit("/indicators?year=2025");
      browser.visit("/indicators/make");
      for (Locator tick : page.locator("input[name=figure]").all()) {
        tick.check();
      }
      browser.press("生成所选");
      assertThat(page.getByRole(AriaRole.STATUS)).containsText("新建指标");
      browser.visit("/indicators/new");
      addAnAmount(browser);
      String indicator = browser.path();
      typesAValue(browser, indicator);
      splits(browser, indicator);
      importsOnlyWhatIsRight(browser, indicator);
      correctsAfterClosingWithAReason(browser, indicator);
      browser.visit(indicator + "/edit");
    }
  }

  private static void addAnAmount(Browser browser) {
    Page page = browser.page;
    page.locator("#code").fill("growth");
    page.locator("#name").fill("示例收入");
    page.locator("#unit").fill("元");
    assertThat(browser.press("保存").status()).isEqualTo(400);
    page.locator("#code").fill("示例收入");
    browser.press("保存");
    assertThat(page.getByRole(AriaRole.HEADING).first()).hasText("示例收入");
  }

  private static void typesAValue(Browser browser, String indicator) {
    Page page = browser.page;
    browser.visit(indicator + "/value?kind=TARGET&period=2025");
    Locator whole =
        page.locator("#unit option")
            .filter(new Locator.FilterOptions().setHasText(Pattern.compile("^\\s*(济南市)?天桥区\\s*$")));
    page.locator("#unit").selectOption(whole.first().getAttribute("value"));
    page.locator("#value").fill("一百");
    assertThat(browser.press("保存").status()).isEqualTo(400);
    page.locator("#value").fill("3.2亿");
    browser.press("保存");
    assertThat(page.getByRole(AriaRole.MAIN)).containsText("3.2");
  }

  /** A wrong cell is named by row and column, and nothing of the sheet is taken. */
  private static void importsOnlyWhatIsRight(Browser browser, String indicator) {
    Page page = browser.page;
    browser.visit("/indicators/import");
    page.locator("#file").setInputFiles(sheet("示例街道之外", "1200万"));
    assertThat(browser.press("上传并核对").status()).isEqualTo(400);
    assertThat(page.getByRole(AriaRole.ALERT)).containsText("第 2 行 B 列");
    assertThat(page.getByRole(AriaRole.ALERT)).containsText("示例街道之外");
    browser.visit("/indicators/import");
    page.locator("#file").setInputFiles(sheet("无影山街道", "1200万"));
    browser.press("上传并核对");
    browser.press("写入 1 个数值");
    assertThat(page.getByRole(AriaRole.STATUS)).containsText("已写入 1 个数值");
    browser.visit(indicator + "?year=2025");
    assertThat(page.locator(".dx-matrix")).containsText("1,200万");
  }

  private static FilePayload sheet(String unit, String value) {
    List<String> heads = List.of("指标代码", "单位", "性质", "期", "数值");
    List<String> cells = List.of("示例收入", unit, "实际", "2025-05", value);
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    try (Workbook book = new Workbook(file, "test", null)) {
      Worksheet rows = book.newWorksheet("数据");
      for (int i = 0; i < heads.size(); i++) {
        rows.value(0, i, heads.get(i));
        rows.value(1, i, cells.get(i));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new FilePayload(
        "数据.xlsx",
        "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        file.toByteArray());
  }

  private static void splits(Browser browser, String indicator) {
    Page page = browser.page;
    browser.visit(indicator + "/split?year=2025");
    browser.press("按规则计算并保存");
    assertThat(page.locator(".dx-balance")).containsText("与总数相等");
    browser.press("下发单位");
    assertThat(page.getByRole(AriaRole.MAIN)).containsText("已下发，待回复");
    browser.visit(page.locator(".dx-balance a.n").first().getAttribute("href"));
    assertThat(page.locator(".dx-lineage-value")).containsText("3.2");
  }

  private static void correctsAfterClosingWithAReason(Browser browser, String indicator) {
    Page page = browser.page;
    browser.visit("/indicators?year=2025");
    page.locator("#period").fill("2025-05");
    browser.press("关账");
    assertThat(page.getByRole(AriaRole.STATUS)).containsText("已关账");
    browser.visit(indicator + "/value?period=2025-05");
    Locator street = page.locator("#unit option", new Page.LocatorOptions().setHasText("无影山街道"));
    String unit = street.first().getAttribute("value");
    browser.visit(indicator + "/value?period=2025-05&kind=ACTUAL&unit=" + unit);
    page.locator("#value").fill("1300万");
    assertThat(browser.press("保存").status()).isEqualTo(400);
    assertThat(page.locator("#errors")).containsText("更正须写明理由");
    page.locator("#reason").fill("示例理由");
    browser.press("保存");
    browser.visit(indicator + "?year=2025");
    assertThat(page.locator(".dx-history").last()).containsText("示例理由");
    assertThat(page.locator(".dx-history").last()).containsText("1200万元 → 1300万元");
  }
}
