package org.duixian.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;

/** June: a red becomes a matter, the letter is answered with proof, the office closes it. */
final class YearUrging {

  private final YearWorld world;
  private final Browser office;

  YearUrging(YearWorld world, Browser office) {
    this.world = world;
    this.office = office;
  }

  void fromTheRedOf(String results) {
    Page page = office.page;
    office.visit(results);
    Locator red =
        page.locator(".dx-results tbody tr", new Page.LocatorOptions().setHasText("加装电梯50部"));
    office.after(() -> red.locator("a", new Locator.LocatorOptions().setHasText("转督办")).click());
    assertThat(page.locator("#ask")).hasValue(Pattern.compile(".*11\\.6.*"));
    office.press("立项督办");
    String matter = office.path();
    step(office, "发督办单", "LETTER", "请五日内报措施。");
    Browser unit = world.as("housing", office);
    unit.visit(matter);
    unit.page.locator("#files-ANSWER").setInputFiles(Browser.file("加装合同.txt"));
    step(unit, "答复", "ANSWER", "已签加装合同。");
    office.visit(matter);
    assertThat(page.locator("a[href^='/attachments/']")).containsText("加装合同.txt");
    step(office, "办结", "CLOSED", "属实，办结。");
    assertThat(page.getByRole(AriaRole.MAIN)).containsText("已办结");
  }

  private static void step(Browser browser, String label, String kind, String words) {
    browser.unfold(label);
    browser.page.locator("#words-" + kind).fill(words);
    Locator form = browser.page.locator("form:has(input[value=" + kind + "])");
    browser.after(() -> form.locator("button[type=submit]").click());
  }
}
