package org.duixian.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;

/** June: a leader has the closed May opened again; both snapshots are kept. */
final class YearReopening {

  private static final String REASON = "示例：漏报三百套";

  private final YearWorld world;
  private final Browser office;

  YearReopening(YearWorld world, Browser office) {
    this.world = world;
    this.office = office;
  }

  /** Opens a round again, has a form corrected by its unit and closes the new edition. */
  void of(String round, String paper, YearRounds rounds) {
    String edition = reopened(round);
    office.visit(edition);
    assertThat(office.page.locator(".dx-edition")).containsText(REASON);
    stillCounts(round);
    rounds.corrects(edition);
    bothAreKept(round, edition);
    office.visit(paper);
    assertThat(office.page.getByRole(AriaRole.NOTE).first()).containsText("旧快照");
    assertThat(office.page.locator("svg.dx-paper")).containsText("示例");
  }

  private String reopened(String round) {
    office.visit(round);
    assertThat(office.page.locator("a[href$='/reopen']")).hasCount(0);
    Browser leader = world.as("signer", office);
    leader.visit(round);
    leader.after(() -> leader.page.locator("a[href$='/reopen']").click());
    leader.page.locator("#due").fill(YearRounds.FAR.substring(0, 10));
    leader.page.locator("#reason").evaluate("field => { field.required = false; }");
    assertThat(leader.press("重新打开").status()).isEqualTo(400);
    leader.page.locator("#reason").fill(REASON);
    leader.press("重新打开");
    assertThat(leader.page.getByRole(AriaRole.STATUS)).containsText("已重新打开");
    return leader.path();
  }

  private void stillCounts(String round) {
    office.visit(round + "/results");
    assertThat(office.page.locator(".dx-edition")).hasCount(0);
  }

  private void bothAreKept(String round, String edition) {
    flats(round, "40%");
    assertThat(office.page.locator(".dx-edition")).containsText("以新的一版为准");
    office.after(() -> office.page.locator(".dx-edition a").click());
    assertThat(office.path()).startsWith(edition);
    flats(edition, "45%");
    assertThat(office.page.locator(".dx-edition")).containsText(REASON);
  }

  private void flats(String round, String completion) {
    Page page = office.page;
    office.visit(round + "/results");
    Locator row =
        page.locator(
            ".dx-results tbody tr", new Page.LocatorOptions().setHasText(YearRounds.FLATS));
    assertThat(row.first()).containsText(completion);
  }
}
