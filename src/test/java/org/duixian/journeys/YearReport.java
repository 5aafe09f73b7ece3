package org.duixian.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.regex.Pattern;
import org.duixian.Duixian;

/** January: the report is read, its promises are confirmed and become tasks and an indicator. */
final class YearReport {

  private static final List<String> SECTIONS = List.of("着力推进城市更新", "着力提升品质");

  private final Browser office;
  private final Page page;

  YearReport(Browser office) {
    this.office = office;
    this.page = office.page;
  }

  void isReadAndConfirmed() throws IOException {
    office.visit("/documents/new");
    page.getByLabel("文件").first().setInputFiles(report());
    office.press("读入");
    if (page.url().endsWith("/facts")) {
      office.press("保存文件信息");
    }
    for (String section : SECTIONS) {
      Locator link = page.locator("nav.ol a", new Page.LocatorOptions().setHasText(section)).last();
      office.after(link::click);
      confirmRest();
      Locator further =
          page.locator(
              "nav.ol li.cur + li a", new Page.LocatorOptions().setHasText(Pattern.compile("^¶")));
      while (further.count() > 0) {
        office.after(further::click);
        confirmRest();
      }
    }
  }

  private void confirmRest() {
    Locator rest =
        page.getByRole(
            AriaRole.BUTTON, new Page.GetByRoleOptions().setName(Pattern.compile("^确认本节其余")));
    office.after(rest::click);
  }

  private static FilePayload report() throws IOException {
    try (InputStream in = Duixian.class.getResourceAsStream("/sample/report-2025.txt")) {
      return new FilePayload("report-2025.txt", "text/plain", in.readAllBytes());
    }
  }

  void becomesALedgerWithLeads() {
    office.visit("/ledger/2025/make");
    office.press("生成台账");
    assertThat(page.getByRole(AriaRole.STATUS)).containsText("新立任务");
    office.visit("/ledger/2025");
    for (String task : List.of("交付安置房6000套", "打通断头路4条", "加装电梯50部")) {
      page.locator("tbody tr", new Page.LocatorOptions().setHasText(task))
          .locator("input[name=task]")
          .check();
    }
    page.getByLabel("牵头单位", Browser.exact()).first().fill("区住房局");
    office.press("批量分派");
    assertThat(page.getByRole(AriaRole.STATUS)).containsText("已更新 3 条任务");
  }

  /** An indicator as the lists call it. */
  record Made(String name, String path) {}

  /** Makes the indicator of 1.74万 new jobs. */
  Made givesAnIndicator() {
    office.visit("/indicators/make");
    for (Locator ticked : page.locator("input[name=figure]:checked").all()) {
      ticked.uncheck();
    }
    Locator jobs = page.locator("tbody tr", new Page.LocatorOptions().setHasText("1.74万人"));
    String name = jobs.locator("th span").first().innerText();
    jobs.locator("input[name=figure]").check();
    office.press("生成所选");
    assertThat(page.getByRole(AriaRole.STATUS)).containsText("新建指标");
    Locator indicator =
        page.locator("tbody tr", new Page.LocatorOptions().setHasText(name)).first();
    assertThat(indicator).containsText("17,400");
    return new Made(name, indicator.locator("th a").getAttribute("href").replaceFirst("\\?.*", ""));
  }
}
