package org.duixian.register;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Function;
import java.util.function.Predicate;
import org.duixian.TestDistrict;
import org.duixian.TestServices;
import org.duixian.access.AccountRole;
import org.duixian.database.DistrictSql;
import org.duixian.declaration.FieldValue;
import org.duixian.declaration.FieldValue.OnDay;
import org.duixian.declaration.FieldValue.Whole;
import org.duixian.declaration.FieldValue.Words;
import org.duixian.list.PagePart;
import org.duixian.list.Query;
import org.duixian.organisation.Reporters;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** However a list is read, by its rarest condition or along an order, it holds the same items. */
class ItemListTests {

  private static final LocalDate TODAY = LocalDate.of(2025, 11, 30);
  private static final int ITEMS = 240;
  private static final int PAGE = 17;
  private static final List<String> SECTORS = List.of("industry", "services", "renewal");

  private static TestServices services;
  private static Register projects;
  private static final List<Item> ALL = new ArrayList<>();
  private static long lead;

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
    TestDistrict district = TestDistrict.open(services.get(JdbcClient.class));
    district.signIn(AccountRole.OFFICE);
    long[] leads = {district.department("示例甲局"), district.department("示例乙局")};
    lead = leads[0];
    projects = services.get(Registers.class).get("project");
    Random random = new Random(7);
    List<ItemWork.NewItem> wanted = new ArrayList<>();
    for (int i = 0; i < ITEMS; i++) {
      wanted.add(new ItemWork.NewItem(values(random, leads), true));
    }
    ALL.addAll(services.get(ItemWork.class).open(projects, wanted, TODAY));
  }

  private static Map<String, FieldValue> values(Random random, long[] leads) {
    Map<String, FieldValue> values = new HashMap<>();
    values.put("title", new Words(random.nextInt(3) == 0 ? "示例泉城中学" : "示例产业园" + random.nextInt(9)));
    values.put("lead", new Whole(leads[random.nextInt(2)]));
    values.put("sector", new Words(SECTORS.get(random.nextInt(3))));
    if (random.nextInt(4) > 0) {
      values.put("amount", new Whole(random.nextInt(9) * 1_000_000L));
    }
    if (random.nextInt(3) > 0) {
      values.put("due", new OnDay(TODAY.plusDays(random.nextInt(5))));
    }
    if (random.nextInt(3) > 0) {
      values.put("begun", new OnDay(TODAY.minusDays(random.nextInt(5))));
    }
    if (random.nextInt(5) == 0) {
      values.put("land", new Whole(random.nextInt(4)));
    }
    return values;
  }

  @AfterAll
  static void stop() throws Exception {
    TestDistrict.leave();
    services.close();
  }

  private record Asked(String key, String value, Predicate<Item> holds) {}

  private static List<Asked> asked() {
    return List.of(
        new Asked("sector", "industry", is("sector", "industry")),
        new Asked("sector", "industry,renewal", is("sector", "services").negate()),
        new Asked("lead", String.valueOf(lead), item -> item.lead() == lead),
        new Asked("stage", "plan", item -> true),
        new Asked("stage", "build", item -> false),
        new Asked("amount", "3..5", between("amount", 3_000_000, 5_000_000)),
        new Asked("amount", "none", item -> item.whole("amount").isEmpty()),
        new Asked(
            "begun",
            "2025-11-28..",
            item -> item.day("begun").filter(d -> d.isAfter(TODAY.minusDays(3))).isPresent()),
        new Asked("land", "any", item -> item.whole("land").isPresent()),
        new Asked("q", "xm2025-00", item -> item.number().startsWith("XM2025-00")),
        new Asked("q", "泉城", item -> item.title().contains("泉城")),
        new Asked("q", "园3", item -> item.title().contains("园3")));
  }

  private static Predicate<Item> is(String field, String word) {
    return item -> item.values().get(field).equals(new Words(word));
  }

  private static Predicate<Item> between(String field, long from, long until) {
    return item -> item.whole(field).filter(n -> n >= from && n <= until).isPresent();
  }

  private static Comparator<Item> by(
      Function<Item, @Nullable Comparable<Object>> value, boolean down) {
    Comparator<Item> order =
        (a, b) -> {
          Comparable<Object> one = value.apply(a);
          Comparable<Object> other = value.apply(b);
          if (one == null || other == null) {
            return one == other ? 0 : one == null ? 1 : -1;
          }
          return down ? other.compareTo(one) : one.compareTo(other);
        };
    Comparator<Item> byId = Comparator.comparing(Item::id);
    return order.thenComparing(down ? byId.reversed() : byId);
  }

  @SuppressWarnings("unchecked")
  private static @Nullable Comparable<Object> value(Item item, String field) {
    return (Comparable<Object>)
        (Object)
            switch (item.values().get(field)) {
              case Whole whole -> whole.number();
              case OnDay on -> on.day();
              case Words words -> words.text();
              case null -> null;
            };
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 40, 10_000})
  void everyPageOfEveryQueryHoldsWhatItAsksForInItsOrder(int few) {
    Items items = new Items(services.get(DistrictSql.class), few);
    Random random = new Random(few);
    for (int round = 0; round < 120; round++) {
      Map<String, String> address = new HashMap<>();
      Predicate<Item> holds = item -> true;
      for (int i = random.nextInt(4); i > 0; i--) {
        Asked one = asked().get(random.nextInt(asked().size()));
        if (address.putIfAbsent(one.key(), one.value()) == null) {
          holds = holds.and(one.holds());
        }
      }
      String sort = List.of("number", "amount", "due", "begun", "land").get(random.nextInt(5));
      boolean down = random.nextBoolean();
      address.put("sort", sort);
      address.put("order", down ? "down" : "up");
      Comparator<Item> order =
          sort.equals("number")
              ? down ? Comparator.comparing(Item::id).reversed() : Comparator.comparing(Item::id)
              : by(item -> value(item, sort), down);
      List<Item> expected = ALL.stream().filter(holds).sorted(order).toList();
      assertThat(forward(items, address)).as(address.toString()).isEqualTo(numbers(expected));
      assertThat(backward(items, address)).as("back " + address).isEqualTo(numbers(expected));
      Items.Counted counted = items.count(projects, query(address));
      assertThat(counted.items()).isEqualTo(expected.size());
      assertThat(counted.amount())
          .isEqualByComparingTo(
              BigDecimal.valueOf(
                  expected.stream().mapToLong(item -> item.whole("amount").orElse(0L)).sum()));
    }
  }

  private static List<String> numbers(List<Item> items) {
    return items.stream().map(Item::number).toList();
  }

  private static Query<Item> query(Map<String, String> address) {
    return Query.of(address, ItemColumns.of(projects));
  }

  private static List<String> forward(Items items, Map<String, String> address) {
    List<String> found = new ArrayList<>();
    PagePart.all(
            query(address),
            each -> items.page(projects, Query.of(each.params(), ItemColumns.of(projects)), PAGE))
        .forEach(part -> found.addAll(numbers(part.rows())));
    return found;
  }

  /** Turns to the last page and from there back to the first. */
  private static List<String> backward(Items items, Map<String, String> address) {
    Query<Item> query = query(address);
    PagePart<Item> part = items.page(projects, query, PAGE);
    while (part.next() != null) {
      part = items.page(projects, query.at(part.next()), PAGE);
    }
    List<String> found = new ArrayList<>(numbers(part.rows()));
    while (part.previous() != null && part.from() > 1) {
      part = items.page(projects, query.at(part.previous()), PAGE);
      found.addAll(0, numbers(part.rows()));
    }
    return found;
  }
}
