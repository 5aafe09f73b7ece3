package org.duixian.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.duixian.TestDistrict;
import org.duixian.TestServices;
import org.duixian.access.AccountRole;
import org.duixian.change.Stale;
import org.duixian.declaration.FieldValue;
import org.duixian.declaration.FieldValue.OnDay;
import org.duixian.declaration.FieldValue.Whole;
import org.duixian.declaration.FieldValue.Words;
import org.duixian.kernel.Label;
import org.duixian.organisation.Reporters;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;

/** What is done with items of a register. */
class ItemWorkTests {

  private static final LocalDate TODAY = LocalDate.of(2025, 11, 30);

  private static TestServices services;

  private TestDistrict district;
  private long bureau;
  private ItemWork work;
  private Register projects;

  @BeforeAll
  static void start() {
    services =
        new TestServices(
            "2025-11-30T02:00:00Z",
            ItemWork.class,
            ItemKeeping.class,
            ItemDeeds.class,
            ItemWrites.class,
            ItemHistory.class,
            Items.class,
            ItemAccess.class,
            Tallies.class,
            Traits.class,
            Registers.class,
            Reporters.class);
  }

  @AfterAll
  static void stop() throws Exception {
    services.close();
  }

  @BeforeEach
  void enter() {
    district = TestDistrict.open(services.get(JdbcClient.class));
    bureau = district.department("示例发改局");
    district.signIn(AccountRole.OFFICE);
    work = services.get(ItemWork.class);
    projects = services.get(Registers.class).get("project");
  }

  @AfterEach
  void leave() {
    TestDistrict.leave();
  }

  private Map<String, FieldValue> values(String title, long yuan) {
    return new HashMap<>(
        Map.of(
            "title", new Words(title),
            "lead", new Whole(bureau),
            "amount", new Whole(yuan * 100),
            "sector", new Words("industry"),
            "content", new Words("示例厂房一座")));
  }

  private Item open(String title, long yuan) {
    return work.open(projects, List.of(new ItemWork.NewItem(values(title, yuan), true)), TODAY)
        .getFirst();
  }

  private Item pass(Item item, String passage) {
    return work.pass(
            projects,
            passage,
            List.of(new ItemWork.Seen(item.id(), item.version())),
            new ItemWork.Word(TODAY, null, "示例会纪〔2025〕3号"))
        .getFirst();
  }

  private static Map<String, @Nullable FieldValue> one(String field, FieldValue value) {
    return new HashMap<>(Map.of(field, value));
  }

  @Test
  void anItemIsReadAsItWasOpened() {
    Item opened = open("示例一号", 5_000_000);
    assertThat(services.get(Items.class).find(projects, opened.id())).contains(opened);
    assertThat(opened.id() / 10_000_000_000L).isEqualTo(2025);
    assertThat(opened.number()).isEqualTo("XM2025-0001");
    assertThat(open("示例二号", 1).number()).isEqualTo("XM2025-0002");
  }

  @Test
  void aPassageMovesItAndStaysInItsHistory() {
    Item reserved = pass(open("示例一号", 5_000_000), "reserve");
    assertThat(reserved.stage()).isEqualTo("reserve");
    assertThat(services.get(ItemHistory.class).passages(reserved))
        .extracting(ItemHistory.Taken::passage)
        .containsExactly("open", "reserve");
    Item back =
        services
            .get(ItemDeeds.class)
            .back(projects, new ItemWork.Seen(reserved.id(), reserved.version()), "误操作");
    assertThat(back.stage()).isEqualTo("plan");
    assertThat(services.get(ItemHistory.class).passages(back))
        .extracting(ItemHistory.Taken::undone)
        .containsExactly(false, true, true);
  }

  @Test
  void whatAPassageLacksIsToldAtOnceAndNothingOfABatchPasses() {
    Item ready = open("示例一号", 5_000_000);
    Item bare = open("示例二号", 5_000_000);
    Map<String, @Nullable FieldValue> none = new HashMap<>();
    none.put("amount", null);
    none.put("content", null);
    Item lacking = work.change(projects, new ItemWork.Change(bare.id(), 1, none), null);
    List<ItemWork.Seen> both =
        List.of(new ItemWork.Seen(ready.id(), 1), new ItemWork.Seen(lacking.id(), 2));
    assertThatThrownBy(
            () -> work.pass(projects, "reserve", both, new ItemWork.Word(TODAY, null, "1号")))
        .isInstanceOfSatisfying(
            NotPassed.class,
            refused ->
                assertThat(refused.items())
                    .singleElement()
                    .satisfies(
                        each ->
                            assertThat(each.missing())
                                .extracting(Label::zh)
                                .containsExactly("总投资", "建设内容")));
    assertThat(services.get(Items.class).find(projects, ready.id()).orElseThrow().stage())
        .isEqualTo("plan");
  }

  @Test
  void twoWhoChangeTheSameVersionDoNotOverwriteEachOther() {
    Item item = open("示例一号", 5_000_000);
    work.change(projects, new ItemWork.Change(item.id(), 1, one("amount", new Whole(7))), null);
    assertThatThrownBy(
            () ->
                work.change(
                    projects, new ItemWork.Change(item.id(), 1, one("amount", new Whole(8))), null))
        .isInstanceOf(Stale.class);
  }

  @Test
  void aUniqueValueIsHeldByOneItemAlone() {
    Item first = open("示例一号", 1);
    Item second = open("示例二号", 1);
    FieldValue code = new Words("2511-370105-04-01-123456");
    work.change(projects, new ItemWork.Change(first.id(), 1, one("code", code)), null);
    assertThatThrownBy(
            () ->
                work.change(projects, new ItemWork.Change(second.id(), 1, one("code", code)), null))
        .isInstanceOfSatisfying(
            ItemRefusal.class,
            refused -> assertThat(refused.code()).isEqualTo(ItemRefusal.Code.NOT_UNIQUE));
  }

  @Test
  void aUnitChangesWhatItLeadsAlone() {
    Item item = open("示例一号", 1);
    long other = district.department("示例住建局");
    district.signIn(district.reporter(other), AccountRole.UNIT);
    assertThatThrownBy(
            () ->
                work.change(
                    projects, new ItemWork.Change(item.id(), 1, one("amount", new Whole(8))), null))
        .isInstanceOf(AccessDeniedException.class);
    district.signIn(district.reporter(bureau), AccountRole.UNIT);
    assertThat(
            work.change(
                    projects, new ItemWork.Change(item.id(), 1, one("amount", new Whole(8))), null)
                .version())
        .isEqualTo(2);
  }

  @Test
  void anItemIsShownAsItStoodOnADay() {
    Item item = open("示例一号", 5_000_000);
    district.update(
        "update item_change set at = timestamptz '2025-11-01 12:00+08' where district = :district");
    district.update(
        "update item set opened_at = timestamptz '2025-11-01 12:00+08' where district = :district");
    Item now =
        work.change(projects, new ItemWork.Change(item.id(), 1, one("amount", new Whole(7))), null);
    Item known = services.get(Items.class).find(projects, now.id()).orElseThrow();
    ItemHistory history = services.get(ItemHistory.class);
    Item then = history.on(projects, known, LocalDate.of(2025, 11, 15));
    assertThat(then).isNotNull();
    assertThat(then.values().get("amount")).isEqualTo(new Whole(500_000_000));
    assertThat(history.on(projects, known, LocalDate.of(2025, 10, 31))).isNull();
  }

  @Test
  void countsStayWhatTheyWouldBeIfTheyWereCountedAnew() {
    List<Item> items = new ArrayList<>();
    for (int i = 0; i < 30; i++) {
      items.add(open("示例" + i, i));
    }
    Tallies tallies = services.get(Tallies.class);
    for (int i = 0; i < 30; i += 2) {
      items.set(i, pass(items.get(i), "reserve"));
      if (i % 6 == 0) {
        tallies.fold();
      }
    }
    Map<Dimensions.Cell, Dimensions.Sum> anew =
        new Dimensions(projects.declaration())
            .between(java.util.stream.Stream.of(), items.stream());
    anew.keySet().removeIf(cell -> cell.dimension().startsWith(Dimensions.SINCE));
    Map<Dimensions.Cell, Dimensions.Sum> kept = new HashMap<>(tallies.of("project"));
    Dimensions dimensions = new Dimensions(projects.declaration());
    dimensions
        .names()
        .forEach(each -> kept.putAll(tallies.of("project", dimensions.pairsOf(each))));
    assertThat(kept).hasSizeGreaterThan(20);
    assertThat(kept.keySet()).isEqualTo(anew.keySet());
    anew.forEach(
        (cell, sum) -> {
          assertThat(kept.get(cell).items()).as(cell.toString()).isEqualTo(sum.items());
          assertThat(kept.get(cell).amount()).isEqualByComparingTo(sum.amount());
        });
  }

  @Test
  void theMiddleOfEachStageStaysWhatItWouldBeIfAllItemsWereLookedAt() {
    Random random = new Random(5);
    List<Item> items = new ArrayList<>();
    for (int i = 0; i < 25; i++) {
      ItemWork.NewItem wanted = new ItemWork.NewItem(values("示例" + i, i), true);
      LocalDate day = TODAY.minusDays(30 + random.nextInt(20));
      items.add(work.open(projects, List.of(wanted), day).getFirst());
    }
    Tallies tallies = services.get(Tallies.class);
    for (int step = 0; step < 60; step++) {
      int at = random.nextInt(items.size());
      Item item = items.get(at);
      items.set(at, item.stage().equals("plan") ? pass(item, "reserve") : back(item));
      if (step % 20 == 0) {
        tallies.fold();
      }
      Map<String, List<LocalDate>> since = new TreeMap<>();
      items.forEach(
          each ->
              since
                  .computeIfAbsent(each.stage(), stage -> new ArrayList<>())
                  .add(each.stageSince()));
      Map<String, LocalDate> expected = new TreeMap<>();
      since.forEach(
          (stage, days) -> {
            days.sort(null);
            expected.put(stage, days.get((days.size() - 1) / 2));
          });
      assertThat(tallies.middles("project")).isEqualTo(expected);
    }
  }

  private Item back(Item item) {
    return services
        .get(ItemDeeds.class)
        .back(projects, new ItemWork.Seen(item.id(), item.version()), "示例");
  }

  @Test
  void aDayAfterTodayIsRefused() {
    assertThatThrownBy(
            () ->
                work.open(
                    projects,
                    List.of(new ItemWork.NewItem(values("示例", 1), true)),
                    TODAY.plusDays(1)))
        .isInstanceOf(ItemRefusal.class);
    Item item = open("示例一号", 1);
    assertThat(item.day("due")).isEmpty();
    assertThat(
            work.change(
                    projects, new ItemWork.Change(item.id(), 1, one("due", new OnDay(TODAY))), null)
                .day("due"))
        .contains(TODAY);
  }
}
