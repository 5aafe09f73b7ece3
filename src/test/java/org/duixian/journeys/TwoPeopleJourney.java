package org.duixian.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.Map;
import org.duixian.RunningProduct;
import org.duixian.TestDistrict;
import org.duixian.access.Districts;
import org.duixian.database.DistrictScope;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Two people look at the same row; the second to save is shown both versions and loses nothing. */
@RunningProduct(properties = RunningProduct.EMPTY_DISTRICT)
class TwoPeopleJourney {

  @LocalServerPort int port;
  @Autowired Districts districts;
  @Autowired JdbcClient jdbc;
  @Autowired ApplicationContext context;

  @Test
  void onOneRow() {
    YearWorld world = YearWorld.open(districts, jdbc, context);
    Rows rows = DistrictScope.call(YearWorld.CODE, () -> rows(world));
    try (world;
        Browser first = Browser.open(port, 1440);
        Browser second = first.beside(1440)) {
      first.signIn(world.link("author"));
      second.signIn(world.link("checker"));
      aLineOfAForm(world, first, second);
      anObservation(rows.indicator(), first, second);
      aParagraphOfABulletin(first, second);
      aShareThatWasTakenBack(world, rows.indicator(), first);
    }
  }

  private record Rows(long indicator) {}

  /** A task, an indicator with a target for the district, and a round that is closed. */
  private Rows rows(YearWorld world) {
    TestDistrict district = TestDistrict.enter(YearWorld.CODE, jdbc);
    district.update("insert into frame (district, year, name) values (:district, 2025, '示例体系')");
    district.update(
        """
        insert into task (district, year, number, title, bound, value, unit, assignment, lead_unit,
                          sample)
        values (:district, 2025, 1, '新建示例车位', 'GE', 400, '个', 'ASSIGNED', :unit, true)
        """,
        "unit",
        world.housing);
    long indicator =
        district.insert(
            "insert into indicator (district, code) values (:district, 'JOBS') returning id",
            Map.of());
    district.update(
        """
        insert into indicator_version (district, indicator, valid_from, name, unit, measure,
          direction, over_units, over_time, across, nature, source, headline, recorded_at,
          recorded_by)
        values (:district, :id, date '2024-01-01', '示例就业', '人', 'LEVEL', 'HIGH', 'SUM', 'SUM',
          'AREA', 'CUMULATIVE', 'TYPED', false, now(), '示例')
        """,
        "id",
        indicator);
    district.update(
        """
        insert into observation (district, indicator, unit, kind, grain, period_start, value,
                                 origin, recorded_at, recorded_by)
        select :district, :id, u.id, 'TARGET', 'YEAR', date '2025-01-01', 900, 'TYPED', now(), '示例'
        from unit u where u.district = :district and u.kind = 'DISTRICT'
        """,
        "id",
        indicator);
    return new Rows(indicator);
  }

  /** Both open the form; what the second typed stands beside what the first saved. */
  private static void aLineOfAForm(YearWorld world, Browser first, Browser second) {
    first.visit("/rounds");
    first.page.locator("#period").fill("2025-05");
    first.page.locator("#due").fill("2199-01-01T18:00");
    first.press("开调度");
    String round = first.path();
    String form = round + "/units/" + world.housing + "?fill=true";
    first.visit(form);
    second.visit(form);
    withoutSavingByItself(first);
    withoutSavingByItself(second);
    first.page.locator(".fi input").fill("300");
    first.after(() -> first.page.locator(".dx-send button[value=save]").click());
    second.page.locator(".fi input").fill("310");
    assertThat(
            second.after(() -> second.page.locator(".dx-send button[value=save]").click()).status())
        .isEqualTo(409);
    assertThat(second.page.locator(".dx-stale")).containsText("300");
    assertThat(second.page.locator(".dx-stale")).containsText("310");
    assertThat(second.page.locator(".fi input")).hasValue("310");
    second.after(() -> second.page.locator(".dx-send button[value=send]").click());
    first.visit(round);
    first.page.locator("input[name=unchecked]").check();
    first.press("关闭并冻结结果");
    assertThat(first.page.locator(".dx-results")).containsText("310");
  }

  /** A form in a browser that does not save each line while somebody types. */
  private static void withoutSavingByItself(Browser browser) {
    browser
        .page
        .locator(".hrow")
        .evaluate("row => row.addEventListener('change', e => e.stopPropagation(), true)");
  }

  private static void anObservation(long indicator, Browser first, Browser second) {
    String path = "/indicators/" + indicator + "/value?kind=TARGET&period=2025";
    first.visit(path);
    String unit =
        first
            .page
            .locator("#unit option", new Page.LocatorOptions().setHasText("云岭区"))
            .getAttribute("value");
    first.visit(path + "&unit=" + unit);
    second.visit(path + "&unit=" + unit);
    first.page.locator("#value").fill("950");
    first.press("保存");
    second.page.locator("#value").fill("九百");
    assertThat(second.press("保存").status()).isEqualTo(400);
    second.page.locator("#value").fill("990");
    assertThat(second.press("保存").status()).as("the error in between hides nothing").isEqualTo(409);
    assertThat(second.page.getByRole(AriaRole.ALERT)).containsText("950");
    assertThat(second.page.locator("#value")).hasValue("990");
    assertThat(second.press("按所选内容保存").status()).isEqualTo(200);
    first.visit(path + "&unit=" + unit);
    first.page.locator("#value").fill("九百");
    assertThat(first.press("保存").status()).isEqualTo(400);
    first.page.locator("#value").fill("900");
    assertThat(first.press("保存").status()).as("nobody else was there").isEqualTo(200);
  }

  private static void aParagraphOfABulletin(Browser first, Browser second) {
    first.visit("/bulletins?year=2025");
    first.press("生成");
    String paper = first.path();
    second.visit(paper);
    first.page.locator("#words1").fill("示例甲的一句。");
    first.after(() -> first.button("保存").first().click());
    second.page.locator("#words1").evaluate("field => { field.required = false; }");
    second.page.locator("#words1").fill("");
    assertThat(second.after(() -> second.button("保存").first().click()).status()).isEqualTo(400);
    second.page.locator("#words").fill("示例乙的一句。");
    assertThat(second.after(() -> second.button("保存").first().click()).status()).isEqualTo(409);
    assertThat(second.page.getByRole(AriaRole.ALERT)).containsText("示例甲的一句。");
    assertThat(second.page.locator("#words")).hasValue("示例乙的一句。");
    second.press("按所选内容保存");
    assertThat(second.page.locator("svg.dx-paper")).containsText("示例乙的一句。");
  }

  /** A unit accepts what it sees; what changed meanwhile is shown first. */
  private static void aShareThatWasTakenBack(YearWorld world, long indicator, Browser office) {
    String split = "/indicators/" + indicator + "/split?year=2025";
    office.visit(split);
    office.press("按规则计算并保存");
    office.press("下发单位");
    Browser street = world.as("east", office);
    street.visit(split);
    assertThat(street.page.locator("section.sec")).containsText("450");
    office.press("收回修改");
    Page page = office.page;
    page.locator("#basis").selectOption("HAND");
    page.locator("input[name=value-" + world.east + "]").fill("500");
    page.locator("input[name=value-" + world.west + "]").fill("400");
    office.press("按规则计算并保存");
    office.press("下发单位");
    assertThat(street.press("接受").status()).isEqualTo(409);
    assertThat(street.page.getByRole(AriaRole.ALERT)).containsText("500");
    assertThat(street.press("按所选内容保存").status()).isEqualTo(200);
  }
}
