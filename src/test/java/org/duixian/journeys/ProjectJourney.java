package org.duixian.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.SelectOption;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.duixian.RunningProduct;
import org.duixian.TestDistrict;
import org.duixian.access.AccountRole;
import org.duixian.access.SignInLinks;
import org.duixian.indicator.Definition;
import org.duixian.indicator.Definitions;
import org.duixian.indicator.NewObservation;
import org.duixian.indicator.ObservationKind;
import org.duixian.indicator.ObservationOrigin;
import org.duixian.indicator.Recording;
import org.duixian.indicator.Values;
import org.duixian.kernel.Period;
import org.duixian.organisation.Units;
import org.duixian.reader.Measure;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** One project from idea to effect, and what it brought in the round's form and the bulletin. */
@RunningProduct
class ProjectJourney {

  private static final String DISTRICT = "370105";
  private static final String PROJECTS = "/registers/project";
  private static final String INDICATOR = "示例项目完成投资";
  private static final String NAMES = "?q=%E5%85%A8%E7%A8%8B";
  private static final String TODAY = "2026-11-18";

  @LocalServerPort int port;
  @Autowired ApplicationContext context;

  private Browser as(String login) {
    Browser browser = Browser.open(port, 1440);
    browser.signIn(SignInLinks.of(context, DISTRICT, login));
    return browser;
  }

  private long unit() {
    return context.getBean(Units.class).byName("区发展和改革局").orElseThrow().id();
  }

  /** An indicator for which a bureau answers, with a target of 8000万 for the year. */
  private void anIndicatorWithATarget() {
    TestDistrict.enter(DISTRICT, context.getBean(JdbcClient.class))
        .signIn("office", AccountRole.OFFICE);
    try {
      long id =
          context
              .getBean(Definitions.class)
              .add(
                  INDICATOR,
                  LocalDate.of(2026, 1, 1),
                  Definition.usual(INDICATOR, "元", Measure.LEVEL).asHeadline(true).ledBy(unit()),
                  true);
      context
          .getBean(Recording.class)
          .record(
              NewObservation.of(
                  id,
                  context.getBean(Values.class).districtUnit(),
                  ObservationKind.TARGET,
                  Period.year(2026),
                  new BigDecimal("80000000"),
                  ObservationOrigin.TYPED));
    } finally {
      TestDistrict.leave();
    }
  }

  @Test
  void goesFromIdeaToEffectAndIntoTheBulletin() {
    anIndicatorWithATarget();
    try (Browser office = as("office")) {
      String project = entersTheReserveInABatch(office);
      isTakenForward(office, project);
      begins(office, project);
      buildsMonthByMonth(office, project);
      meetsAnObstacleThatClimbsAndIsSolved(office, project);
      takesItsPathOfPermits(office, project);
      endsAndHasItsEffect(office, project);
      givesTheIndicator(office);
      String round = standsInTheForm(office);
      reachesTheBulletin(office, round);
    }
  }

  private static String open(Browser office, String title) {
    Page page = office.page;
    office.visit(PROJECTS + "/new");
    page.locator("#f-title").fill(title);
    page.locator("#f-level").selectOption("city");
    page.locator("#f-sector").selectOption("industry");
    Locator lead = page.locator("#f-lead option", new Page.LocatorOptions().setHasText("发改局"));
    page.locator("#f-lead").selectOption(lead.first().getAttribute("value"));
    page.locator("#f-amount").fill("8000万元");
    page.locator("#f-content").fill("示例厂房一座。");
    office.press("登记");
    return office.path();
  }

  private static String entersTheReserveInABatch(Browser office) {
    Page page = office.page;
    String project = open(office, "示例全程厂房");
    open(office, "示例全程仓库");
    office.visit(PROJECTS + NAMES);
    for (Locator tick : page.locator("tbody .ck").all()) {
      tick.check();
    }
    page.locator("select[name=passage]").selectOption("reserve");
    office.press("核对并转段");
    page.locator("#resolution").fill("示例会纪〔2026〕12号");
    office.press("入储备库");
    office.visit(PROJECTS + "?stage=reserve");
    assertThat(page.locator("tbody")).containsText("示例全程厂房");
    assertThat(page.locator("tbody")).containsText("示例全程仓库");
    return project;
  }

  private static void isTakenForward(Browser office, String project) {
    Page page = office.page;
    office.visit(project + "/edit");
    page.locator("#f-leader").selectOption(new SelectOption().setIndex(1));
    page.locator("#f-due").fill("2027-12-31");
    page.locator("#f-code").fill("2611-370105-04-01-100001");
    office.press("保存");
    pass(office, project, "转入推进", "示例会纪〔2026〕13号");
    assertThat(page.locator("li[aria-current=step] h2")).containsText("推进");
  }

  private static void pass(Browser office, String project, String passage, String resolution) {
    Page page = office.page;
    office.visit(project);
    Locator offer = page.locator(".dx-offers a", new Page.LocatorOptions().setHasText("办理"));
    Locator row = page.locator(".dx-offers li", new Page.LocatorOptions().setHasText(passage));
    office.after(() -> (row.count() > 0 ? row.locator("a") : offer).first().click());
    if (!resolution.isEmpty()) {
      page.locator("#resolution").fill(resolution);
    }
    Locator files = page.locator("#files");
    if (files.count() > 0) {
      files.setInputFiles(Browser.file("示例竣工验收备案.txt"));
    }
    office.press(passage);
  }

  private static void begins(Browser office, String project) {
    Page page = office.page;
    office.visit(project);
    assertThat(page.locator(".dx-offers")).containsText("实际开工");
    office.visit(project + "/edit");
    page.locator("#f-begun").fill(TODAY);
    office.press("保存");
    pass(office, project, "开工", "");
    assertThat(page.locator("li[aria-current=step] h2")).containsText("实施");
  }

  private static void buildsMonthByMonth(Browser office, String project) {
    Page page = office.page;
    office.visit(project + "/investment");
    office.unfold("下达或调整年度计划");
    page.locator("#plan").fill("5000万元");
    page.locator("#day").fill(TODAY);
    office.after(() -> page.locator("form[action$=plans] button").click());
    for (List<String> month : List.of(List.of("2026-10", "1200"), List.of("2026-11", "2300"))) {
      page.locator("#month").fill(month.getFirst());
      page.locator("#built").fill(month.getLast());
      office.after(() -> page.locator("form[action$=months] button").click());
    }
    assertThat(page.getByRole(AriaRole.MAIN)).containsText("70");
    office.visit(PROJECTS + "/investment?month=2026-11");
    assertThat(page.getByRole(AriaRole.MAIN)).containsText("3,500");
  }

  private void meetsAnObstacleThatClimbsAndIsSolved(Browser office, String project) {
    Page page = office.page;
    office.visit(project + "/obstacles/new");
    page.locator("#title").fill("示例临时用电不足");
    page.locator("#words").fill("施工用电容量不足。");
    page.locator("#kind").selectOption("SUPPLY");
    page.locator("#day").fill("2026-11-08");
    office.press("登记堵点");
    String obstacle = office.path();
    assertThat(page.locator(".dx-lad .cur")).containsText("联席会议");
    office.unfold("交办给单位");
    page.locator("#unit-ASSIGNED").selectOption(String.valueOf(bureau()));
    page.locator("#due-ASSIGNED").fill("2026-11-25");
    page.locator("#words-ASSIGNED").fill("请协调供电。");
    office.press("交办给单位");
    office.visit(project);
    assertThat(page.locator(".dx-offers")).containsText("堵点");
    try (Browser unit = as("reporter")) {
      unit.visit(obstacle);
      unit.unfold("报告已解决");
      unit.page.locator("#words-SOLVED").fill("已增容。");
      unit.press("报告已解决");
    }
    office.visit(obstacle);
    office.unfold("确认已解决");
    page.locator("#words-CONFIRMED").fill("现场已核实。");
    office.press("确认已解决");
    assertThat(page.getByRole(AriaRole.MAIN)).containsText("现场已核实");
  }

  private long bureau() {
    TestDistrict.enter(DISTRICT, context.getBean(JdbcClient.class));
    try {
      return unit();
    } finally {
      TestDistrict.leave();
    }
  }

  private static void takesItsPathOfPermits(Browser office, String project) {
    Page page = office.page;
    office.visit(project + "/schedule");
    page.locator("#template").selectOption("land-on-delivery");
    page.locator("#start").fill("2026-11-01");
    office.press("按模板排节点");
    office.unfold("登记完成");
    page.locator("#done").fill("2026-11-15");
    page.locator("#words").fill("示例准入意见");
    office.press("登记完成");
    office.visit(project);
    assertThat(page.getByRole(AriaRole.MAIN)).containsText("施工许可");
  }

  private static void endsAndHasItsEffect(Browser office, String project) {
    Page page = office.page;
    office.visit(project);
    assertThat(page.locator(".dx-offers")).containsText("不满足条件：实际竣工 ≥ 实际开工");
    office.visit(project + "/edit");
    page.locator("#f-done").fill(TODAY);
    office.press("保存");
    pass(office, project, "竣工", "");
    assertThat(page.locator("li[aria-current=step] h2")).containsText("竣工");
    pass(office, project, "转入效益评估", "");
    assertThat(page.locator("li[aria-current=step] h2")).containsText("效益");
    assertThat(page.locator("main")).containsText("示例会纪〔2026〕12号");
  }

  private static void givesTheIndicator(Browser office) {
    Page page = office.page;
    office.visit(PROJECTS + "/measures");
    Locator row = page.locator("tr:has(:text-is('完成投资'))").first();
    row.locator("summary").click();
    row.locator("select[name=indicator]").selectOption(new SelectOption().setLabel(INDICATOR));
    office.after(() -> row.locator("button.btn-primary").click());
    assertThat(page.getByRole(AriaRole.MAIN)).containsText(INDICATOR);
  }

  /** The bureau finds the number there with its projects, types nothing, and sends the form. */
  private String standsInTheForm(Browser office) {
    Page page = office.page;
    office.visit("/rounds");
    page.locator("#period").fill("2026-11");
    page.locator("#due").fill("2026-11-30T18:00");
    office.press("开调度");
    String round = office.path();
    try (Browser unit = as("reporter")) {
      unit.visit(round + "/units/" + bureau());
      Locator value =
          unit.page
              .locator("main a.n[href*='/source/observ']")
              .filter(new Locator.FilterOptions().setHasText("3,500"));
      assertThat(unit.page.getByRole(AriaRole.MAIN)).containsText(INDICATOR);
      assertThat(unit.page.locator("input[name^=value]")).hasCount(0);
      String source = value.first().getAttribute("href");
      unit.page.locator("textarea[name^=nextStep]").first().fill("示例：抢抓工期。");
      unit.after(() -> unit.page.locator("button[value=send]:visible").click());
      assertThat(unit.page.getByRole(AriaRole.STATUS)).containsText("已提交");
      unit.visit(source);
      unit.after(() -> unit.page.locator("a[href*='/counted/']").first().click());
      assertThat(unit.page.getByRole(AriaRole.MAIN)).containsText("示例全程厂房");
    }
    office.visit("/rounds/typed?year=2026");
    assertThat(page.locator("tbody tr")).hasCount(1);
    for (String number : hrefs(page.locator("tbody a.n"))) {
      office.visit(number);
      assertThat(page.locator(".dx-lineage")).isVisible();
    }
    return round;
  }

  private static List<String> hrefs(Locator numbers) {
    return numbers.all().stream().map(each -> each.getAttribute("href")).toList();
  }

  private static void reachesTheBulletin(Browser office, String round) {
    Page page = office.page;
    office.visit(round);
    page.locator("input[name=unchecked]").check();
    office.press("关闭并冻结结果");
    office.visit("/bulletins?year=2026");
    office.press("生成");
    String paper = String.join("", page.locator("svg.dx-paper").allTextContents());
    org.assertj.core.api.Assertions.assertThat(paper.replaceAll("\\s", ""))
        .contains(INDICATOR)
        .containsPattern("3,?500");
    assertThat(page.locator("svg.dx-paper").first()).isVisible();
    Locator lines = page.locator("tbody tr", new Page.LocatorOptions().setHasText(INDICATOR));
    office.visit(lines.locator("a.n").first().getAttribute("href"));
    assertThat(page.locator(".dx-lineage")).containsText("3,500");
  }
}
