package org.duixian.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.duixian.TestDistrict;
import org.duixian.TestServices;
import org.duixian.access.AccountRole;
import org.duixian.attachment.Attachments;
import org.duixian.declaration.FieldValue;
import org.duixian.declaration.FieldValue.Whole;
import org.duixian.declaration.FieldValue.Words;
import org.duixian.list.Query;
import org.duixian.organisation.People;
import org.duixian.organisation.Reporters;
import org.duixian.organisation.Units;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What hangs on items, and how many of them there are. */
class ItemTalkTests {

  private static final LocalDate TODAY = LocalDate.of(2025, 11, 30);

  private static TestServices services;

  private TestDistrict district;
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
            ItemLinks.class,
            ItemComments.class,
            ItemFiles.class,
            ItemTalk.class,
            Attachments.class,
            ItemCounts.class,
            StageTimes.class,
            Tallies.class,
            Traits.class,
            Registers.class,
            Units.class,
            People.class,
            Reporters.class);
  }

  @AfterAll
  static void stop() throws Exception {
    services.close();
  }

  @BeforeEach
  void enter() {
    district = TestDistrict.open(services.get(JdbcClient.class));
    district.signIn(AccountRole.OFFICE);
    projects = services.get(Registers.class).get("project");
  }

  @AfterEach
  void leave() {
    TestDistrict.leave();
  }

  private Item open(String title, String level, long yuan, LocalDate day) {
    Map<String, FieldValue> values =
        Map.of(
            "title", new Words(title),
            "level", new Words(level),
            "sector", new Words("industry"),
            "content", new Words("示例"),
            "amount", new Whole(yuan * 100));
    return services
        .get(ItemWork.class)
        .open(projects, List.of(new ItemWork.NewItem(values, true)), day)
        .getFirst();
  }

  private Item reserve(Item item) {
    return services
        .get(ItemWork.class)
        .pass(
            projects,
            "reserve",
            List.of(new ItemWork.Seen(item.id(), item.version())),
            new ItemWork.Word(TODAY, null, "示例1号"))
        .getFirst();
  }

  private static ItemTalk.All talk(Item item) {
    return services.get(ItemTalk.class).of(item);
  }

  @Test
  void aTieIsSeenAtBothEndsUntilOneOfThemUndoesIt() {
    ItemLinks links = services.get(ItemLinks.class);
    Item road = open("示例路", "city", 1, TODAY);
    Item school = open("示例学校", "city", 1, TODAY);
    links.add(school, LinkKind.WAITS_FOR, road);
    links.add(school, LinkKind.WAITS_FOR, road);
    assertThat(talk(school).links())
        .containsExactly(
            new ItemLinks.Link(
                LinkKind.WAITS_FOR, false, "project", road.id(), road.number(), "示例路"));
    assertThat(talk(road).links())
        .containsExactly(
            new ItemLinks.Link(
                LinkKind.WAITS_FOR, true, "project", school.id(), school.number(), "示例学校"));
    links.remove(road, LinkKind.WAITS_FOR, school);
    assertThat(talk(school).links()).isEmpty();
  }

  @Test
  void nothingIsTiedToItself() {
    Item road = open("示例路", "city", 1, TODAY);
    assertThatThrownBy(() -> services.get(ItemLinks.class).add(road, LinkKind.RELATED, road))
        .isInstanceOf(ItemRefusal.class);
  }

  @Test
  void whoIsCalledInACommentIsToldUntilItWasSeen() {
    ItemComments comments = services.get(ItemComments.class);
    Item road = open("示例路", "city", 1, TODAY);
    long called = district.account("zhang", AccountRole.LEADER);
    comments.say(road, "请@示例zhang，看一下；抄送＠zhang和@nobody");
    assertThat(talk(road).comments())
        .singleElement()
        .satisfies(
            each -> {
              assertThat(each.names()).isEqualTo("示例zhang");
              assertThat(each.calls()).isFalse();
            });
    assertThat(talk(road).hung().watchers()).hasSize(1).doesNotContain(called);
    district.signIn("zhang", AccountRole.LEADER);
    assertThat(talk(road).comments()).extracting(ItemComments.Comment::calls).containsExactly(true);
    comments.seen(road);
    assertThat(talk(road).comments())
        .extracting(ItemComments.Comment::calls)
        .containsExactly(false);
    comments.watch(road, true);
    assertThat(talk(road).hung().watchers()).contains(called);
    comments.watch(road, false);
    assertThat(talk(road).hung().watchers()).doesNotContain(called);
  }

  private ItemCounts.Counts counts(String... asked) {
    Map<String, String> parameters = new TreeMap<>();
    for (int i = 0; i < asked.length; i += 2) {
      parameters.put(asked[i], asked[i + 1]);
    }
    Query<Item> query = Query.of(parameters, ItemColumns.of(projects));
    return services.get(ItemCounts.class).of(projects, query, false);
  }

  @Test
  void choicesTellWhatAClickWouldBring() {
    open("示例甲", "city", 100, TODAY);
    reserve(open("示例乙", "city", 200, TODAY));
    reserve(open("示例丙", "district", 400, TODAY));
    assertThat(counts().total().items()).isEqualTo(3);
    assertThat(counts().choices().get("stage"))
        .containsEntry("plan", 1L)
        .containsEntry("reserve", 2L);
    ItemCounts.Counts city = counts("level", "city");
    assertThat(city.total().items()).isEqualTo(2);
    assertThat(city.total().amount()).isEqualByComparingTo("30000");
    assertThat(city.choices().get("stage")).containsEntry("plan", 1L).containsEntry("reserve", 1L);
    assertThat(city.choices().get("level")).containsEntry("district", 1L);
    ItemCounts.Counts both = counts("level", "city", "stage", "reserve");
    assertThat(both.total().items()).isEqualTo(1);
    assertThat(both.choices()).doesNotContainKeys("stage", "level");
    assertThat(both.choices().get("sector")).containsEntry("industry", 1L);
    assertThat(counts("q", "示例丙").total().items()).isEqualTo(1);
  }

  @Test
  void aStageTellsItsMedianItsOldestAndHowManyWentOn() {
    List<Item> planned = new ArrayList<>();
    for (int days : new int[] {1, 10, 40}) {
      planned.add(open("示例" + days, "city", 1, TODAY.minusDays(days)));
    }
    reserve(open("示例储备", "city", 1, TODAY.minusDays(3)));
    StageTimes times = services.get(StageTimes.class);
    Map<Dimensions.Cell, Dimensions.Sum> kept = services.get(Tallies.class).of("project");
    assertThat(times.medians(projects).get("plan").value()).isEqualByComparingTo("10");
    assertThat(times.medians(projects)).doesNotContainKey("build");
    assertThat(times.longest(projects, 2).get("plan"))
        .extracting(Item::title)
        .containsExactly("示例40", "示例10");
    StageWay way = StageWay.of(projects.declaration());
    assertThat(way.way())
        .extracting(each -> each.id())
        .containsExactly("plan", "reserve", "advance", "build", "finish", "effect");
    assertThat(way.wentOn(0, kept)).isEqualByComparingTo("25");
    assertThat(way.wentOn(2, kept)).isNull();
  }
}
