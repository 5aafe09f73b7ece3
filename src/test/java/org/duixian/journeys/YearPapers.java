package org.duixian.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.SelectOption;
import java.util.List;

/** June and December: the bulletin with three names under it, and the draft of the next report. */
final class YearPapers {

  private final YearWorld world;
  private final Browser office;
  private final Page page;

  YearPapers(YearWorld world, Browser office) {
    this.world = world;
    this.office = office;
    this.page = office.page;
  }

  /** Returns where the bulletin stands, once it is published. */
  String bulletinSignedByThree() {
    office.visit("/bulletins?year=2025");
    page.locator("#round").selectOption(new SelectOption().setLabel("2025-05"));
    office.press("生成");
    String paper = office.path();
    Locator opening = page.locator("textarea[name=words]").first();
    opening.fill(opening.inputValue() + "请各单位对照办理。");
    office.after(() -> office.button("保存").first().click());
    assertThat(page.locator("svg.dx-paper")).containsText("请各单位对照办理");
    assertThat(page.locator(".dx-paper-typed")).hasCount(0);
    office.press("送核");
    assertThat(page.getByRole(AriaRole.MAIN)).containsText("现在轮到别人");
    Browser checker = world.as("checker", office);
    checker.visit(paper);
    checker.press("核稿通过");
    assertThat(checker.page.getByRole(AriaRole.MAIN)).containsText("现在轮到别人");
    Browser signer = world.as("signer", office);
    signer.visit(paper);
    signer.page.locator("#open").check();
    signer.press("签发");
    assertThat(signer.page.getByRole(AriaRole.MAIN)).containsText("已发布");
    numbersLeadToTheSnapshot(paper);
    assertThat(word(paper)).isEqualTo(word(paper));
    return paper;
  }

  /** The lag of the lifts stands on one of the pages. */
  private void numbersLeadToTheSnapshot(String paper) {
    office.visit(paper);
    int pages = page.locator(".dx-paper-pages a").count();
    Locator lag =
        page.locator("tbody tr", new Page.LocatorOptions().setHasText("11.6")).locator("a.n");
    for (int number = 2; lag.count() == 0 && number <= pages; number++) {
      office.visit(paper + "?page=" + number);
    }
    office.visit(lag.first().getAttribute("href"));
    assertThat(page.locator(".dx-lineage")).containsText("41.6");
    assertThat(page.locator(".dx-lineage")).containsText("快照");
  }

  /** The Word file of a bulletin, as everybody gets it. */
  byte[] word(String paper) {
    return page.request().get(office.address(paper + ".docx")).body();
  }

  /** What is red or was not told comes first, in the order of the report. */
  void draftOfNextYear() {
    office.visit("/drafts/2025");
    office.press("起草");
    List<String> words =
        page.locator("textarea[name=words]").all().stream().map(Locator::inputValue).toList();
    assertThat(words.getFirst()).isEqualTo("一、尚未兑现的承诺");
    List<String> open = words.stream().takeWhile(each -> !each.startsWith("二、")).toList();
    assertThat(open).as("the heading and the lifts; shares of streets are not told").hasSize(2);
    assertThat(page.locator("svg.dx-paper")).containsText("加装电梯");
    assertThat(page.locator("svg.dx-paper")).containsText("示例");
  }
}
