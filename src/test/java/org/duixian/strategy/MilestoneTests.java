package org.duixian.strategy;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.duixian.kernel.Light;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The light of a milestone by its day, the day it was reached, and today. */
class MilestoneTests {

  @ParameterizedTest
  @CsvSource({
    "2025-06-30, , 2025-06-30, NOT_DUE, false",
    "2025-06-30, , 2025-07-01, OVERDUE, false",
    "2025-06-30, 2025-06-30, 2025-09-01, DONE, false",
    "2025-06-30, 2025-07-01, 2025-09-01, DONE, true",
    "2025-06-30, 2025-05-01, 2025-05-02, DONE, false"
  })
  void isOverdueFromTheDayAfterAndLateForGood(
      LocalDate due, @Nullable LocalDate reached, LocalDate today, Light light, boolean late) {
    Milestone milestone = new Milestone(1, 2, "开工", due, due, reached, null, 0);
    assertThat(milestone.light(today)).isEqualTo(light);
    assertThat(milestone.late()).isEqualTo(late);
  }

  @ParameterizedTest
  @CsvSource({"2025-07-15, NOT_DUE", "2025-08-01, OVERDUE"})
  void theLaterDayCountsOnceItIsSet(LocalDate today, Light light) {
    LocalDate first = LocalDate.of(2025, 6, 30);
    Milestone moved = new Milestone(1, 2, "开工", first, LocalDate.of(2025, 7, 31), null, null, 1);
    assertThat(moved.light(today)).isEqualTo(light);
  }
}
