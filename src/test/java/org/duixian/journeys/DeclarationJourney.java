package org.duixian.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.duixian.RunningProduct;
import org.duixian.access.SignInLinks;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/** A register that no programmer wrote: declared, tried, put in force, and used. */
@RunningProduct
class DeclarationJourney {

  private static final String DRAFT = "/declarations/x-lamp/draft";

  @LocalServerPort int port;
  @Autowired ApplicationContext context;

  @Test
  void aRegisterOfTenFieldsFourStagesAndThreeTraitsIsDeclaredAndUsed() {
    try (Browser office = Browser.open(port, 1440)) {
      office.signIn(SignInLinks.of(context, "370105", "office"));
      begun(office);
      fields(office);
      stagesAndPassages(office);
      traitsAndMeasure(office);
      tried(office);
      used(office);
      counted(office);
      broughtInBySheet();
    }
  }

  private static void begun(Browser office) {
    Page page = office.page;
    office.visit("/declarations");
    page.locator("#code").fill("路灯");
    page.locator("#name").fill("示例路灯 / Lamps");
    page.locator("#item").fill("路灯 / Lamp");
    page.locator("#prefix").fill("LD");
    page.locator("#area").selectOption("city");
    office.press("起草");
    assertThat(page.locator("#code-error")).containsText("x-");
    page.locator("#code").fill("x-lamp");
    office.press("起草");
    assertThat(page.locator("h1")).containsText("x-lamp");
  }

  /** Beside the title and the lead unit that a new register begins with. */
  private static void fields(Browser office) {
    String[][] fields = {
      {"road", "路段", "text"},
      {"power", "功率", "number"},
      {"cost", "造价", "money"},
      {"built", "安装日", "day"},
      {"kind", "灯型", "choice"},
      {"smart", "智慧灯杆", "flag"},
      {"keeper", "养护单位", "unit"},
      {"note", "备注", "long-text"}
    };
    for (String[] field : fields) {
      office.unfold("加一个字段，或改一个字段");
      names(office, "field", field[0], field[1]);
      office.page.locator("#field-type").selectOption(field[2]);
      if (field[2].equals("choice")) {
        office.page.locator("#field-options").fill("led = LED 灯 / LED\nsodium = 钠灯 / Sodium");
        office.page.locator("input[name=filter]").check();
      }
      office.press("放进草稿");
    }
    assertThat(office.page.locator("main")).containsText("智慧灯杆");
  }

  private static void names(Browser office, String part, String id, String zh) {
    office.page.locator("#" + part + "-id").fill(id);
    office.page.locator("#" + part + "-zh").fill(zh);
  }

  private static void stagesAndPassages(Browser office) {
    for (String[] stage : new String[][] {{"broken", "损坏"}, {"repair", "维修"}}) {
      office.unfold("加一个阶段，或改一个阶段");
      names(office, "stage", stage[0], stage[1]);
      office.press("放进草稿");
    }
    assertThat(office.page.locator("main")).containsText("没有流转能到这个阶段");
    passage(office, "fail", "报损", "open", "broken");
    passage(office, "mend", "派修", "broken", "repair");
    passage(office, "again", "修复", "repair", "open");
  }

  private static void passage(Browser office, String id, String zh, String from, String to) {
    office.unfold("加一步流转，或改一步流转");
    names(office, "passage", id, zh);
    office.page.locator("#passage-from").fill(from);
    office.page.locator("#passage-to").fill(to);
    office.press("放进草稿");
  }

  private static void traitsAndMeasure(Browser office) {
    for (String trait : new String[] {"obstacle", "responsibility", "schedule"}) {
      office.unfold("加一种能力，或改它的参数");
      office.page.locator("#trait-id").selectOption(trait);
      office.press("放进草稿");
    }
    office.unfold("加一个计数口径，或改一个");
    names(office, "measure", "broken-lamps", "损坏路灯数");
    office.page.locator("#measure-standing").fill("broken repair");
    office.press("放进草稿");
  }

  private static void tried(Browser office) {
    office.visit(DRAFT);
    assertThat(office.page.locator("main")).containsText("没有发现问题");
    office.press("生效");
    assertThat(office.page.getByRole(AriaRole.STATUS)).containsText("生效");
  }

  private static void used(Browser office) {
    Page page = office.page;
    office.visit("/registers/x-lamp/new");
    page.locator("#f-title").fill("示例一号灯");
    Locator lead = page.locator("#f-lead option", new Page.LocatorOptions().setHasText("住建局"));
    page.locator("#f-lead").selectOption(lead.first().getAttribute("value"));
    page.locator("#f-kind").selectOption("led");
    office.press("登记");
    assertThat(page.locator("main")).containsText("LED 灯");
    Locator offer = page.locator(".dx-offers a", new Page.LocatorOptions().setHasText("报损"));
    office.after(offer::click);
    office.press("报损");
    assertThat(page.locator("li[aria-current=step] h2")).containsText("损坏");
    office.visit("/registers/x-lamp?kind=led");
    assertThat(page.locator("tbody")).containsText("示例一号灯");
    office.visit("/registers/x-lamp/measures");
    assertThat(page.locator("tbody")).containsText("损坏路灯数");
  }

  /** The number of an indicator leads to the lamp that it counts. */
  private static void counted(Browser office) {
    Page page = office.page;
    office.visit("/indicators/new");
    page.locator("#code").fill("示例坏灯");
    page.locator("#name").fill("示例坏灯");
    page.locator("#unit").fill("盏");
    office.press("保存");
    String indicator = office.path();
    office.visit("/registers/x-lamp/measures");
    office.unfold("对应一个指标");
    page.locator("form[action$='/tie'] select[name=indicator]").selectOption("示例坏灯");
    office.after(() -> page.locator("form[action$='/tie'] button").click());
    office.visit(indicator + "?year=2026");
    office.visit(page.locator("main a[href^='/source/observation/']").last().getAttribute("href"));
    office.after(() -> page.getByText("这个数里的每一项").click());
    assertThat(page.locator("tbody")).containsText("示例一号灯");
    office.visit(page.locator("tbody a.n").first().getAttribute("href"));
    assertThat(page.locator("main")).containsText("示例一号灯");
  }

  /** On a phone; a wrong cell is named by row and column, and nothing of the sheet is taken. */
  private void broughtInBySheet() {
    try (Browser phone = Browser.open(port, 390)) {
      phone.signIn(SignInLinks.of(context, "370105", "office"));
      Page page = phone.page;
      phone.visit("/registers/x-lamp/import");
      page.locator("#file").setInputFiles(sheet("不存在的局"));
      phone.press("核对");
      assertThat(page.locator("main")).containsText("不存在的局");
      assertThat(page.locator("main")).containsText("第 2 行");
      phone.visit("/registers/x-lamp/import");
      page.locator("#file").setInputFiles(sheet("区住建局"));
      phone.press("核对");
      assertThat(page.locator("main")).containsText("示例二号灯");
      phone.after(() -> page.locator("form[action*='/import/'] button.btn-primary").click());
      phone.visit("/registers/x-lamp");
      assertThat(page.locator("tbody")).containsText("示例二号灯");
      for (String path :
          new String[] {"/declarations", "/declarations/x-lamp", "/registers/x-lamp/measures"}) {
        phone.visit(path);
      }
    }
  }

  private static FilePayload sheet(String lead) {
    List<String> heads = List.of("名称", "牵头单位", "灯型");
    List<String> cells = List.of("示例二号灯", lead, "LED 灯");
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    try (Workbook book = new Workbook(file, "test", null)) {
      Worksheet page = book.newWorksheet("路灯");
      for (int column = 0; column < heads.size(); column++) {
        page.value(0, column, heads.get(column));
        page.value(1, column, cells.get(column));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new FilePayload(
        "示例.xlsx",
        "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        file.toByteArray());
  }
}
