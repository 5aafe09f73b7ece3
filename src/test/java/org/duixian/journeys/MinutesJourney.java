package org.duixian.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.duixian.RunningProduct;
import org.duixian.access.Districts;
import org.duixian.access.SignInLinks;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/** A meeting is held, its minutes are written, signed by three persons, and printed. */
@RunningProduct
class MinutesJourney {

  private static final String DISTRICT = "370105";

  @LocalServerPort int port;
  @Autowired Districts districts;
  @Autowired ApplicationContext context;

  @Test
  void arePrintedLikeThoseOfAGovernment() throws Exception {
    byte[] word;
    try (Browser office = Browser.open(port, 1440)) {
      office.signIn(districts.administratorLink(DISTRICT));
      aMeetingIsHeld(office);
      office.after(() -> office.page.locator("a[href$='#minutes']").click());
      office.press("写会议纪要");
      String paper = office.path();
      assertThat(office.page.locator("svg.dx-paper")).containsText("专题会议纪要");
      office.press("送核");
      signedBy(office, "office", paper, "核稿通过");
      signedBy(office, "leader", paper, "签发");
      office.visit(paper);
      assertThat(office.page.getByRole(AriaRole.MAIN)).containsText("已发布");
      word = office.page.request().get(office.address(paper + ".docx")).body();
    }
    PrintedPaper printed = PrintedPaper.of("minutes", word);
    printed.hasPagesFrom(2, 3);
    printed.says(
        "人民政府专题会议纪要", "政办通〔2025〕1号", "示例片区联席会议纪要", "一、会议议题", "二、议定事项", "出席：区政府办公室示例甲", "—1—");
    printed.isMarkedAsASampleOnEveryPage();
  }

  /** Two items on the agenda and three decisions, more than a page of them. */
  private static void aMeetingIsHeld(Browser office) {
    Page page = office.page;
    office.visit("/meetings");
    page.locator("#title").fill("示例片区联席会议");
    page.locator("#heldOn").fill("2025-05-20");
    page.locator("#place").fill("示例楼二楼会议室");
    page.locator("#chair").fill("示例区长");
    page.locator("#attendants")
        .fill("区政府办公室示例甲，区发展和改革局示例乙，区财政局示例丙，区住房局示例丁，区水务局示例戊，东岭街道示例己，西岭街道示例庚");
    office.press("安排会议");
    for (String item : new String[] {"示例片区拆迁进展", "示例道路两侧管线迁改"}) {
      office.unfold("添加议题");
      page.locator("#item").fill(item);
      office.press("列入议题");
    }
    office.press("标记为已召开");
    String unit =
        page.locator("#unit option", new Page.LocatorOptions().setHasText("区发展和改革局"))
            .first()
            .getAttribute("value");
    for (String decision :
        new String[] {
          "示例片区剩余房屋的征收工作要倒排工期、挂图作战，由专班每周调度一次，遇到问题当天上报、三天内答复，不得推诿。",
          "示例道路两侧的管线由产权单位自行迁改，所需费用先由区级垫付，年底一次结清，迁改期间不得停水停电。",
          "各单位要把上述事项纳入本单位的年度任务，每月五日前把进展报专班，由专班汇总后报区政府办公室。"
        }) {
      page.locator("#words").fill(decision);
      page.locator("#unit").selectOption(unit);
      page.locator("#leader").fill("示例副区长");
      page.locator("#due").fill("2025-06-30");
      office.press("记下并交办");
    }
    assertThat(page.locator("tr[id^=decision-]")).hasCount(3);
  }

  private void signedBy(Browser office, String login, String paper, String step) {
    try (Browser other = office.beside(1440)) {
      other.signIn(SignInLinks.of(context, DISTRICT, login));
      other.visit(paper);
      other.press(step);
    }
  }
}
