package org.duixian.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.duixian.RunningProduct;
import org.duixian.TestDistrict;
import org.duixian.access.AccountRole;
import org.duixian.access.SignInLinks;
import org.duixian.declaration.FieldValue;
import org.duixian.declaration.FieldValue.OnDay;
import org.duixian.declaration.FieldValue.Whole;
import org.duixian.declaration.FieldValue.Words;
import org.duixian.organisation.People;
import org.duixian.organisation.Unit;
import org.duixian.organisation.UnitKind;
import org.duixian.organisation.Units;
import org.duixian.register.Item;
import org.duixian.register.ItemWork;
import org.duixian.register.Register;
import org.duixian.register.RegisterVersions;
import org.duixian.register.Registers;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A register on the map, on the wall and on the line of time. */
@RunningProduct
class MapJourney {

  private static final String DISTRICT = "370105";
  private static final String TASKS = "/registers/x-party";
  private static final String TIMES = "/registers/x-time";

  /** The 26 tasks that are looked at on a map, as a district would declare them. */
  private static final String DECLARED =
      """
      register: x-party
      area: governance
      name: 党建任务 / Party building tasks
      item: 任务 / Task
      number: DJ
      read: everybody
      open: office
      edit: office
      columns: [lead, street, leader, due]
      fields:
        title:  {label: 任务 / Task, required: true}
        lead:   {label: 牵头单位 / Lead unit}
        street: {label: 街道 / Street}
        leader: {label: 包挂领导 / Leader}
        start:  {label: 开始 / Start}
        due:    {label: 期限 / Due}
        done:   {label: 完成 / Done}
      stages:
        open: {label: 推进中 / Under way}
        done: {label: 已完成 / Completed, end: true}
      passages:
        finish: {label: 完成 / Complete, from: open, to: done, by: office, needs: [done]}
      traits:
        place: {}
      """;

  @LocalServerPort int port;
  @Autowired ApplicationContext context;

  @AfterEach
  void leave() {
    TestDistrict.leave();
  }

  private <T> T bean(Class<T> type) {
    return context.getBean(type);
  }

  /** Declares the register and opens 26 tasks: 24 on streets, two across them. */
  private List<Item> tasks(String code) {
    TestDistrict.enter(DISTRICT, bean(JdbcClient.class)).signIn("office", AccountRole.OFFICE);
    RegisterVersions versions = bean(RegisterVersions.class);
    versions.declare(code, DECLARED.replace("x-party", code));
    versions.activate(code);
    Register register = bean(Registers.class).get(code);
    List<Unit> streets =
        bean(Units.class).current().stream()
            .filter(each -> each.kind() == UnitKind.STREET)
            .toList();
    long lead = bean(Units.class).byName("区发展和改革局").orElseThrow().id();
    long leader = bean(People.class).add("示例领导", true);
    List<ItemWork.NewItem> wanted = new ArrayList<>();
    for (int i = 0; i < 26; i++) {
      Map<String, FieldValue> values = new HashMap<>();
      values.put("title", new Words("示例党建任务" + (i + 1)));
      values.put("lead", new Whole(lead));
      values.put("leader", new Whole(leader));
      LocalDate start = RunningProduct.TODAY.minusDays(200 - i * 3L);
      values.put("start", new OnDay(start));
      values.put("due", new OnDay(RunningProduct.TODAY.plusDays(i * 10L - 40)));
      if (i >= 20) {
        values.put("done", new OnDay(RunningProduct.TODAY.minusDays(5)));
      }
      if (i < 24) {
        values.put("street", new Whole(streets.get(i % streets.size()).id()));
      }
      wanted.add(new ItemWork.NewItem(values, true));
    }
    return bean(ItemWork.class).open(register, wanted, RunningProduct.TODAY);
  }

  private static FilePayload file(String name, String content) {
    return new FilePayload(name, "application/geo+json", content.getBytes(StandardCharsets.UTF_8));
  }

  /** An invented boundary: no real one enters the repository. */
  private static final String LAYER =
      """
      {"type":"FeatureCollection","features":[
       {"type":"Feature","properties":{"name":"示例西片"},"geometry":{"type":"Polygon","coordinates":
        [[[116.90,36.66],[116.98,36.66],[116.98,36.76],[116.90,36.76],[116.90,36.66]]]}},
       {"type":"Feature","properties":{"name":"示例东片"},"geometry":{"type":"Polygon","coordinates":
        [[[116.98,36.66],[117.06,36.66],[117.06,36.76],[116.98,36.76],[116.98,36.66]]]}}]}
      """;

  private static String places(List<Item> tasks) {
    List<String> features = new ArrayList<>();
    for (int i = 0; i < tasks.size(); i++) {
      String geometry =
          i == 25
              ? "{\"type\":\"LineString\",\"coordinates\":[[117.05,36.75],[117.03,36.755],[117.01,36.75]]}"
              : "{\"type\":\"Point\",\"coordinates\":[%s,%s]}"
                  .formatted(116.91 + i % 6 * 0.02, 36.67 + i / 6 * 0.0002);
      features.add(
          "{\"type\":\"Feature\",\"properties\":{\"number\":\"%s\"},\"geometry\":%s}"
              .formatted(tasks.get(i).number(), geometry));
    }
    return "{\"type\":\"FeatureCollection\",\"features\":[" + String.join(",", features) + "]}";
  }

  private static void look(Page page, String name) {
    page.screenshot(
        new Page.ScreenshotOptions()
            .setFullPage(true)
            .setPath(Path.of("target/papers/map-" + name + ".png")));
  }

  private static long sum(Locator numbers) {
    return numbers.allTextContents().stream().mapToLong(each -> Long.parseLong(each.strip())).sum();
  }

  @Test
  void twentySixTasksStandOnTheMapOnceEachAndEveryCountLeadsToThem() {
    List<Item> tasks = tasks("x-party");
    try (Browser office = Browser.open(port, 1440)) {
      office.signIn(SignInLinks.of(context, DISTRICT, "office"));
      Page page = office.page;
      office.visit(TASKS);
      office.after(() -> page.locator(".sw a", locator("图")).click());
      assertThat(page.locator("polygon.h")).hasCount(15);
      assertThat(page.locator("svg.dx-hex use")).hasCount(24);
      long onStreets = sum(page.locator("svg.dx-hex a.n text"));
      long beside = sum(page.locator(".dx-band a.n"));
      assertThat(onStreets + beside).isEqualTo(26);
      assertThat(sum(page.locator("p.dx-lit a.n"))).isEqualTo(26);
      everyCountLeads(office, "svg.dx-hex a.n, .dx-band a.n, p.dx-lit a.n");
      look(page, "hexagons");
      layersAndPlaces(office, tasks);
      looksAtTheLayer(office);
      page.setViewportSize(390, 844);
      office.visit("/maps?language=en");
      office.visit(TASKS + "/map");
      assertThat(page.locator("#map")).hasAttribute("data-drawn", "26");
      look(page, "390-en");
    }
  }

  private static Page.LocatorOptions locator(String words) {
    return new Page.LocatorOptions().setHasText(words);
  }

  /** The list behind a count has as many rows as the count says. */
  private static void everyCountLeads(Browser office, String numbers) {
    Page page = office.page;
    Map<String, String> counts = new HashMap<>();
    for (Locator number : page.locator(numbers).all()) {
      counts.put(number.getAttribute("href"), number.textContent().strip());
    }
    String here = office.path();
    counts.forEach(
        (href, digits) -> {
          office.visit(href);
          assertThat(page.getByRole(AriaRole.MAIN)).containsText(digits);
        });
    office.visit(here);
  }

  private void layersAndPlaces(Browser office, List<Item> tasks) {
    Page page = office.page;
    office.visit("/maps");
    page.locator("#box").fill("117.2,36.6,116.8,36.9");
    assertThat(office.after(() -> page.locator("form[action$=frame] button").click()).status())
        .isEqualTo(400);
    page.locator("#box").fill("116.8,36.6,117.2,36.9");
    office.after(() -> page.locator("form[action$=frame] button").click());
    page.locator("#file").setInputFiles(file("layer.geojson", LAYER));
    page.locator("#system").selectOption("CGCS2000");
    page.locator("#title").fill("示例街道界");
    page.locator("#source").fill("示例数据");
    page.locator("#approval").fill("示例审图号");
    office.press("导入图层");
    assertThat(page.getByRole(AriaRole.STATUS)).containsText("已保存");
    look(page, "layers");
    office.visit(TASKS + "/places");
    String wrong = places(tasks).replaceFirst("\\[116\\.91,36\\.67\\]", "[36.67,116.91]");
    send(office, wrong);
    assertThat(page.getByRole(AriaRole.MAIN)).containsText("写反了");
    look(page, "import-wrong");
    send(office, places(tasks));
    assertThat(page.getByRole(AriaRole.STATUS).first()).containsText("已导入 26 处位置");
    office.visit(tasks.getFirst().path() + "/places");
    page.locator("#system").selectOption("GCJ02");
    page.locator("#source").fill("示例高德");
    page.locator("#positions").fill("116.95 36.70 1");
    page.locator("form:has(#positions)").evaluate("form => form.noValidate = true");
    office.press("加一处位置");
    assertThat(page.locator("#errors")).containsText("不是一对经纬度");
    page.locator("#positions").fill("116.95 36.70");
    office.press("加一处位置");
    assertThat(page.getByRole(AriaRole.MAIN)).containsText("GCJ-02");
    look(page, "places");
  }

  private static void send(Browser office, String content) {
    Page page = office.page;
    page.locator("#file").setInputFiles(file("places.geojson", content));
    page.locator("#system").selectOption("WGS84");
    page.locator("#source").fill("示例测绘");
    office.press("导入位置");
  }

  private void looksAtTheLayer(Browser office) {
    Page page = office.page;
    office.visit(TASKS + "/map");
    assertThat(page.locator("#map")).hasAttribute("data-drawn", "26");
    assertThat(page.locator(".dx-map-name").first()).containsText("示例");
    look(page, "layer");
    int before = page.locator(".dx-near, .dx-one").count();
    assertThat(before).isGreaterThan(3);
    page.locator(".dx-near").first().click();
    page.waitForFunction("() => Number(document.getElementById('map').dataset.drawn) < 26");
    look(page, "cluster");
    long drawn = Long.parseLong(page.locator("#map").getAttribute("data-drawn"));
    office.after(() -> page.locator("#map-here").click());
    assertThat(page.locator("table.tb tbody tr")).hasCount((int) drawn);
    office.visit(TASKS + "/map?done=any");
    assertThat(page.locator("#map")).hasAttribute("data-drawn", "6");
    page.emulateMedia(
        new Page.EmulateMediaOptions()
            .setColorScheme(com.microsoft.playwright.options.ColorScheme.DARK));
    office.visit(TASKS + "/map");
    assertThat(page.locator("#map")).hasAttribute("data-drawn", "26");
    look(page, "dark");
    page.emulateMedia(
        new Page.EmulateMediaOptions()
            .setColorScheme(com.microsoft.playwright.options.ColorScheme.LIGHT));
  }

  @Test
  void theWallAndTheLineOfTimeShowTheSameTasks() {
    tasks("x-time");
    try (Browser office = Browser.open(port, 1440)) {
      office.signIn(SignInLinks.of(context, DISTRICT, "office"));
      Page page = office.page;
      office.visit(TIMES + "/wall");
      assertThat(sum(page.locator("#wall > .dx-lit a.n"))).isEqualTo(26);
      look(page, "wall-stage");
      for (String by : List.of("light", "leader", "street")) {
        office.visit(TIMES + "/wall?by=" + by);
        assertThat(sum(page.locator(".dx-wall .b1 a.n"))).isEqualTo(26);
        look(page, "wall-" + by);
      }
      everyCountLeads(office, ".dx-wall .b1 a.n");
      assertThat(office.visit(TIMES + "/wall?by=title").status()).isEqualTo(400);
      office.visit(TIMES + "/gantt?sort=due&order=down");
      assertThat(page.locator("table.dx-gantt tbody tr")).hasCount(26);
      look(page, "gantt");
      office.visit(TIMES + "/gantt?done=any");
      assertThat(page.locator("table.dx-gantt tbody tr")).hasCount(6);
      office.visit(TIMES + "/board");
      office.after(() -> page.locator(".sw a", locator("甘特")).click());
      page.setViewportSize(390, 844);
      office.visit("/maps?language=en");
      office.visit(TIMES + "/gantt");
      look(page, "gantt-390");
      office.visit(TIMES + "/wall");
      look(page, "wall-390");
    }
  }
}
