package org.duixian.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.List;
import java.util.Map;
import org.duixian.RunningProduct;
import org.duixian.TestDistrict;
import org.duixian.access.AccountRole;
import org.duixian.access.SignInLinks;
import org.duixian.declaration.FieldValue.Whole;
import org.duixian.declaration.FieldValue.Words;
import org.duixian.organisation.Units;
import org.duixian.register.Item;
import org.duixian.register.ItemWork;
import org.duixian.register.RegisterVersions;
import org.duixian.register.Registers;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The phone of who called is kept, looked at with a reason, found again and erased. */
@RunningProduct
class PersonalJourney {

  private static final String DISTRICT = "370105";

  private static final String YAML =
      """
      register: x-visit
      area: governance
      name: 示例来访 / Visits
      item: 来访 / Visit
      number: LF
      fields:
        title: {label: 事由 / Matter}
        lead:  {label: 承办单位 / Unit, required: true}
      stages:
        open:   {label: 在办 / Open}
        closed: {label: 办结 / Closed, end: true}
      passages:
        close: {label: 办结 / Close, from: open, to: closed, by: office}
      traits:
        personal: {readers: office, years: 3, pieces: {caller: {label: 来访人 / Visitor, kind: name}, phone: {label: 电话 / Phone, kind: phone}}}
      """;

  @LocalServerPort int port;
  @Autowired ApplicationContext context;

  @AfterEach
  void leave() {
    TestDistrict.leave();
  }

  /** Opens a visit; the register is declared by whichever test is first. */
  private Item visit() {
    TestDistrict.enter(DISTRICT, context.getBean(JdbcClient.class))
        .signIn("office", AccountRole.OFFICE);
    Registers registers = context.getBean(Registers.class);
    if (registers.find("x-visit").isEmpty()) {
      RegisterVersions versions = context.getBean(RegisterVersions.class);
      versions.declare("x-visit", YAML);
      versions.activate("x-visit");
    }
    long lead = context.getBean(Units.class).byName("区发展和改革局").orElseThrow().id();
    return context
        .getBean(ItemWork.class)
        .open(
            registers.get("x-visit"),
            List.of(
                new ItemWork.NewItem(
                    Map.of("title", new Words("示例路灯不亮"), "lead", new Whole(lead)), true)),
            RunningProduct.TODAY)
        .getFirst();
  }

  @Test
  void whatBelongsToPeopleIsMaskedUntilSomebodySaysWhyHeLooks() {
    Item item = visit();
    try (Browser office = Browser.open(port, 390)) {
      office.signIn(SignInLinks.of(context, DISTRICT, "office"));
      Page page = office.page;
      office.visit(item.path());
      office.after(() -> page.locator("#personal a").click());
      page.locator("#value-phone").fill("12345678901");
      assertThat(office.press("登记电话").status()).isEqualTo(422);
      assertThat(page.locator("#value-phone-error")).containsText("不是电话号码");
      page.locator("#value-phone").fill("139 5311 2345");
      office.press("登记电话");
      assertThat(page.locator("main")).containsText("139****2345");
      page.locator("#reason-phone").fill("示例：回访");
      office.press("完整查看电话");
      assertThat(page.locator("main")).containsText("13953112345");
      assertThat(page.locator("tbody")).containsText("示例：回访");
      office.visit(item.path());
      assertThat(page.locator("#personal")).containsText("139****2345");
      assertThat(page.locator("main")).not().containsText("13953112345");
      found(office, item);
      office.visit(item.path() + "/personal");
      page.locator("#why").fill("示例：本人要求");
      office.press("销毁全部个人信息");
      assertThat(page.locator("main")).containsText("示例：本人要求");
      assertThat(page.locator("main")).not().containsText("139****2345");
    }
  }

  private static void found(Browser office, Item item) {
    Page page = office.page;
    office.visit("/registers/x-visit/personal");
    page.locator("#kind").selectOption("PHONE");
    page.locator("#value").fill("+86 13953112345");
    office.press("查找");
    assertThat(page.locator("tbody a[href='" + item.path() + "']")).hasCount(1);
    page.locator("#value").fill("13953112346");
    office.press("查找");
    assertThat(page.locator("main")).containsText("没有登记过");
  }

  @Test
  void aLeaderReadsTheMaskAloneAndAnAdministratorMakesKeys() {
    Item item = visit();
    try (Browser leader = Browser.open(port, 1440);
        Browser admin = Browser.open(port, 1440)) {
      leader.signIn(SignInLinks.of(context, DISTRICT, "leader"));
      leader.visit(item.path() + "/personal");
      assertThat(leader.page.locator("main form")).hasCount(0);
      admin.signIn(SignInLinks.of(context, DISTRICT, "admin"));
      admin.visit("/registers/" + item.register() + "/personal");
      assertThat(admin.page.locator("main")).containsText("号密钥");
      admin.press("换新密钥");
      assertThat(admin.page.locator("main")).containsText("号密钥");
    }
  }
}
