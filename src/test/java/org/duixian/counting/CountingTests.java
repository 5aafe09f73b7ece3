package org.duixian.counting;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.duixian.TestDistrict;
import org.duixian.counting.CountingStore.Behind;
import org.duixian.counting.CountingStore.Sum;
import org.duixian.declaration.FieldValue.OnDay;
import org.duixian.declaration.FieldValue.Whole;
import org.duixian.declaration.FieldValue.Words;
import org.duixian.declaration.RegisterMeasure;
import org.duixian.indicator.Nature;
import org.duixian.kernel.Period;
import org.duixian.register.Item;
import org.duixian.register.Offer;
import org.duixian.register.TestRegister;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Numbers of a register stay what they would be if they were counted anew. */
class CountingTests {

  private static final LocalDate MARCH = LocalDate.of(2025, 3, 10);
  private static final LocalDate MAY = LocalDate.of(2025, 5, 20);
  private static final LocalDate LATE = LocalDate.of(2025, 12, 31);

  private static TestRegister register;

  private TestRegister.Place place;
  private long bureau;
  private long other;
  private CountingStore store;

  @BeforeAll
  static void start() {
    register = new TestRegister("2025-11-30T02:00:00Z", Counting.class, CountingStore.class);
  }

  @AfterAll
  static void stop() throws Exception {
    register.close();
  }

  @BeforeEach
  void enter() {
    place = register.open();
    bureau = place.district.department("示例发改局");
    other = place.district.department("示例住建局");
    store = register.get(CountingStore.class);
  }

  @AfterEach
  void leave() {
    TestDistrict.leave();
  }

  private @Nullable BigDecimal number(String id, String by, String value, int month) {
    RegisterMeasure measure =
        place.projects.declaration().measures().stream()
            .filter(each -> each.id().equals(id))
            .findFirst()
            .orElseThrow();
    return new MeasureNumbers(measure, 2, Nature.CUMULATIVE, store.cells("project", id, LATE))
        .of(by, value, Period.month(2025, month));
  }

  private Item started(Item item, LocalDate day) {
    Item coded =
        place.change(
            item, "code", new Words("2503-370105-04-01-%06d".formatted(item.id() % 1_000_000)));
    Item led = place.change(coded, "leader", new Whole(1));
    Item dated = place.change(led, "due", new OnDay(LATE));
    Item ahead = place.pass(dated, "advance", day);
    Item begun = place.change(ahead, "begun", new OnDay(day));
    return place.pass(begun, "start", day);
  }

  @Test
  void whatStandsAndWhatArrivesIsCountedByMonthAndUnit() {
    List<Item> reserved = new ArrayList<>();
    for (int i = 0; i < 3; i++) {
      long lead = i == 0 ? other : bureau;
      Item item = place.open("示例" + i, lead, 1_000 * (i + 1), MARCH.minusDays(9));
      reserved.add(place.pass(item, "reserve", MARCH));
    }
    started(reserved.get(2), MAY);
    assertThat(number("reserved", "", "", 2)).isEqualByComparingTo("0");
    assertThat(number("reserved", "", "", 3)).isEqualByComparingTo("3");
    assertThat(number("reserved", "lead", String.valueOf(bureau), 3)).isEqualByComparingTo("2");
    assertThat(number("reserved-amount", "", "", 4)).isEqualByComparingTo("6000");
    assertThat(number("reserved", "", "", 5)).isEqualByComparingTo("2");
    assertThat(number("started", "", "", 4)).isEqualByComparingTo("0");
    assertThat(number("started", "", "", 5)).isEqualByComparingTo("1");
    assertThat(number("started", "level", "city", 11)).isEqualByComparingTo("1");
  }

  @Test
  void aPassageThatIsEnteredLateCountsFromItsOwnDay() {
    Item item = place.open("示例", bureau, 1_000, MARCH.minusDays(9));
    assertThat(number("reserved", "", "", 3)).isEqualByComparingTo("0");
    Item passed = place.pass(item, "reserve", MARCH);
    assertThat(number("reserved", "", "", 3)).isEqualByComparingTo("1");
    place.back(passed);
    assertThat(number("reserved", "", "", 3)).isEqualByComparingTo("0");
    assertThat(store.behind("project", "reserved", "", "", null, MARCH, 10)).isEmpty();
  }

  @Test
  void theItemsBehindANumberAreAsManyAsItSays() {
    for (int i = 0; i < 4; i++) {
      place.pass(place.open("示例" + i, bureau, 500, MARCH), "reserve", MARCH.plusDays(i));
    }
    List<Behind> behind =
        store.behind("project", "reserved-amount", "lead", String.valueOf(bureau), null, LATE, 99);
    assertThat(behind).hasSize(4);
    assertThat(behind.stream().mapToLong(Behind::number).sum()).isEqualTo(4 * 50_000);
    assertThat(number("reserved-amount", "lead", String.valueOf(bureau), 11))
        .isEqualByComparingTo("2000");
  }

  @Test
  void aRandomWalkLeavesWhatCountingAnewWouldGive() {
    Random random = new Random(11);
    List<Item> items = new ArrayList<>();
    for (int i = 0; i < 30; i++) {
      items.add(
          place.open("示例" + i, i % 2 == 0 ? bureau : other, 100 * i, LocalDate.of(2025, 1, 5)));
    }
    for (int step = 0; step < 260; step++) {
      int at = random.nextInt(items.size());
      items.set(at, walked(items.get(at), random));
      if (step % 40 == 0) {
        store.fold();
      }
    }
    List<List<Sum>> kept = cells();
    place.district.update("delete from counted_member where district = :district");
    place.district.update("delete from counted_delta where district = :district");
    place.district.update("delete from counted_cell where district = :district");
    register.get(Counting.class).count(place.projects, place.ids());
    assertThat(kept).isEqualTo(cells());
    assertThat(kept.stream().mapToInt(List::size).sum()).isGreaterThan(10);
  }

  private Item walked(Item item, Random random) {
    return switch (random.nextInt(4)) {
      case 0 -> place.change(item, "lead", new Whole(random.nextBoolean() ? bureau : other));
      case 1 -> place.change(item, "amount", new Whole(random.nextInt(1_000) * 100L));
      case 2 -> item.stage().equals("plan") ? item : place.back(item);
      default -> {
        List<Offer> free =
            place.work.offers(place.projects, item).stream().filter(Offer::free).toList();
        LocalDate since = item.stageSince();
        LocalDate day = since.plusDays(random.nextInt(20));
        yield free.isEmpty() || random.nextInt(8) == 0 || day.isAfter(LocalDate.of(2025, 11, 30))
            ? item
            : place.pass(item, free.get(random.nextInt(free.size())).passage().id(), day);
      }
    };
  }

  private List<List<Sum>> cells() {
    return place.projects.declaration().measures().stream()
        .map(measure -> store.cells("project", measure.id(), LATE))
        .map(sums -> sums.stream().map(CountingTests::plain).toList())
        .toList();
  }

  private static Sum plain(Sum sum) {
    BigDecimal number = sum.number().stripTrailingZeros();
    return new Sum(sum.dimension(), sum.value(), sum.month(), sum.bucket(), sum.items(), number);
  }
}
