package org.duixian.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.duixian.RunningProduct;
import org.duixian.TestDistrict;
import org.duixian.access.AccountRole;
import org.duixian.access.SignInLinks;
import org.duixian.declaration.FieldValue.OnDay;
import org.duixian.declaration.FieldValue.Whole;
import org.duixian.declaration.FieldValue.Words;
import org.duixian.organisation.Units;
import org.duixian.register.Item;
import org.duixian.register.ItemWork;
import org.duixian.register.Registers;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Where people find their work: areas, the one list of what waits, and the search. */
@RunningProduct
class WhereJourney {

  private static final String DISTRICT = "370105";
  private static final String PASSWORD = "示例口令-2026-冬";
  private static final String UNIT = "区发展和改革局";

  @LocalServerPort int port;
  @Autowired ApplicationContext context;

  @AfterEach
  void leave() {
    TestDistrict.leave();
  }

  private TestDistrict enter() {
    return TestDistrict.enter(DISTRICT, context.getBean(JdbcClient.class));
  }

  /** A project that the unit leads and that is late, and an obstacle that it has to clear. */
  private Item work() {
    TestDistrict district = enter();
    district.signIn("office", AccountRole.OFFICE);
    long unit = context.getBean(Units.class).byName(UNIT).orElseThrow().id();
    district.update(
        """
        insert into reporter (district, account, unit) values (:district, :account, :unit)
        on conflict do nothing
        """,
        "account",
        district.account("where-unit", AccountRole.UNIT),
        "unit",
        unit);
    Item item =
        context
            .getBean(ItemWork.class)
            .open(
                context.getBean(Registers.class).get("project"),
                List.of(
                    new ItemWork.NewItem(
                        Map.of(
                            "title", new Words("黄台南路积水点改造"),
                            "level", new Words("city"),
                            "lead", new Whole(unit),
                            "due", new OnDay(RunningProduct.TODAY.minusDays(3)),
                            "amount", new Whole(12_000_000L * 100)),
                        true)),
                RunningProduct.TODAY)
            .getFirst();
    district.update(
        """
        insert into obstacle (district, year, number, register, item, kind, title, words, raised_on,
          raised_by, unit, due, level, state, sample, version)
        values (:district, 2026, 900 + :item % 90, 'project', :item, 'MONEY', '示例资金没有到位' || :item, '示例',
          date '2026-11-01', '示例', :unit, date '2026-12-02', 0, 'ASSIGNED', true, 1)
        """,
        "item", item.id(), "unit", unit);
    return item;
  }

  @Test
  void aUnitSignsInToWhatWaitsDoesItAndItIsGone() {
    String obstacle = "示例资金没有到位" + work().id();
    try (Browser unit = Browser.open(port, 1440)) {
      Page page = unit.page;
      signInByPassword(unit);
      assertThat(page.getByRole(AriaRole.HEADING, level1())).hasText("待办");
      assertThat(unit.path()).startsWith("/todo");
      Locator rows = page.locator(".dx-todo tr:has(.btn)");
      assertThat(rows.first()).containsText("黄台南路积水点改造");
      assertThat(rows.first()).containsText("超 3 天");
      assertThat(page.locator(".dx-due .off").first()).containsText("休");
      look(page, "todo-1440");
      unit.after(() -> page.locator(".chip", text("要办的事")).click());
      unit.after(() -> rows.filter(filter(obstacle)).getByText("去办").click());
      unit.unfold("报告已解决");
      page.locator("#words-SOLVED").fill("示例资金到位。");
      unit.press("报告已解决");
      unit.visit("/todo");
      assertThat(rows.filter(filter(obstacle))).hasCount(0);
      page.setViewportSize(390, 844);
      unit.visit("/todo");
      look(page, "todo-390");
      assertThat(page.evaluate("document.documentElement.scrollWidth <= innerWidth"))
          .isEqualTo(true);
    }
  }

  private void signInByPassword(Browser unit) {
    unit.signIn(SignInLinks.of(context, DISTRICT, "where-unit"));
    unit.page.getByLabel("新密码").fill(PASSWORD);
    unit.page.getByLabel("再输一次").fill(PASSWORD);
    unit.press("保存密码");
    unit.press("退出");
    unit.visit("/");
    unit.page.getByLabel("登录名").fill("where-unit");
    unit.page.getByLabel("密码").fill(PASSWORD);
    unit.press("登录");
  }

  @Test
  void everybodyFindsByCharactersAndByFirstLetters() {
    Item item = work();
    enter().account("where-leader", AccountRole.LEADER);
    try (Browser leader = Browser.open(port, 1440)) {
      leader.signIn(SignInLinks.of(context, DISTRICT, "where-leader"));
      Page page = leader.page;
      leader.visit("/ledger");
      page.keyboard().press("/");
      assertThat(page.locator("#find")).isFocused();
      page.keyboard().type("积水点");
      leader.after(() -> page.keyboard().press("Enter"));
      assertThat(page.locator(".dx-finds")).containsText("黄台南路积水点改造");
      leader.visit("/search?q=htnljsd");
      assertThat(page.locator(".dx-finds")).containsText("黄台南路积水点改造");
      look(page, "search");
      leader.visit("/search?q=" + item.number());
      leader.after(() -> page.getByText("黄台南路积水点改造").click());
      assertThat(page.locator(".dx-crumb")).containsText("项目");
      leader.visit("/search?q=qfz");
      assertThat(page.locator(".dx-finds")).containsText(UNIT);
      leader.visit("/search?q=的");
      assertThat(page.locator(".dx-finds section")).not().hasCount(0);
      page.setViewportSize(390, 844);
      leader.visit("/search?q=积水点&language=en");
      look(page, "search-390");
    }
  }

  @Test
  void areasShowWhatARoleMayUse() {
    work();
    enter().account("where-reader", AccountRole.READER);
    try (Browser office = Browser.open(port, 1440)) {
      office.signIn(SignInLinks.of(context, DISTRICT, "office"));
      Page page = office.page;
      assertThat(page.locator(".bar nav a")).containsText(new String[] {"总览", "目标", "项目", "监督"});
      assertThat(page.locator(".bar nav")).not().containsText("经济");
      office.after(() -> page.locator(".bar nav").getByText("项目").click());
      assertThat(page.locator(".dx-toc")).containsText("策划");
      look(page, "area");
      office.visit(page.locator(".dx-toc .neg a.n").getAttribute("href"));
      office.visit("/areas/projects");
      office.after(() -> page.locator(".dx-toc .t a").click());
      assertThat(page.locator(".bar nav a[aria-current]")).hasText("项目");
      for (String area : List.of("goals", "supervision", "organisation")) {
        office.visit("/areas/" + area);
        for (String room : hrefs(page)) {
          office.visit(room);
        }
      }
      office.visit("/registers");
      look(page, "areas");
      page.setViewportSize(390, 844);
      office.visit("/areas/projects?language=en");
      look(page, "area-390");
    }
    try (Browser reader = Browser.open(port, 1440)) {
      reader.signIn(SignInLinks.of(context, DISTRICT, "where-reader"));
      reader.visit("/areas/organisation");
      assertThat(reader.page.locator(".dx-rooms")).containsText("工作日历");
      assertThat(reader.page.locator(".dx-rooms")).not().containsText("操作留痕");
      reader.visit("/todo");
      assertThat(reader.page.locator(".dx-empty")).isVisible();
    }
  }

  /** The public pages have a frame of their own. */
  private static List<String> hrefs(Page page) {
    return page.locator(".dx-rooms a").all().stream()
        .map(each -> each.getAttribute("href"))
        .filter(each -> !each.startsWith("/portal") && !each.startsWith("/todo"))
        .toList();
  }

  private static Page.GetByRoleOptions level1() {
    return new Page.GetByRoleOptions().setLevel(1);
  }

  private static Page.LocatorOptions text(String words) {
    return new Page.LocatorOptions().setHasText(words);
  }

  private static Locator.FilterOptions filter(String words) {
    return new Locator.FilterOptions().setHasText(words);
  }

  private static void look(Page page, String name) {
    page.screenshot(
        new Page.ScreenshotOptions()
            .setFullPage(true)
            .setPath(Path.of("target/papers/where-" + name + ".png")));
  }
}
