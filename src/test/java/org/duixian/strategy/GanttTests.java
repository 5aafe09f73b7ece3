package org.duixian.strategy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.List;
import org.duixian.kernel.Light;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Where bars and marks stand; 640 pixels over 2025 and 2026 are 730 days. */
class GanttTests {

  private static final LocalDate TODAY = LocalDate.of(2025, 7, 2);

  private static final Strategy STRATEGY =
      new Strategy(
          1,
          "向北发展",
          "示例目标",
          "指挥部",
          "示例甲",
          "",
          9,
          "区府办",
          LocalDate.of(2025, 3, 1),
          LocalDate.of(2026, 12, 31),
          true,
          0);

  private static ActionPlan plan(long id, @Nullable Long parent, String starts, String due) {
    return new ActionPlan(
        id, 1, parent, (int) id, "计划" + id, 9, "区府办", null, date(starts), date(due), 0);
  }

  private static Milestone milestone(long plan, String due, @Nullable String reached) {
    return new Milestone(
        plan * 10,
        plan,
        "节点",
        date(due),
        date(due),
        reached == null ? null : date(reached),
        null,
        0);
  }

  private static LocalDate date(String day) {
    return LocalDate.parse(day);
  }

  @Test
  void runsOverWholeYears() {
    Gantt gantt = Gantt.of(STRATEGY, List.of(), List.of(), TODAY);
    assertThat(gantt.years())
        .containsExactly(new Gantt.Year(2025, 0), new Gantt.Year(2026, 365 * 640 / 730));
    assertThat(gantt.today()).isEqualTo(182 * 640 / 730).isEqualTo(159);
    assertThat(gantt.height()).isEqualTo(20 + 28);
  }

  @Test
  void aBarRunsFromItsFirstDayToTheEndOfItsLast() {
    Gantt gantt =
        Gantt.of(STRATEGY, List.of(plan(1, null, "2025-01-01", "2025-12-31")), List.of(), TODAY);
    assertThat(gantt.bars())
        .extracting(Gantt.Bar::x, Gantt.Bar::y, Gantt.Bar::width)
        .containsExactly(tuple(0, 20, 320));
  }

  @Test
  void aPlanOfOneDayIsStillToBeSeen() {
    Gantt gantt =
        Gantt.of(STRATEGY, List.of(plan(1, null, "2025-06-01", "2025-06-01")), List.of(), TODAY);
    assertThat(gantt.bars()).singleElement().extracting(Gantt.Bar::width).isEqualTo(2);
  }

  @Test
  void partsStandBelowTheirPlanWhateverTheirOrder() {
    List<ActionPlan> plans =
        List.of(
            plan(1, null, "2025-03-01", "2025-12-31"),
            plan(2, null, "2025-03-01", "2025-12-31"),
            plan(3, 1L, "2025-03-01", "2025-06-30"),
            plan(4, 3L, "2025-03-01", "2025-04-30"));
    Gantt gantt = Gantt.of(STRATEGY, plans, List.of(), TODAY);
    assertThat(gantt.bars())
        .extracting(bar -> bar.plan().id(), Gantt.Bar::depth, Gantt.Bar::y)
        .containsExactly(tuple(1L, 0, 20), tuple(3L, 1, 48), tuple(4L, 2, 76), tuple(2L, 0, 104));
    assertThat(gantt.height()).isEqualTo(20 + 4 * 28);
  }

  @Test
  void aMarkStandsOnItsDayWithItsLightInTheRowOfItsPlan() {
    Gantt gantt =
        Gantt.of(
            STRATEGY,
            List.of(
                plan(1, null, "2025-03-01", "2025-12-31"),
                plan(2, null, "2025-03-01", "2025-12-31")),
            List.of(milestone(1, "2025-07-01", null), milestone(2, "2025-07-02", null)),
            TODAY);
    assertThat(gantt.bars().getFirst().marks())
        .extracting(Gantt.Mark::x, Gantt.Mark::light)
        .containsExactly(tuple(181 * 640 / 730, Light.OVERDUE));
    assertThat(gantt.bars().getLast().marks())
        .extracting(Gantt.Mark::light)
        .containsExactly(Light.NOT_DUE);
  }

  @Test
  void stretchesOverWhatLiesOutsideTheStrategyAndDropsATodayThatDoes() {
    Gantt gantt =
        Gantt.of(
            STRATEGY,
            List.of(plan(1, null, "2024-11-01", "2026-12-31")),
            List.of(milestone(1, "2027-01-10", null)),
            LocalDate.of(2028, 1, 1));
    assertThat(gantt.years()).extracting(Gantt.Year::year).containsExactly(2024, 2025, 2026, 2027);
    assertThat(gantt.today()).isEqualTo(-1);
  }
}
