package org.duixian.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.duixian.RunningProduct;
import org.duixian.access.Districts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A report becomes a ledger: import, read, confirm, make, assign, Excel out and in, overview. */
@RunningProduct
class LedgerJourney {

  private static final String OWN_REPORT =
      """
      政府工作报告
      ——2024年1月16日在示例区第一届人民代表大会第三次会议上
      示例区人民政府区长  示例
      各位代表：
      现在，我代表区人民政府，向大会报告工作。
      一、2023年工作回顾
      过去一年，全区地区生产总值增长6.1%，新增城镇就业1.5万人。
      二、2024年工作安排
      今年的主要预期目标是：地区生产总值增长6.5%，一般公共预算收入增长7%。
      （一）抓好城市更新
      完成18个老旧小区改造，新建安置房不少于4000套，整治背街小巷26条。
      （二）抓好民生保障
      新增停车位800个，新建口袋公园6处，加快推进区第二医院建设。
      """;

  @LocalServerPort int port;
  @Autowired Districts districts;
  @TempDir Path folder;

  @Test
  void aReportBecomesALedgerThatTheOverviewShows() throws IOException {
    try (Browser browser = Browser.open(port, 1440)) {
      Page page = browser.page;
      browser.signIn(districts.administratorLink("370105"));

      importAndConfirm(browser, page);
      readClosely(browser, page);

      browser.visit("/ledger/2024/make");
      browser.press("生成台账");
      assertThat(page.getByRole(AriaRole.STATUS)).containsText("新立任务");

      browser.visit("/ledger/2024");
      page.locator("tbody input[name=task]").first().check();
      page.getByLabel("牵头单位", Browser.exact()).first().fill("区财政局");
      page.getByLabel("时限", Browser.exact()).first().fill("2024-12-31");
      browser.press("批量分派");
      assertThat(page.getByRole(AriaRole.STATUS)).containsText("已更新 1 条任务");
      assertThat(page.locator("tbody tr").first()).containsText("区财政局");

      refused(browser, page);

      browser.visit("/ledger/2024/sheet");
      page.getByLabel("Excel 文件（.xlsx）").setInputFiles(changed(export(browser, page)));
      browser.press("比对");
      assertThat(page.locator("main")).containsText("示例备注");
      browser.press("确认导入 1 条");
      assertThat(page.getByRole(AriaRole.STATUS)).containsText("已按 Excel 更新 1 条任务");

      browser.visit("/?year=2024");
      assertThat(page.locator("main")).containsText("任务台账");
      browser.visit("/source/count/tasks?year=2024&assignment=assigned");
      assertThat(page.locator("main")).containsText("1");
      blanksAndNewRows(browser, page);
    }
  }

  /** A wrong field and a task that somebody else changed meanwhile come back as a form. */
  private void refused(Browser browser, Page page) {
    browser.visit("/ledger/2024");
    page.locator("tbody input[name=task]").first().check();
    page.getByLabel("牵头单位", Browser.exact()).first().fill("没有这个局");
    browser.press("批量分派");
    assertThat(page.locator("#lead-error")).containsText("没有这个局");

    page.locator("input[name=task]").evaluate("box => box.value = box.value.replace(/-.*/, '-0')");
    page.getByLabel("牵头单位").fill("区民政局");
    browser.press("批量分派");
    assertThat(page.getByRole(AriaRole.ALERT)).containsText("区财政局");
    assertThat(page.getByRole(AriaRole.ALERT)).containsText("区民政局");
    browser.press("按所选内容保存");
    assertThat(page.locator("tbody tr").first()).containsText("区民政局");

    browser.visit("/frame/2024");
    browser.after(() -> page.locator(".dx-branches a[href*=edit]").first().click());
    page.locator("input[name=version]").nth(1).evaluate("field => field.value = '99'");
    page.locator("#title").fill("示例目标");
    browser.press("保存");
    assertThat(page.getByRole(AriaRole.ALERT)).containsText("示例目标");
    browser.press("按所选内容保存");
    assertThat(page.locator(".dx-branches")).containsText("示例目标");
  }

  /** Reads one commitment closely: assigns it, splits it, takes the split back. */
  private void readClosely(Browser browser, Page page) {
    String open = page.locator(".rw:has(.kk.c) a.q").first().getAttribute("href");
    browser.visit(open);
    page.getByLabel("牵头单位").fill("区教育和体育局");
    page.locator("form[action$='/lead'] button").click();
    assertThat(page.locator(".ed")).hasCount(0);
    browser.visit(open);
    int rows = page.locator("[data-id]").count();
    browser.after(() -> page.locator("form[action$='/split'] button").click());
    assertThat(page.getByRole(AriaRole.STATUS)).containsText("已拆成两条");
    assertThat(page.locator("[data-id]")).hasCount(rows + 1);
    browser.visit(open);
    page.locator(".ed button[name=undo]").click();
    assertThat(page.locator(".ed")).hasCount(0);
  }

  /** Takes a real report where one lies beside the project, a text of our own elsewhere. */
  private void importAndConfirm(Browser browser, Page page) throws IOException {
    browser.visit("/documents/new");
    Path seeds = Path.of("../shared/seeds");
    if (Files.isDirectory(seeds)) {
      try (Stream<Path> files = Files.list(seeds)) {
        Path seed =
            files
                .filter(file -> file.getFileName().toString().startsWith("001_"))
                .findFirst()
                .orElseThrow();
        page.getByLabel("文件").first().setInputFiles(seed);
      }
    } else {
      page.locator("#text").fill(OWN_REPORT);
    }
    browser.press("读入");
    if (page.url().endsWith("/facts")) {
      browser.press("保存文件信息");
    }
    Locator rest = page.getByRole(AriaRole.BUTTON, named(Pattern.compile("^确认本节其余")));
    Locator plan = page.locator("nav.ol a", new Page.LocatorOptions().setHasText("（一）")).last();
    browser.after(plan::click);
    browser.after(rest::click);
    assertThat(page.locator("main")).containsText("已确认");
  }

  /** A blank lead stands until its tick says that it shall go; a row without a number is new. */
  private void blanksAndNewRows(Browser browser, Page page) throws IOException {
    browser.visit("/ledger/2024/sheet");
    Path sheet = export(browser, page);
    page.getByLabel("Excel 文件（.xlsx）").setInputFiles(withBlankAndNew(sheet));
    browser.press("比对");
    assertThat(page.locator("main")).containsText("有 1 格是空的（第 2 行）");
    assertThat(page.locator("main")).containsText("新任务 示例新任务");
    page.getByLabel("不勾选就保留现有内容").check();
    browser.press("确认导入 1 条");
    assertThat(page.getByRole(AriaRole.STATUS)).containsText("已按 Excel 更新 1 条任务，新增 1 条");
    assertThat(page.locator("tbody tr").first()).not().containsText("区民政局");
    browser.visit("/ledger/2024?q=示例新任务");
    assertThat(page.locator("tbody")).containsText("示例新任务");
  }

  private Path withBlankAndNew(Path sheet) throws IOException {
    Path changed = folder.resolve("blank.xlsx");
    try (InputStream in = Files.newInputStream(sheet);
        XSSFWorkbook workbook = new XSSFWorkbook(in);
        OutputStream out = Files.newOutputStream(changed)) {
      Row added = workbook.getSheetAt(0).createRow(workbook.getSheetAt(0).getLastRowNum() + 1);
      for (Cell cell : workbook.getSheetAt(0).getRow(0)) {
        Row first = workbook.getSheetAt(0).getRow(1);
        switch (cell.getStringCellValue()) {
          case "牵头单位" -> first.removeCell(first.getCell(cell.getColumnIndex()));
          case "任务" -> added.createCell(cell.getColumnIndex()).setCellValue("示例新任务");
          default -> {}
        }
      }
      workbook.write(out);
    }
    return changed;
  }

  private Path export(Browser browser, Page page) throws IOException {
    Download download =
        page.waitForDownload(
            () ->
                page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("导出全部任务为 Excel"))
                    .click());
    Path file = folder.resolve("ledger.xlsx");
    download.saveAs(file);
    return file;
  }

  /** Writes a note into the first task's row, as an office would in Excel. */
  private Path changed(Path sheet) throws IOException {
    Path changed = folder.resolve("changed.xlsx");
    try (InputStream in = Files.newInputStream(sheet);
        XSSFWorkbook workbook = new XSSFWorkbook(in);
        OutputStream out = Files.newOutputStream(changed)) {
      Row head = workbook.getSheetAt(0).getRow(0);
      for (Cell cell : head) {
        if (cell.getStringCellValue().equals("备注")) {
          Row row = workbook.getSheetAt(0).getRow(1);
          row.getCell(cell.getColumnIndex(), Row.MissingCellPolicy.CREATE_NULL_AS_BLANK)
              .setCellValue("示例备注");
        }
      }
      workbook.write(out);
    }
    return changed;
  }

  private static Page.GetByRoleOptions named(Pattern name) {
    return new Page.GetByRoleOptions().setName(name);
  }
}
