package org.duixian.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.duixian.RunningProduct;
import org.duixian.TestDistrict;
import org.duixian.access.AccountRole;
import org.duixian.access.SignInLinks;
import org.duixian.declaration.FieldValue.Whole;
import org.duixian.declaration.FieldValue.Words;
import org.duixian.organisation.People;
import org.duixian.organisation.Units;
import org.duixian.register.Item;
import org.duixian.register.ItemWork;
import org.duixian.register.Register;
import org.duixian.register.Registers;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What traits show of a project: its money by month, what is in its way, who answers for it. */
@RunningProduct
class TraitsJourney {

  private static final String DISTRICT = "370105";
  @LocalServerPort int port;
  @Autowired ApplicationContext context;

  @AfterEach
  void leave() {
    TestDistrict.leave();
  }

  private Item project(String title) {
    TestDistrict.enter(DISTRICT, context.getBean(JdbcClient.class))
        .signIn("office", AccountRole.OFFICE);
    Register projects = context.getBean(Registers.class).get("project");
    long lead = context.getBean(Units.class).byName("区发展和改革局").orElseThrow().id();
    return context
        .getBean(ItemWork.class)
        .open(
            projects,
            List.of(
                new ItemWork.NewItem(
                    Map.of(
                        "title", new Words(title),
                        "level", new Words("city"),
                        "lead", new Whole(lead),
                        "amount", new Whole(18_600_000_000L * 100)),
                    true)),
            RunningProduct.TODAY)
        .getFirst();
  }

  @Test
  void aProjectReportsItsMonthsAgainstAPlanThatIsAdjusted() {
    Item item = project("示例改造一期");
    try (Browser office = Browser.open(port, 1440)) {
      office.signIn(SignInLinks.of(context, DISTRICT, "office"));
      Page page = office.page;
      office.visit(item.path() + "/investment");
      plan(office, "24亿元", "2026-01-15", "");
      plan(office, "22亿元", "2026-05-20", "");
      assertThat(page.locator("#errors")).containsText("调整要有文号");
      plan(office, "22亿元", "2026-05-20", "示例会纪〔2026〕19号");
      month(office, "2026-12", "1");
      assertThat(page.locator("#errors")).containsText("还没有到");
      month(office, "2026-07", "69000");
      month(office, "2026-07", "70000");
      assertThat(page.locator("#errors")).containsText("更正要写明原因");
      page.locator("#reason").fill("示例更正");
      office.press("保存");
      assertThat(page.getByRole(AriaRole.MAIN)).containsText("示例会纪〔2026〕19号");
      look(page, "investment");
      for (String number : page.locator("a.n").all().stream().map(TraitsJourney::href).toList()) {
        office.visit(number);
      }
      office.visit("/registers/project/investment?month=2026-10");
      assertThat(page.getByRole(AriaRole.MAIN)).containsText("市级");
      look(page, "sums");
      for (String number : page.locator("a.n").all().stream().map(TraitsJourney::href).toList()) {
        office.visit(number);
      }
      page.setViewportSize(390, 844);
      office.visit(item.path() + "/investment?language=en");
      look(page, "investment-390");
    }
  }

  private static String href(com.microsoft.playwright.Locator number) {
    return number.getAttribute("href");
  }

  private static void look(Page page, String name) {
    page.screenshot(
        new Page.ScreenshotOptions()
            .setFullPage(true)
            .setPath(Path.of("target/papers/traits-" + name + ".png")));
  }

  private static void plan(Browser office, String amount, String day, String resolution) {
    Page page = office.page;
    office.unfold("下达或调整年度计划");
    page.locator("#plan").fill(amount);
    page.locator("#day").fill(day);
    if (!resolution.isEmpty()) {
      page.locator("#resolution").fill(resolution);
    }
    page.locator("form[action$=plans]").evaluate("form => form.noValidate = true");
    office.after(() -> page.locator("form[action$=plans] button").click());
  }

  private static void month(Browser office, String month, String built) {
    Page page = office.page;
    page.locator("#month").fill(month);
    page.locator("#built").fill(built);
    office.after(() -> page.locator("form[action$=months] button").click());
  }

  @Test
  void anObstacleIsRaisedAssignedAndConfirmedByWhoRaisedIt() {
    Item item = project("示例改造二期");
    try (Browser office = Browser.open(port, 1440)) {
      office.signIn(SignInLinks.of(context, DISTRICT, "office"));
      Page page = office.page;
      office.visit(item.path() + "/obstacles/new");
      page.locator("#title").fill("示例资金缺口");
      page.locator("#words").fill("二期资金没有到位。");
      page.locator("#kind").selectOption("MONEY");
      page.locator("#day").fill("2026-12-18");
      assertThat(office.press("登记堵点").status()).isEqualTo(400);
      page.locator("#day").fill("2026-11-08");
      office.press("登记堵点");
      assertThat(page.locator(".dx-lad .cur")).containsText("联席会议");
      office.unfold("交办给单位");
      page.locator("#unit-ASSIGNED")
          .selectOption(new com.microsoft.playwright.options.SelectOption().setIndex(2));
      page.locator("#due-ASSIGNED").fill("2026-11-20");
      page.locator("#words-ASSIGNED").fill("请在期限内解决。");
      office.press("交办给单位");
      assertThat(page.getByRole(AriaRole.STATUS)).containsText("已交办");
      look(page, "obstacle");
      office.visit("/obstacles?state=OPEN");
      assertThat(page.getByRole(AriaRole.MAIN)).containsText("示例资金缺口");
      look(page, "obstacles");
      for (String number : page.locator("a.n").all().stream().map(TraitsJourney::href).toList()) {
        office.visit(number);
      }
      page.setViewportSize(390, 844);
      office.visit("/obstacles?language=en");
    }
  }

  @Test
  void aLeaderHasOnePageOfAllThatIsHis() {
    Item item = project("示例改造三期");
    long person = context.getBean(People.class).add("示例李明", true);
    try (Browser office = Browser.open(port, 1440)) {
      office.signIn(SignInLinks.of(context, DISTRICT, "office"));
      Page page = office.page;
      office.visit(item.path() + "/responsibilities");
      page.locator("#role").selectOption("COUNSEL");
      page.locator("#person").selectOption(String.valueOf(person));
      page.locator("#day").fill("2026-03-01");
      assertThat(office.press("确定责任人").status()).isEqualTo(400);
      page.locator("#role").selectOption("LEADER");
      office.press("确定责任人");
      assertThat(page.getByRole(AriaRole.STATUS)).containsText("已保存");
      look(page, "responsibilities");
      office.visit("/responsibilities/" + person);
      assertThat(page.getByRole(AriaRole.MAIN)).containsText("示例改造三期");
      look(page, "person");
      office.visit("/responsibilities");
      for (String number : page.locator("a.n").all().stream().map(TraitsJourney::href).toList()) {
        office.visit(number);
      }
      office.visit(item.path() + "/responsibilities");
      office.press("结束");
      page.setViewportSize(390, 844);
      office.visit("/responsibilities/" + person + "?language=en");
    }
  }

  @Test
  void aScheduleByTemplateShowsWhatASlipMoves() {
    Item item = project("示例改造四期");
    try (Browser office = Browser.open(port, 1440)) {
      office.signIn(SignInLinks.of(context, DISTRICT, "office"));
      Page page = office.page;
      office.visit(item.path() + "/schedule");
      page.locator("#template").selectOption("land-on-delivery");
      page.locator("#start").fill("2026-10-01");
      office.press("按模板排节点");
      assertThat(page.getByRole(AriaRole.MAIN)).containsText("施工许可");
      page.locator("#slip-node").selectOption("1");
      page.locator("#days").fill("10");
      office.press("试算");
      assertThat(page.getByRole(AriaRole.MAIN)).containsText("会推后 12 个节点");
      office.visit(item.path() + "/schedule");
      office.unfold("登记完成");
      page.locator("#done").fill("2026-10-20");
      page.locator("#words").fill("示例佐证");
      office.press("登记完成");
      assertThat(page.getByRole(AriaRole.MAIN)).containsText("误");
      look(page, "schedule");
      for (String number : page.locator("a.n").all().stream().map(TraitsJourney::href).toList()) {
        office.visit(number);
      }
      page.setViewportSize(390, 844);
      office.visit(item.path() + "/schedule?language=en");
    }
  }
}
