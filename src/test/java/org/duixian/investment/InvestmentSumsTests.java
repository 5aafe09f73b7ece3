package org.duixian.investment;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.RoundingMode;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.duixian.counting.TestTies;
import org.duixian.declaration.Field;
import org.duixian.declaration.FieldValue.Whole;
import org.duixian.investment.InvestmentRefusal.Code;
import org.duixian.kernel.Period;
import org.duixian.progress.PlanCurve;
import org.duixian.progress.ProgressReading;
import org.duixian.register.Item;
import org.junit.jupiter.api.Test;

/** The sums over many items, and the indicators that they give. */
class InvestmentSumsTests extends InvestmentWorld {

  private List<YearSums.Group> byLevel() {
    Field level = projects.column("level").orElseThrow();
    return YearSums.groups(
        services.get(YearSums.class).items(projects, level, 2025, 5, TODAY), 2025, 5, CUT);
  }

  private YearSums.Group of(String level) {
    return byLevel().stream().filter(each -> each.value().equals(level)).findFirst().orElseThrow();
  }

  /**
   * Plans of many items of a level, and what each has built; the shares differ from item to item.
   */
  private void many(String level, int items, long plan, long built) {
    for (int i = 0; i < items; i++) {
      Item item = open("示例" + level + i, level, 1_000_000_000);
      boolean last = i == items - 1;
      long each = plan / items;
      plan(item, last ? plan - each * (items - 1) : each);
      long some = built * (i + 1) / ((long) items * (items + 1) / 2);
      long rest = built - sumBefore(built, items);
      built(item, YearMonth.of(2025, 1 + i % 5), last ? some + rest : some, null);
    }
  }

  private static long sumBefore(long built, int items) {
    long sum = 0;
    for (int i = 0; i < items; i++) {
      sum += built * (i + 1) / ((long) items * (items + 1) / 2);
    }
    return sum;
  }

  @Test
  void levelsStandAtTheEndOfMayAsTheCircularSays() {
    many("province", 12, 1_000_000, 542_900);
    many("city", 18, 2_000_000, 1_468_900);
    many("district", 25, 3_000_000, 2_075_900);
    assertThat(byLevel())
        .extracting(
            YearSums.Group::value,
            YearSums.Group::items,
            each -> each.reading().shownCompletion().toPlainString(),
            each -> each.reading().shownPlanned().toPlainString(),
            each -> each.reading().shownLag().toPlainString())
        .containsExactlyInAnyOrder(
            org.assertj.core.groups.Tuple.tuple("province", 12, "54.2", "41.6", "12.6"),
            org.assertj.core.groups.Tuple.tuple("city", 18, "73.4", "41.6", "31.8"),
            org.assertj.core.groups.Tuple.tuple("district", 25, "69.1", "41.6", "27.5"));
  }

  @Test
  void theIndicatorsOfTheRoundSayWhatTheProjectsBuilt() {
    long whole = district.unit("DISTRICT", "示例区");
    many("province", 12, 1_000_000, 542_900);
    many("city", 18, 2_000_000, 1_468_900);
    many("district", 25, 1_000_000, 691_900);
    Map<String, String> shares = Map.of("province", "54.2", "city", "73.4", "district", "69.1");
    TestTies ties = new TestTies(services);
    shares.keySet().forEach(level -> ties.tie("计划" + level, "planned", level));
    shares.keySet().forEach(level -> ties.tie("完成" + level, "built", level));
    ties.tell();
    shares.forEach(
        (level, share) ->
            assertThat(
                    ties.told("完成" + level, whole)
                        .movePointRight(2)
                        .divide(ties.told("计划" + level, whole), 1, RoundingMode.DOWN))
                .isEqualByComparingTo(share));
    Map<String, String> leads = Map.of("province", "12.6", "city", "31.8", "district", "27.5");
    leads.forEach(
        (level, lead) ->
            assertThat(told(ties, whole, level, 2025, 5).shownLag()).isEqualByComparingTo(lead));
  }

  /** Completion and lead of the indicators, held against time progress by the district's rule. */
  private static ProgressReading told(
      TestTies ties, long whole, String level, int year, int month) {
    Period period = Period.month(year, month);
    return YearReading.of(
        ties.told("计划" + level, whole, period).movePointRight(2).longValueExact(),
        PlanCurve.year(year),
        ties.told("完成" + level, whole, period).movePointRight(2).longValueExact(),
        year,
        month,
        CUT);
  }

  @Test
  void aYearCanBringMoreThanItsPlan() {
    many("province", 7, 3_000_000, 3_990_000);
    many("city", 9, 2_000_000, 2_860_000);
    long whole = district.unit("DISTRICT", "示例区");
    TestTies ties = new TestTies(services);
    for (String level : List.of("province", "city")) {
      ties.tie("计划" + level, "planned", level);
      ties.tie("完成" + level, "built", level);
    }
    ties.tell();
    assertThat(told(ties, whole, "province", 2025, 5).shownCompletion())
        .isEqualByComparingTo("133");
    assertThat(told(ties, whole, "city", 2025, 5).shownCompletion()).isEqualByComparingTo("143");
    assertThat(of("province").reading().shownCompletion()).isEqualByComparingTo("133");
    assertThat(of("city").reading().shownCompletion()).isEqualByComparingTo("143");
  }

  @Test
  void aBundleCountsOnceWhereverItsPartsStand() {
    Item bundle = open("示例打捆", "province", 1_000_000_000);
    List<Item> parts = new ArrayList<>();
    for (int i = 0; i < 3; i++) {
      Item part = open("示例分项" + i, "district", 1_000_000);
      plan(part, 1000);
      built(part, MAY, 500, null);
      work.bundle(projects, part, version(part), bundle);
      parts.add(part);
    }
    assertThat(byLevel()).singleElement().extracting(YearSums.Group::items).isEqualTo(1);
    assertThat(of("province").plan()).isEqualTo(3000);
    assertThat(of("province").built()).isEqualTo(1500);
    assertThat(fact(bundle, "plan")).isEqualTo(new Whole(3000));
    assertThat(fact(parts.getFirst(), "part")).isEqualTo(new Whole(1));
    refuses(Code.BUNDLE, () -> plan(bundle, 1));
    work.bundle(projects, parts.getFirst(), version(parts.getFirst()), null);
    assertThat(fact(bundle, "plan")).isEqualTo(new Whole(2000));
    assertThat(byLevel()).hasSize(2);
  }

  @Test
  void theFactsOfAYearTurnWithTheYear() {
    Item item = open("示例一号", "city", 10_000_000);
    plan(item, 1000);
    district.update("update investment set facts_year = 2024 where district = :district");
    district.update(
        "update item_value set n = 7 where district = :district and field = 'investment.plan'");
    assertThat(work.turnYear(projects, 100)).isFalse();
    assertThat(fact(item, "plan")).isEqualTo(new Whole(1000));
  }
}
