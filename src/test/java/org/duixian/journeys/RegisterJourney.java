package org.duixian.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.duixian.RunningProduct;
import org.duixian.access.SignInLinks;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/** A project from its opening through passages and back, with what is said about it. */
@RunningProduct
class RegisterJourney {

  private static final String DISTRICT = "370105";
  private static final String PROJECTS = "/registers/project";

  @LocalServerPort int port;
  @Autowired ApplicationContext context;

  private Browser office(int width) {
    Browser office = Browser.open(port, width);
    office.signIn(SignInLinks.of(context, DISTRICT, "office"));
    return office;
  }

  /** Opens a project with what entering the reserve needs, and returns its page. */
  private static String open(Browser office, String title) {
    Page page = office.page;
    office.visit(PROJECTS + "/new");
    page.locator("#f-title").fill(title);
    page.locator("#f-level").selectOption("city");
    page.locator("#f-sector").selectOption("industry");
    Locator lead = page.locator("#f-lead option", new Page.LocatorOptions().setHasText("发改局"));
    page.locator("#f-lead").selectOption(lead.first().getAttribute("value"));
    page.locator("#f-amount").fill("1.2亿元");
    page.locator("#f-content").fill("示例厂房一座。");
    office.press("登记");
    assertThat(page.getByRole(AriaRole.STATUS)).containsText("已登记");
    return office.path();
  }

  @Test
  void isOpenedEditedPassedAndTakenBack() {
    try (Browser office = office(1440)) {
      Page page = office.page;
      office.visit("/registers");
      office.after(() -> page.locator("main a[href='/registers/project']").click());
      wrongFormsComeBackWhole(office);
      String project = open(office, "示例厂房");
      edited(office, project);
      passed(office, project);
      office.visit(project);
      office.unfold("退回上一段");
      page.locator("#back-reason").fill("示例：纪要有误");
      office.press("退回上一段");
      assertThat(page.locator("li[aria-current=step] h2")).containsText("策划");
      assertThat(page.locator("main")).containsText("示例：纪要有误");
      office.visit(project + "?day=2026-11-17");
      assertThat(page.locator(".dx-notice")).containsText("还没有登记");
    }
  }

  private static void wrongFormsComeBackWhole(Browser office) {
    Page page = office.page;
    office.visit(PROJECTS + "/new");
    page.locator("form.dx-form").evaluate("form => { form.noValidate = true; }");
    page.locator("#f-amount").fill("约三亿");
    page.locator("#f-firm").fill("示例置业");
    assertThat(office.press("登记").status()).isEqualTo(400);
    assertThat(page.locator("#f-title-error")).isVisible();
    assertThat(page.locator("#f-lead-error")).isVisible();
    assertThat(page.locator("#f-amount-error")).containsText("约三亿");
    assertThat(page.locator("#f-firm")).hasValue("示例置业");
  }

  private static void edited(Browser office, String project) {
    Page page = office.page;
    office.visit(project + "/edit");
    assertThat(page.locator("#f-amount")).hasValue("12000");
    page.locator("#f-amount").fill("15000");
    page.locator("#reason").fill("示例：概算调整");
    office.press("保存");
    assertThat(page.locator(".dx-history")).containsText("1.2亿元 → 1.5亿元");
    assertThat(page.locator(".dx-history")).containsText("示例：概算调整");
    office.visit(page.locator(".dx-line a.n").first().getAttribute("href"));
    assertThat(page.locator(".dx-lineage")).containsText("填于");
  }

  private static void passed(Browser office, String project) {
    Page page = office.page;
    office.visit(project);
    Locator offer = page.locator(".dx-offers a", new Page.LocatorOptions().setHasText("入储备库"));
    office.after(offer::click);
    page.locator("#day").fill("2026-11-19");
    page.locator("form.dx-pass").evaluate("form => { form.noValidate = true; }");
    assertThat(office.press("入储备库").status()).isEqualTo(400);
    assertThat(page.locator("#day-error")).isVisible();
    assertThat(page.locator("#resolution-error")).isVisible();
    page.locator("#day").fill("2026-11-18");
    page.locator("#resolution").fill("示例会纪〔2026〕3号");
    office.press("入储备库");
    assertThat(page.locator("li[aria-current=step] h2")).containsText("储备");
    assertThat(page.locator("main")).containsText("示例会纪〔2026〕3号");
    assertThat(page.locator(".dx-offers")).containsText("包挂领导");
  }

  @Test
  void severalPassTogetherOrNoneDoes() {
    try (Browser office = office(1440)) {
      Page page = office.page;
      String ready = open(office, "示例齐备");
      String bare = open(office, "示例欠缺");
      office.visit(bare + "/edit");
      page.locator("#f-content").fill("");
      office.press("保存");
      office.visit(PROJECTS + "?q=" + "%E7%A4%BA%E4%BE%8B");
      for (Locator tick : page.locator("tbody .ck").all()) {
        tick.check();
      }
      page.locator("select[name=passage]").selectOption("reserve");
      office.press("核对并转段");
      page.locator("#resolution").fill("示例会纪〔2026〕4号");
      assertThat(office.press("入储备库").status()).isEqualTo(422);
      assertThat(page.getByRole(AriaRole.ALERT)).containsText("什么都没有转");
      assertThat(page.locator("tbody")).containsText("建设内容");
      office.visit(ready);
      assertThat(page.locator("li[aria-current=step] h2")).containsText("策划");
      office.visit(PROJECTS + "/board");
      assertThat(page.locator(".dx-board")).containsText("示例齐备");
    }
  }

  @Test
  void tellsBothVersionsToWhoComesSecond() {
    try (Browser office = office(1440);
        Browser other = office(1440)) {
      String project = open(office, "示例两人");
      office.visit(project + "/edit");
      other.visit(project + "/edit");
      office.page.locator("#f-firm").fill("示例一方");
      office.press("保存");
      other.page.locator("#f-firm").fill("示例另一方");
      assertThat(other.press("保存").status()).isEqualTo(409);
      assertThat(other.page.getByRole(AriaRole.ALERT)).containsText("示例一方");
      assertThat(other.page.getByRole(AriaRole.ALERT)).containsText("示例另一方");
    }
  }

  @Test
  void isTalkedAboutAndTiedToOthersOnAPhone() {
    try (Browser office = office(390)) {
      Page page = office.page;
      String first = open(office, "示例先行");
      String number = page.locator(".phead .tn").innerText();
      String second = open(office, "示例后续");
      office.unfold("加关联");
      page.locator("#link-kind").selectOption("WAITS_FOR");
      page.locator("#link-number").fill("XM2026-9999");
      assertThat(office.press("关联").status()).isEqualTo(400);
      page.locator("#link-number").fill(number);
      page.locator("#link-kind").selectOption("WAITS_FOR");
      office.press("关联");
      assertThat(page.locator("#links")).containsText("要等");
      office.visit(first);
      assertThat(page.locator("#links")).containsText("被等");
      page.locator("#comment").fill("请抓紧。");
      page.locator("form[action$=comments] button").evaluate("button => button.focus()");
      office.after(() -> page.locator("form[action$=comments] button").click());
      assertThat(page.locator("#comments")).containsText("请抓紧。");
      page.locator("#files").setInputFiles(Browser.file("示例批复.txt"));
      office.press("上传");
      assertThat(page.locator("#files-of")).containsText("示例批复.txt");
      office.unfold("并入另一个");
      office.visit(second);
      office.unfold("并入另一个");
      page.locator("#merge-number").fill(number);
      page.locator("#merge-reason").fill("示例：同一项目");
      office.press("并入另一个");
      assertThat(page.getByRole(AriaRole.STATUS)).containsText("已并入");
      office.visit(second);
      assertThat(page.locator(".dx-notice").first()).containsText(number);
    }
  }

  @Test
  void whoOnlyReadsIsOfferedNothingToWrite() {
    try (Browser reader = Browser.open(port, 1440);
        Browser office = office(1440)) {
      String project = open(office, "示例只读");
      reader.signIn(SignInLinks.of(context, DISTRICT, "reader"));
      reader.visit(PROJECTS);
      assertThat(reader.page.locator("tbody .ck")).hasCount(0);
      assertThat(reader.page.locator("a[href$='/new']")).hasCount(0);
      reader.visit(project);
      assertThat(reader.page.locator(".dx-offers, .dx-steps, a[href$='/edit']")).hasCount(0);
      assertThat(reader.visit(project + "/edit").status()).isEqualTo(403);
      assertThat(reader.visit(PROJECTS + "/new").status()).isEqualTo(403);
    }
  }

  @Test
  void aUnitGoesOnWorkingOnWhatItLeadsAlone() {
    try (Browser unit = Browser.open(port, 1440)) {
      Page page = unit.page;
      unit.signIn(SignInLinks.of(context, DISTRICT, "reporter"));
      unit.visit(PROJECTS + "/new");
      String own = page.locator("#f-lead").inputValue();
      assertThat(own).isNotEmpty();
      page.locator("#f-title").fill("示例本单位");
      unit.press("登记");
      assertThat(page.locator(".acts a[href$='/edit']")).hasCount(1);
      unit.visit(PROJECTS + "/new");
      page.locator("#f-title").fill("示例别的单位");
      String others = "#f-lead option:not([value='" + own + "']):not([value=''])";
      page.locator("#f-lead").selectOption(page.locator(others).first().getAttribute("value"));
      assertThat(unit.press("登记").status()).isEqualTo(400);
      assertThat(page.locator("#f-lead-error")).containsText("本单位牵头");
      assertThat(page.locator("#f-title")).hasValue("示例别的单位");
    }
  }

  @Test
  void everyNumberSaysWhereItComesFromAndListsAreKept() {
    try (Browser office = office(1440)) {
      Page page = office.page;
      String project = open(office, "示例数出有据");
      office.visit(page.locator(".dx-stg a.n").first().getAttribute("href"));
      assertThat(page.locator(".dx-lineage")).containsText("进入“策划”");
      office.visit(PROJECTS + "/board");
      for (String column :
          new String[] {".b1 a.n >> nth=0", ".b1 a.n >> nth=1", "p a.n", ".cv a.n"}) {
        office.visit(PROJECTS + "/board");
        office.visit(page.locator(".dx-bh " + column).first().getAttribute("href"));
        assertThat(page.locator(".dx-lineage-value")).isVisible();
      }
      office.visit(PROJECTS);
      office.unfold("区间");
      page.locator("[id='from.amount']").fill("9亿");
      page.locator("[id='until.amount']").fill("1亿");
      office.press("筛选");
      assertThat(office.path()).contains("amount=10000..90000");
      assertThat(page.locator("tbody")).containsText("示例数出有据");
      office.unfold("视图");
      page.locator("#view-name").fill("示例一亿以上");
      office.after(() -> page.locator("form[action='/views/items-project'] button").click());
      assertThat(page.getByRole(AriaRole.STATUS)).containsText("示例一亿以上");
      office.visit(project);
      withdrawn(office);
    }
  }

  private static void withdrawn(Browser office) {
    Page page = office.page;
    office.after(
        () -> page.locator(".dx-offers a", new Page.LocatorOptions().setHasText("撤回")).click());
    page.locator("#reason").fill("示例：重复登记");
    office.press("撤回");
    office.visit(PROJECTS + "?state=withdrawn");
    assertThat(page.locator("tbody")).containsText("示例数出有据");
  }
}
