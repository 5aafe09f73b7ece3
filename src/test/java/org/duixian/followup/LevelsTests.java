package org.duixian.followup;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.duixian.rules.Escalation;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LevelsTests {

  private static final Escalation RULES = new Escalation(3, 5, 5, 10);

  @ParameterizedTest
  @CsvSource({"0, 0", "4, 0", "5, 1", "9, 1", "10, 2", "19, 2", "20, 3", "400, 3"})
  void aMatterGoesUpWhenLetterTalkAndRaiseAreDueOneAfterTheOther(long days, int level) {
    assertThat(Levels.of(RULES, days)).isEqualTo(level);
  }

  @ParameterizedTest
  @CsvSource({"2025-03-06, false", "2025-03-07, true", "2025-03-10, true", "2025-03-11, false"})
  void aUnitIsRemindedFromThreeDaysBeforeTheDayUpToTheDay(LocalDate today, boolean reminds) {
    assertThat(Levels.remindsOn(RULES, LocalDate.of(2025, 3, 10), today)).isEqualTo(reminds);
  }

  @ParameterizedTest
  @CsvSource({"2025-03-10", "2025-03-09"})
  void nobodyIsRemindedWhereTheDistrictWantsNone(LocalDate today) {
    Escalation silent = new Escalation(0, 5, 5, 10);
    assertThat(Levels.remindsOn(silent, LocalDate.of(2025, 3, 10), today)).isFalse();
  }
}
