package org.duixian.counting;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.duixian.TestDistrict;
import org.duixian.change.ChangeLog;
import org.duixian.declaration.FieldValue;
import org.duixian.declaration.FieldValue.OnDay;
import org.duixian.declaration.FieldValue.Whole;
import org.duixian.declaration.FieldValue.Words;
import org.duixian.kernel.Period;
import org.duixian.organisation.Units;
import org.duixian.register.Item;
import org.duixian.register.ItemWork;
import org.duixian.register.TestRegister;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * What reports say of project libraries, reproduced by as many projects as they count: through
 * passages and measures to the indicators of rounds.
 */
class ProjectFactsTests {

  private static final long FEN_OF_YI = 10_000_000_000L;
  private static final LocalDate JANUARY = LocalDate.of(2025, 1, 6);
  private static final List<String> LEVELS = List.of("province", "city", "district");

  private static TestRegister register;

  private TestRegister.Place place;
  private TestTies ties;
  private long whole;
  private long bureau;

  @BeforeAll
  static void start() {
    register =
        new TestRegister("2025-12-31T02:00:00Z", TestTies.with(ChangeLog.class, Units.class));
  }

  @AfterAll
  static void stop() throws Exception {
    register.close();
  }

  @BeforeEach
  void enter() {
    place = register.open();
    ties = new TestTies(register.services);
    whole = place.district.unit("DISTRICT", "示例区");
    bureau = place.district.department("示例发改局");
  }

  @AfterEach
  void leave() {
    TestDistrict.leave();
  }

  /** Opens so many projects of different size that cost so much together. */
  private List<Item> projects(int number, long yi, LocalDate day) {
    long person =
        place.district.insert(
            "insert into person (district, name, sample) values (:district, '示例包挂领导', true)"
                + " returning id",
            Map.of());
    List<ItemWork.NewItem> wanted = new ArrayList<>();
    long left = yi * FEN_OF_YI;
    for (int i = 0; i < number; i++) {
      long amount =
          i == number - 1 ? left : yi * FEN_OF_YI * (i + 1) / ((long) number * (number + 1) / 2);
      left -= amount;
      Map<String, FieldValue> values = new HashMap<>();
      values.put("title", new Words("示例项目" + (i + 1)));
      values.put("lead", new Whole(bureau));
      values.put("leader", new Whole(person));
      values.put("amount", new Whole(amount));
      values.put("level", new Words(LEVELS.get(i % LEVELS.size())));
      values.put("sector", new Words("industry"));
      values.put("content", new Words("示例建设内容"));
      values.put("due", new OnDay(LocalDate.of(2027, 12, 31)));
      values.put("code", new Words("2501-370105-04-01-%06d".formatted(100_000 + i)));
      values.put("begun", new OnDay(day));
      wanted.add(new ItemWork.NewItem(values, true));
    }
    return place.work.open(place.projects, wanted, day);
  }

  private List<Item> pass(List<Item> items, String passage, LocalDate day) {
    return place.work.pass(
        place.projects,
        passage,
        items.stream().map(item -> new ItemWork.Seen(item.id(), item.version())).toList(),
        new ItemWork.Word(day, null, "示例专题会纪要〔2025〕1号"));
  }

  private BigDecimal told(String name, int month) {
    return ties.told(name, whole, Period.month(2025, month));
  }

  @Test
  void twoHundredAndEightyProjectsAreReservedAndTheyCost2036() {
    ties.tie("储备项目", "reserved");
    ties.tie("储备项目总投资", "reserved-amount");
    pass(projects(280, 2036, JANUARY), "reserve", JANUARY);
    ties.tell();
    assertThat(told("储备项目", 12)).isEqualByComparingTo("280");
    assertThat(told("储备项目总投资", 12)).isEqualByComparingTo("203600000000");
  }

  @Test
  void twoHundredAndSixteenKeyProjectsAreBuiltAndTheyCost1087() {
    ties.tie("重点项目", "building");
    ties.tie("重点项目总投资", "building-amount");
    List<Item> items = pass(projects(216, 1087, JANUARY), "reserve", JANUARY);
    pass(pass(items, "advance", JANUARY), "start", JANUARY);
    ties.tell();
    assertThat(told("重点项目", 12)).isEqualByComparingTo("216");
    assertThat(told("重点项目总投资", 12)).isEqualByComparingTo("108700000000");
  }

  @Test
  void moreThanThreeHundredEnterTheReserveInBatchesOverTheYear() {
    ties.tie("新增储备项目", "entered");
    ties.tie("新增储备项目总投资", "entered-amount");
    List<Item> items = projects(301, 1900, JANUARY);
    for (int batch = 0; batch < 7; batch++) {
      LocalDate day = LocalDate.of(2025, 1 + batch, 20);
      pass(items.subList(43 * batch, 43 * (batch + 1)), "reserve", day);
    }
    ties.tell();
    assertThat(told("新增储备项目", 3)).isEqualByComparingTo("129");
    assertThat(told("新增储备项目", 12)).isEqualByComparingTo("301");
    assertThat(told("新增储备项目总投资", 12)).isEqualByComparingTo("190000000000");
  }

  @Test
  void projectsThatBeginAreCountedMonthByMonthAndByLevel() {
    ties.tie("新开工", "started");
    ties.tie("省级新开工", "started", "province");
    List<Item> items = pass(projects(57, 497, JANUARY), "reserve", JANUARY);
    List<Item> ready = pass(items, "advance", JANUARY);
    int[] byMonth = {3, 2, 8, 6, 6, 8, 4, 4, 6, 4, 4, 2};
    int from = 0;
    for (int month = 1; month <= byMonth.length; month++) {
      List<Item> some = ready.subList(from, from + byMonth[month - 1]);
      pass(some, "start", LocalDate.of(2025, month, 15));
      from += byMonth[month - 1];
    }
    ties.tell();
    int sum = 0;
    for (int month = 1; month <= byMonth.length; month++) {
      sum += byMonth[month - 1];
      assertThat(told("新开工", month)).isEqualByComparingTo(BigDecimal.valueOf(sum));
    }
    assertThat(told("省级新开工", 12)).isEqualByComparingTo("19");
  }
}
