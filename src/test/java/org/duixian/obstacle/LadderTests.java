package org.duixian.obstacle;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

/** How far up an obstacle belongs, as a function of its age alone. */
class LadderTests {

  private static final LocalDate RAISED = LocalDate.of(2025, 7, 10);

  @Test
  void itStaysWithTheUnitAWeekAndWithTheOfficeTwoMore() {
    Ladder ladder = Ladder.STANDARD;
    assertThat(ladder.level(RAISED, RAISED.plusDays(7))).isZero();
    assertThat(ladder.level(RAISED, RAISED.plusDays(8))).isEqualTo(1);
    assertThat(ladder.level(RAISED, RAISED.plusDays(21))).isEqualTo(1);
    assertThat(ladder.level(RAISED, RAISED.plusDays(22))).isEqualTo(2);
  }

  @Test
  void aDeclarationSetsLimitsAndIsToldWhatItGotWrong() {
    assertThat(Ladder.of(Map.of("unit-days", 3))).isEqualTo(new Ladder(3, 14));
    assertThat(Ladder.faults(Map.of("unit-days", 0, "days", 3, "office-days", 4)))
        .extracting(fault -> fault.path())
        .containsExactlyInAnyOrder("traits.obstacle.unit-days", "traits.obstacle.days");
  }

  @Property
  void growingOlderNeverBringsItDown(
      @ForAll @IntRange(min = 1, max = 60) int unit,
      @ForAll @IntRange(min = 1, max = 60) int office,
      @ForAll @IntRange(min = 0, max = 200) int age) {
    Ladder ladder = new Ladder(unit, office);
    int level = ladder.level(RAISED, RAISED.plusDays(age));
    assertThat(ladder.level(RAISED, RAISED.plusDays(age + 1))).isGreaterThanOrEqualTo(level);
    if (level < Ladder.TOP) {
      assertThat(ladder.last(RAISED, level)).isAfterOrEqualTo(RAISED.plusDays(age));
    }
  }
}
