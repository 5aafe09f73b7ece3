package org.duixian.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Path;
import java.time.LocalDate;
import org.duixian.RunningProduct;
import org.duixian.access.SignInLinks;
import org.duixian.database.DistrictScope;
import org.duixian.followup.Clockwork;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A matter from its opening to its end: letter, extension, answer with proof, the clock. */
@RunningProduct
class FollowUpJourney {

  private static final String DISTRICT = "370105";
  private static final LocalDate TODAY = RunningProduct.TODAY;

  @LocalServerPort int port;
  @Autowired ApplicationContext context;
  @Autowired JdbcClient jdbc;
  @TempDir Path folder;

  @Test
  void isAnsweredWithProofByTheUnitAndClosedByTheOffice() throws IOException {
    try (Browser office = Browser.open(port, 1440);
        Browser unit = Browser.open(port, 390)) {
      office.signIn(SignInLinks.of(context, DISTRICT, "office"));
      unit.signIn(SignInLinks.of(context, DISTRICT, "reporter"));
      String matter = open(office);
      take(office, matter, "发督办单", "LETTER", "请一周内补上。");
      extended(office, unit, matter);
      String proof = answered(unit, matter);
      assertThat(office.page.context().request().get(office.address(proof)).status())
          .isEqualTo(200);
      take(office, matter, "退回", "RETURN", "照片看不清。");
      answered(unit, matter);
      take(office, matter, "办结", "CLOSED", "属实。");
      assertThat(office.page.getByRole(AriaRole.MAIN)).containsText("已办结");
      unit.visit(matter);
      assertThat(unit.page.locator(".dx-steps")).hasCount(0);
      office.visit("/followups?shows=CLOSED");
      assertThat(office.page.getByRole(AriaRole.MAIN)).containsText("示例片区");
    }
  }

  @Test
  void goesUpALevelByTheClockAndIsSeenByTheLeaders() {
    try (Browser office = Browser.open(port, 1440);
        Browser leader = Browser.open(port, 1440)) {
      office.signIn(SignInLinks.of(context, DISTRICT, "office"));
      String matter = open(office);
      long id = Long.parseLong(matter.substring(matter.lastIndexOf('/') + 1));
      DistrictScope.run(DISTRICT, () -> overdue(id, 11));
      Clockwork.run(context);
      office.visit(matter);
      assertThat(office.page.locator("table")).containsText("逾期 11 天，报分管区领导");
      leader.signIn(SignInLinks.of(context, DISTRICT, "leader"));
      leader.visit("/followups?shows=ESCALATED");
      assertThat(leader.page.getByRole(AriaRole.MAIN)).containsText("示例片区");
      leader.visit(leader.page.locator("tbody a.n").first().getAttribute("href"));
      assertThat(leader.page.locator(".dx-lineage")).containsText("11");
      leader.visit(matter);
      assertThat(leader.page.locator(".dx-steps")).hasCount(0);
    }
  }

  private void overdue(long id, int days) {
    jdbc.sql("update matter set due = :due, first_due = :due where district = :d and id = :id")
        .param("d", DISTRICT)
        .param("id", id)
        .param("due", TODAY.minusDays(days))
        .update();
  }

  private static String open(Browser office) {
    Page page = office.page;
    office.visit("/followups/new");
    page.locator("#title").fill("示例片区拆迁");
    page.locator("#ask").fill("说明原因并附照片。");
    Locator units = page.locator("#unit option", new Page.LocatorOptions().setHasText("区发展和改革局"));
    page.locator("#unit").selectOption(units.first().getAttribute("value"));
    page.locator("#due").fill(TODAY.minusDays(1).toString());
    assertThat(office.press("立项督办").status()).isEqualTo(400);
    page.locator("#due").fill(TODAY.plusDays(5).toString());
    office.press("立项督办");
    assertThat(page.getByRole(AriaRole.STATUS)).containsText("已立项");
    return office.path();
  }

  /** Takes a step of the office; a step that sets a day sets one two weeks ahead. */
  private static void take(Browser office, String matter, String label, String kind, String words) {
    office.visit(matter);
    office.unfold(label);
    office.page.locator("#words-" + kind).fill(words);
    Locator day = office.page.locator("#day-" + kind);
    if (day.count() > 0) {
      day.fill(TODAY.plusDays(14).toString());
    }
    send(office, kind);
    assertThat(office.page.locator("table")).containsText(words);
  }

  private static void send(Browser browser, String kind) {
    Locator form = browser.page.locator("form:has(input[value=" + kind + "])");
    browser.after(() -> form.locator("button[type=submit]").click());
  }

  /** The unit asks for more time while the office writes: who comes second is told. */
  private static void extended(Browser office, Browser unit, String matter) {
    unit.visit(matter);
    office.visit(matter);
    unit.unfold("申请延期");
    unit.page.locator("#words-EXTENSION_ASKED").fill("汛期停工。");
    unit.page.locator("#day-EXTENSION_ASKED").fill(TODAY.plusDays(20).toString());
    send(unit, "EXTENSION_ASKED");
    assertThat(unit.page.getByRole(AriaRole.MAIN)).containsText("待批");

    office.unfold("发提醒");
    office.page.locator("#words-REMINDER").fill("请勿拖延。");
    Locator form = office.page.locator("form:has(input[value=REMINDER])");
    assertThat(office.after(() -> form.locator("button[type=submit]").click()).status())
        .isEqualTo(409);
    assertThat(office.page.getByRole(AriaRole.ALERT)).containsText("请勿拖延");
    assertThat(office.page.getByRole(AriaRole.ALERT)).containsText("申请延期");
    take(office, matter, "同意延期", "EXTENSION_GRANTED", "同意。");
    assertThat(office.page.locator("table"))
        .containsText(TODAY.plusDays(5) + " → " + TODAY.plusDays(20));
  }

  /** Without proof there is no answer; a film that is far too large ends at the form. */
  private String answered(Browser unit, String matter) throws IOException {
    Page page = unit.page;
    unit.visit(matter);
    page.locator("#words-ANSWER").fill("已复工，见照片。");
    page.locator("#files-ANSWER").evaluate("field => { field.required = false; }");
    send(unit, "ANSWER");
    assertThat(page.locator("#errors")).containsText("佐证");
    page.locator("#words-ANSWER").fill("已复工，见照片。");
    page.locator("#files-ANSWER").setInputFiles(film());
    send(unit, "ANSWER");
    assertThat(page.locator("#files-ANSWER-error")).containsText("20 MB");
    page.locator("#words-ANSWER").fill("已复工，见照片。");
    page.locator("#files-ANSWER").setInputFiles(Browser.file("复工照片.txt"));
    send(unit, "ANSWER");
    assertThat(page.getByRole(AriaRole.STATUS)).containsText("已答复");
    return page.locator("a[href^='/attachments/']").first().getAttribute("href");
  }

  private Path film() throws IOException {
    Path film = folder.resolve("film.mp4");
    try (RandomAccessFile file = new RandomAccessFile(film.toFile(), "rw")) {
      file.setLength(80L << 20);
    }
    return film;
  }
}
