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

/** An administrator gives and ends roles; a deputy meets what is disclosed and no more. */
@RunningProduct
class GrantJourney {

  private static final String DISTRICT = "370105";
  private static final String PROJECTS = "/registers/project";

  @LocalServerPort int port;
  @Autowired ApplicationContext context;

  private Browser as(String login) {
    Browser browser = Browser.open(port, 1440);
    browser.signIn(SignInLinks.of(context, DISTRICT, login));
    return browser;
  }

  /** Leads to the grants of an account by the links of the pages. */
  private static void grantsOf(Browser admin, String name) {
    admin.visit("/account");
    Locator link = admin.page.getByLabel(name + " 的授权");
    admin.after(link::click);
  }

  private static void open(Browser admin, String login, String name, String role) {
    Page page = admin.page;
    admin.visit("/account");
    page.locator("#login").fill(login);
    page.locator("#name").fill(name);
    page.locator("#role").selectOption(role);
    admin.press("开通账号");
    assertThat(page.getByRole(AriaRole.STATUS)).containsText(name);
  }

  @Test
  void aRoleInOneRegisterHoldsInItsDaysAndEndsWithThem() {
    try (Browser admin = as("admin")) {
      Page page = admin.page;
      open(admin, "lent", "示例借调", "READER");
      grantsOf(admin, "示例借调");
      assertThat(page.locator("main")).containsText("没有授权");
      wrongOnesAreRefused(admin);
      page.locator("#role").selectOption("OFFICE");
      page.locator("#register").selectOption("project");
      page.locator("#reason").fill("示例：项目专班借调");
      admin.press("授权");
      assertThat(page.locator("tbody")).containsText("项目库");
      twiceIsRefused(admin);
      try (Browser lent = as("lent")) {
        lent.visit(PROJECTS);
        assertThat(lent.page.locator("a[href$='/new']")).hasCount(1);
        assertThat(lent.visit("/rounds/new").status()).isNotEqualTo(200);
        grantsOf(admin, "示例借调");
        page.locator("input[name=last]").fill("2026-11-17");
        assertThat(admin.press("到此为止").status()).isEqualTo(400);
        page.locator("input[name=last]").fill("2026-11-18");
        admin.press("到此为止");
        assertThat(page.locator("tbody")).containsText("2026-11-18");
      }
    }
  }

  private static void wrongOnesAreRefused(Browser admin) {
    Page page = admin.page;
    page.locator("#role").selectOption("UNIT");
    page.locator("#reason").fill("示例");
    assertThat(admin.press("授权").status()).isEqualTo(400);
    assertThat(page.locator("#unit-error")).containsText("须选定单位");
    page.locator("#role").selectOption("MEDIATOR");
    page.locator("#validFrom").fill("2026-11-19");
    page.locator("#validTo").fill("2026-11-18");
    assertThat(admin.press("授权").status()).isEqualTo(400);
    assertThat(page.locator("#validTo-error")).isVisible();
    page.locator("#validTo").fill("");
    page.locator("#validFrom").fill("2026-11-18");
  }

  private static void twiceIsRefused(Browser admin) {
    Page page = admin.page;
    page.locator("#role").selectOption("OFFICE");
    page.locator("#register").selectOption("project");
    page.locator("#reason").fill("示例：再授一次");
    assertThat(admin.press("授权").status()).isEqualTo(400);
    assertThat(page.locator("#role-error")).containsText("已有同一授权");
  }

  private static String project(Browser office) {
    Page page = office.page;
    office.visit(PROJECTS + "/new");
    page.locator("#f-title").fill("示例代表可见");
    page.locator("#f-firm").fill("示例保密置业");
    Locator lead = page.locator("#f-lead option", new Page.LocatorOptions().setHasText("发改局"));
    page.locator("#f-lead").selectOption(lead.first().getAttribute("value"));
    page.locator("#f-amount").fill("3亿元");
    office.press("登记");
    return office.path();
  }

  @Test
  void aDeputyMeetsWhatIsDisclosedOnEveryPageAndNothingElse() {
    try (Browser admin = as("admin");
        Browser office = as("office")) {
      open(admin, "deputy", "示例代表", "DEPUTY");
      String project = project(office);
      try (Browser deputy = as("deputy")) {
        Page page = deputy.page;
        assertThat(deputy.visit(project).status()).isEqualTo(404);
        office.visit(project);
        office.unfold("公开范围 内部");
        office.page.locator("#disclosure").selectOption("DEPUTIES");
        office.page.locator("#disclosure-reason").fill("示例：代表票决项目");
        office.press("保存公开范围");
        assertThat(office.page.locator(".dx-history")).containsText("内部 → 代表");
        deputy.visit(project);
        assertThat(page.locator("main")).containsText("只列已公开的内容");
        assertThat(page.locator("main")).containsText("3亿元");
        assertThat(page.locator("main")).not().containsText("示例保密置业");
        assertThat(page.locator("#comments, .dx-history, .dx-offers, main form")).hasCount(0);
        deputy.visit(PROJECTS + "?q=代表可见");
        assertThat(page.locator("tbody tr")).hasCount(1);
        deputy.visit(PROJECTS + "?q=保密置业");
        assertThat(page.locator("tbody a[href='" + project + "']")).hasCount(0);
        for (String held : new String[] {"/board", "/new", "/import", "/investment"}) {
          assertThat(deputy.visit(PROJECTS + held).status()).as(held).isEqualTo(403);
        }
        for (String asked : new String[] {"?leader=1", "?sort=land", "?investment.plan=1..2"}) {
          assertThat(deputy.visit(PROJECTS + asked).status()).as(asked).isEqualTo(400);
        }
        deputy.visit(PROJECTS);
        assertThat(page.locator("a[href='/declarations/project']")).hasCount(0);
        deputy.visit(page.locator("tbody a.n").first().getAttribute("href"));
        assertThat(page.locator(".dx-lineage")).containsText("3");
      }
    }
  }
}
