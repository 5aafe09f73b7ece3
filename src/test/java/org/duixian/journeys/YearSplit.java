package org.duixian.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;

/** February: 1.74万 jobs go to two streets in equal parts; one accepts, one objects in vain. */
final class YearSplit {

  private final YearWorld world;
  private final Browser office;

  YearSplit(YearWorld world, Browser office) {
    this.world = world;
    this.office = office;
  }

  void goesToTheStreets(String indicator) {
    String split = indicator + "/split?year=2025";
    isChecked(split);
    isAnswered(split);
    Page page = office.page;
    office.visit(split);
    assertThat(page.getByRole(AriaRole.MAIN)).containsText("建议 0.8");
    page.locator("input[name=reply]").fill("示例答复");
    office.press("维持原数");
    office.press("定案");
    assertThat(page.getByRole(AriaRole.STATUS).first()).containsText("已定案");
  }

  /** A sum that falls short is not sent; equal parts are 0.87万 each. */
  private void isChecked(String split) {
    Page page = office.page;
    office.visit(split);
    office.press("按规则计算并保存");
    assertThat(page.locator(".dx-balance")).containsText("与总数相等");
    assertThat(page.locator("input[name=value-" + world.east + "]")).hasValue("0.87");
    assertThat(page.locator("input[name=value-" + world.west + "]")).hasValue("0.87");

    page.locator("#basis").selectOption("HAND");
    page.locator("input[name=value-" + world.west + "]").fill("0.8");
    office.press("按规则计算并保存");
    assertThat(page.locator(".dx-balance")).containsText("没分完");
    assertThat(office.press("下发单位").status()).isEqualTo(400);
    page.locator("input[name=value-" + world.west + "]").fill("0.87");
    office.press("按规则计算并保存");
    office.press("下发单位");
    assertThat(page.getByRole(AriaRole.MAIN)).containsText("已下发，待回复");
  }

  private void isAnswered(String split) {
    Browser east = world.as("east", office);
    east.visit(split);
    east.press("接受");
    assertThat(east.page.getByRole(AriaRole.MAIN)).containsText("接受");
    Browser west = world.as("west", office);
    west.visit(split);
    assertThat(west.press("提出异议").status()).isEqualTo(400);
    west.page.locator("#words").fill("示例理由");
    west.page.locator("#wanted").fill("0.8");
    west.press("提出异议");
    assertThat(west.page.getByRole(AriaRole.MAIN)).containsText("有异议");
  }
}
