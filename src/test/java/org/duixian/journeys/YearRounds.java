package org.duixian.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;

/**
 * March to May. Time stands at 25.0, 33.3 and 41.6 % (months of twelve, cut off after one digit);
 * green from −3.0, amber from −10.0 points.
 */
final class YearRounds {

  private static final String PAST = "2025-04-03T18:00";
  static final String FAR = "2199-01-01T18:00";
  static final String FLATS = "交付安置房6000套";
  private static final String ROADS = "打通断头路4条";
  private static final String LIFTS = "加装电梯50部";

  /** What a unit types in a line; the next step where it is red. */
  private record Typed(String title, String value, String next) {}

  private final YearWorld world;
  private final Browser office;
  private final Page page;
  private final String jobs;

  YearRounds(YearWorld world, Browser office, String jobs) {
    this.world = world;
    this.office = office;
    this.page = office.page;
    this.jobs = jobs;
  }

  /** The west is late, the form of the department goes back once. */
  void march() {
    String round = open("2025-03", PAST);
    extend(world.housing);
    extend(world.east);
    send("housing", round, world.housing, housing("900", "0", "5"));
    givenBack(round);
    Browser housing = world.as("housing", office);
    housing.visit(round + "/units/" + world.housing);
    assertThat(housing.page.locator(".dx-comment")).containsText("请剔除未验收的");
    send("housing", round, world.housing, housing("1500", "0", "5"));
    send("east", round, world.east, List.of(new Typed(jobs, "2610", "")));
    send("west", round, world.west, List.of(new Typed(jobs, "1740", "")));
    close(round);
    stands(FLATS, "绿灯", "25%", "0");
    stands(ROADS, "红灯", "0%", "−25");
    stands(LIFTS, "红灯", "10%", "−15");
    jobs("东岭街道", "绿灯", "30%");
    jobs("西岭街道", "黄灯", "20%");
    assertThat(row("西岭街道", ".dx-results")).containsText("迟报");
    ranked("1 东岭街道 100", "2 区住房局 33.3", "3 西岭街道 0");
  }

  /** The west sends nothing at all. */
  void april() {
    String round = open("2025-04", FAR);
    send("housing", round, world.housing, housing("1800", "0", "10"));
    send("east", round, world.east, List.of(new Typed(jobs, "3480", "")));
    close(round);
    stands(FLATS, "黄灯", "30%", "−3.3");
    stands(ROADS, "红灯", "0%", "−33.3");
    stands(LIFTS, "红灯", "20%", "−13.3");
    jobs("东岭街道", "绿灯", "40%");
    assertThat(row("西岭街道", ".dx-results")).containsText("未报");
    ranked("1 东岭街道 100", "2 区住房局 0", "2 西岭街道 0");
  }

  /** Two roads at once: green again, and marked for the rest of the year. */
  String may() {
    String round = open("2025-05", FAR);
    send("housing", round, world.housing, housing("2400", "2", "15"));
    send("east", round, world.east, List.of(new Typed(jobs, "4350", "")));
    send("west", round, world.west, List.of(new Typed(jobs, "1740", "示例下一步")));
    close(round);
    stands(FLATS, "绿灯", "40%", "−1.6");
    stands(ROADS, "后补上", "50%", "+8.4");
    stands(LIFTS, "红灯", "30%", "−11.6");
    jobs("东岭街道", "绿灯", "50%");
    jobs("西岭街道", "红灯", "20%");
    ranked("1 东岭街道 100", "2 区住房局 66.7", "3 西岭街道 0");
    office.visit(row(ROADS, ".dx-results").locator("td.dx-title a").first().getAttribute("href"));
    List<String> lights = page.locator("tbody .dx-light").allInnerTexts();
    assertThat(lights).hasSize(3);
    assertThat(lights.get(0)).contains("红灯");
    assertThat(lights.get(1)).contains("红灯");
    assertThat(lights.get(2)).contains("后补上");
    return round;
  }

  /** The department had left out 300 flats; the new edition is closed with them. */
  void corrects(String edition) {
    givenBack(edition);
    send("housing", edition, world.housing, housing("2700", "2", "15"));
    close(edition);
    stands(FLATS, "绿灯", "45%", "+3.4");
  }

  private static List<Typed> housing(String flats, String roads, String lifts) {
    return List.of(
        new Typed(FLATS, flats, "示例下一步"),
        new Typed(ROADS, roads, "示例下一步"),
        new Typed(LIFTS, lifts, "示例下一步"));
  }

  private String open(String period, String due) {
    office.visit("/rounds");
    page.locator("#period").fill(period);
    page.locator("#due").fill(due);
    office.press("开调度");
    return office.path();
  }

  private void extend(long unit) {
    page.locator("#unit").selectOption(String.valueOf(unit));
    page.locator("#due").fill(FAR);
    page.locator("#reason").fill("示例理由");
    office.press("延期");
  }

  private void send(String login, String round, long unit, List<Typed> lines) {
    Browser window = world.as(login, office);
    window.visit(round + "/units/" + unit);
    for (Typed line : lines) {
      type(window.page, line);
    }
    window.after(() -> window.page.locator("button[value=send]:visible").click());
    assertThat(window.page.getByRole(AriaRole.STATUS)).containsText("已提交");
  }

  private static void type(Page page, Typed typed) {
    Locator line = page.locator(".hrow", new Page.LocatorOptions().setHasText(typed.title()));
    if (!typed.next().isEmpty()) {
      Locator words = line.locator("details");
      if (words.getAttribute("open") == null) {
        words.locator("summary").click();
      }
      saved(page, line.locator("textarea[name^=nextStep]"), typed.next());
    }
    saved(page, line.locator("input[name^=value]"), typed.value());
  }

  /** Types into a field that is saved by itself once it is left. */
  private static void saved(Page page, Locator field, String value) {
    if (field.inputValue().equals(value)) {
      return;
    }
    page.waitForResponse(
        answer -> answer.url().contains("/lines/") && answer.status() == 200,
        () -> {
          field.fill(value);
          field.blur();
        });
  }

  private void givenBack(String round) {
    office.visit(round + "/units/" + world.housing);
    page.locator("#words").fill("请核对口径");
    page.locator("input[name^=comment]").first().fill("请剔除未验收的");
    office.press("退回");
    assertThat(page.getByRole(AriaRole.STATUS)).containsText("已退回");
  }

  /** Forms that nobody has checked count as they were sent. */
  private void close(String round) {
    office.visit(round);
    page.locator("input[name=unchecked]").check();
    office.press("关闭并冻结结果");
    assertThat(page.getByRole(AriaRole.STATUS)).containsText("已关闭");
  }

  private Locator row(String text, String table) {
    return page.locator(table + " tbody tr", new Page.LocatorOptions().setHasText(text)).first();
  }

  private void stands(String title, String light, String completion, String lag) {
    Locator row = row(title, ".dx-results");
    assertThat(row).containsText(light);
    assertThat(row).containsText(completion);
    assertThat(row).containsText(lag);
  }

  private void jobs(String street, String light, String completion) {
    Locator row = row(street, ".dx-results");
    assertThat(row).containsText(jobs);
    assertThat(row).containsText(light);
    assertThat(row).containsText(completion);
  }

  /** Each place as “1 东岭街道 100”: place, unit, share of good lights. */
  private void ranked(String... places) {
    for (String place : places) {
      String[] parts = place.split(" ");
      Locator row = row(parts[1], ".dx-ranking");
      assertThat(row.locator("td").first()).containsText(parts[0]);
      assertThat(row.locator("td.b")).containsText(parts[2]);
    }
  }
}
