package org.duixian.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import org.duixian.calendar.ClockRule.Certainty;
import org.duixian.calendar.ClockRule.Extending;
import org.duixian.calendar.Limit.Unit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Limits of laws from a moment in Shanghai on; what is due after a day is due at its midnight. */
class LegalClockTests {

  private static final WorkingDays DAYS = WorkingDays.of(ShippedYears.ALL);

  private static ClockRule rule(int amount, Unit unit, boolean movesOn) {
    return rule(amount, unit, movesOn, null);
  }

  private static ClockRule rule(
      int amount, Unit unit, boolean movesOn, @Nullable Extending extending) {
    return new ClockRule(
        "sample",
        new Limit(amount, unit),
        movesOn,
        extending,
        "示例第一条",
        Certainty.L,
        LocalDate.of(2020, 1, 1));
  }

  /** A moment of the district's time, such as 2026-03-02T10:00. */
  private static Instant at(String local) {
    return OffsetDateTime.parse(local + ":00+08:00").toInstant();
  }

  private static String due(LegalClock clock) {
    return written(clock.due(DAYS));
  }

  private static String written(DueAt due) {
    return switch (due) {
      case DueAt.Known known -> known.day() + (known.basis().provisional() ? "?" : "");
      case DueAt.Halted halted -> "halted " + halted.since();
    };
  }

  @ParameterizedTest
  @CsvSource({
    "2026-03-02T00:00, 1, DAYS, false, 2026-03-03",
    "2026-03-02T23:59, 1, DAYS, false, 2026-03-03",
    "2026-03-02T10:00, 5, DAYS, false, 2026-03-07",
    "2026-03-02T10:00, 5, DAYS, true, 2026-03-09",
    "2026-09-21T10:00, 9, DAYS, true, 2026-09-30",
    "2026-09-21T10:00, 10, DAYS, true, 2026-10-08",
    "2026-02-10T10:00, 4, DAYS, true, 2026-02-14",
    "2026-03-07T10:00, 1, WORKING_DAYS, false, 2026-03-09",
    "2026-09-24T10:00, 3, WORKING_DAYS, false, 2026-09-30",
    "2026-01-31T10:00, 1, MONTHS, false, 2026-02-28",
    "2026-01-31T10:00, 2, MONTHS, false, 2026-03-31",
    "2026-01-31T10:00, 1, MONTHS, true, 2026-02-28",
    "2026-08-24T10:00, 1, MONTHS, true, 2026-09-24",
    "2026-12-29T10:00, 2, WORKING_DAYS, false, 2026-12-31",
    "2026-12-29T10:00, 3, WORKING_DAYS, false, 2027-01-04?",
    "2026-12-29T10:00, 3, DAYS, false, 2027-01-01",
    "2026-12-29T10:00, 3, DAYS, true, 2027-01-04?"
  })
  void theDayOfTheStartIsNotCountedAndAnEndOnADayOffMovesOnWhereTheRuleSaysSo(
      String start, int amount, Unit unit, boolean movesOn, String day) {
    assertThat(due(LegalClock.of(at(start), rule(amount, unit, movesOn)))).isEqualTo(day);
  }

  @Test
  void aDayIsOverAtMidnightInShanghai() {
    LegalClock clock = LegalClock.of(at("2026-03-02T10:00"), rule(1, Unit.DAYS, false));
    DueAt due = clock.due(DAYS);
    assertThat(due)
        .isEqualTo(new DueAt.Known(at("2026-03-04T00:00"), LocalDate.of(2026, 3, 3), Basis.NONE));
    assertThat(due.overdue(at("2026-03-03T23:59"))).isFalse();
    assertThat(due.overdue(at("2026-03-04T00:00"))).isTrue();
  }

  @Test
  void hoursRunFromTheMomentAndStandStillWhilePaused() {
    LegalClock clock = LegalClock.of(at("2026-10-01T22:30"), rule(24, Unit.HOURS, false));
    assertThat(clock.due(DAYS))
        .isEqualTo(new DueAt.Known(at("2026-10-02T22:30"), LocalDate.of(2026, 10, 2), Basis.NONE));
    LegalClock paused =
        paused(
            clock, "2026-10-02T00:00", "2026-10-02T03:00", "2026-10-02T02:00", "2026-10-02T04:15");
    assertThat(paused.due(DAYS))
        .isEqualTo(new DueAt.Known(at("2026-10-03T02:45"), LocalDate.of(2026, 10, 3), Basis.NONE));
    assertThat(paused(clock, "2026-10-02T22:30", "2026-10-05T00:00").due(DAYS))
        .isEqualTo(clock.due(DAYS));
  }

  private static LegalClock paused(LegalClock clock, String... moments) {
    LegalClock paused = clock;
    for (int i = 0; i < moments.length; i += 2) {
      Instant until = moments[i + 1].isEmpty() ? null : at(moments[i + 1]);
      paused = paused.with(new Pause(at(moments[i]), until));
    }
    return paused;
  }

  @ParameterizedTest
  @CsvSource({
    "2026-03-03T10:00, 2026-03-05T10:00, 2026-03-11",
    "2026-03-02T10:00, 2026-03-04T10:00, 2026-03-11",
    "2026-03-03T10:00, 2026-03-03T18:00, 2026-03-09",
    "2026-03-04T00:00, 2026-03-05T00:00, 2026-03-10",
    "2026-03-06T17:00, 2026-03-09T09:00, 2026-03-10",
    "2026-03-09T17:00, 2026-03-12T09:00, 2026-03-12",
    "2026-03-10T00:00, 2026-03-12T09:00, 2026-03-09",
    "2026-02-01T00:00, 2026-03-01T09:00, 2026-03-09"
  })
  void aPauseTakesTheDaysWhoseMidnightItHolds(String from, String until, String day) {
    LegalClock clock = LegalClock.of(at("2026-03-02T09:00"), rule(5, Unit.WORKING_DAYS, false));
    assertThat(due(clock)).isEqualTo("2026-03-09");
    assertThat(due(paused(clock, from, until))).isEqualTo(day);
  }

  @Test
  void monthsAreLongerByTheDaysOfAPause() {
    LegalClock clock = LegalClock.of(at("2026-01-31T09:00"), rule(1, Unit.MONTHS, false));
    assertThat(due(paused(clock, "2026-02-03T09:00", "2026-02-06T09:00"))).isEqualTo("2026-03-03");
  }

  @Test
  void aPauseBegunBeforeADeadlineThatMovedOnHoldsItToo() {
    LegalClock clock = LegalClock.of(at("2026-03-02T09:00"), rule(5, Unit.DAYS, true));
    assertThat(due(paused(clock, "2026-03-08T10:00", "2026-03-11T10:00"))).isEqualTo("2026-03-11");
  }

  @Test
  void whileAPauseStandsNobodyKnowsTheEndUnlessItHadCome() {
    LegalClock clock = LegalClock.of(at("2026-03-02T09:00"), rule(5, Unit.WORKING_DAYS, false));
    LegalClock standing = paused(clock, "2026-03-05T10:00", "");
    assertThat(standing.due(DAYS)).isEqualTo(new DueAt.Halted(at("2026-03-05T10:00")));
    assertThat(standing.due(DAYS).overdue(at("2036-01-01T00:00"))).isFalse();
    assertThat(due(paused(clock, "2026-03-10T00:00", ""))).isEqualTo("2026-03-09");
    assertThat(paused(clock, "2026-02-05T10:00", "").due(DAYS))
        .isEqualTo(new DueAt.Halted(at("2026-03-02T09:00")));
    assertThat(standing.warning(Warning.HALF, DAYS)).isNotInstanceOf(DueAt.Halted.class);
    assertThat(standing.warning(Warning.NEAR, DAYS)).isInstanceOf(DueAt.Halted.class);
    LegalClock hours = LegalClock.of(at("2026-03-02T09:00"), rule(2, Unit.HOURS, false));
    assertThat(paused(hours, "2026-03-02T10:00", "").due(DAYS))
        .isEqualTo(new DueAt.Halted(at("2026-03-02T10:00")));
  }

  @Test
  void whatIsProvisionalIsNeverOverdue() {
    DueAt due = LegalClock.of(at("2026-12-29T10:00"), rule(3, Unit.WORKING_DAYS, false)).due(DAYS);
    assertThat(due.overdue(at("2030-01-01T00:00"))).isFalse();
  }

  @Test
  void warnsWhenHalfAndFourFifthsOfTheLimitHaveRun() {
    LegalClock days = LegalClock.of(at("2026-03-02T09:00"), rule(20, Unit.WORKING_DAYS, false));
    assertThat(written(days.warning(Warning.HALF, DAYS))).isEqualTo("2026-03-16");
    assertThat(written(days.warning(Warning.NEAR, DAYS))).isEqualTo("2026-03-24");
    assertThat(due(days)).isEqualTo("2026-03-30");
    LegalClock hour = LegalClock.of(at("2026-03-02T09:00"), rule(1, Unit.HOURS, false));
    assertThat(hour.warning(Warning.NEAR, DAYS))
        .isEqualTo(new DueAt.Known(at("2026-03-02T09:48"), LocalDate.of(2026, 3, 2), Basis.NONE));
    LegalClock day = LegalClock.of(at("2026-03-02T09:00"), rule(1, Unit.DAYS, false));
    assertThat(written(day.warning(Warning.HALF, DAYS))).isEqualTo("2026-03-02");
  }

  @Test
  void isExtendedAsOftenAndAsFarAsTheRuleSaysAndBeforeTheEnd() {
    ClockRule twice = rule(5, Unit.WORKING_DAYS, false, new Extending(10, 2));
    LegalClock clock = LegalClock.of(at("2026-03-02T09:00"), twice);
    LimitExtension four = new LimitExtension(4, at("2026-03-09T17:00"));

    assertThat(clock.against(four, DAYS)).isEmpty();
    LegalClock extended = clock.with(four);
    assertThat(due(extended)).isEqualTo("2026-03-13");
    assertThat(extended.against(new LimitExtension(7, at("2026-03-10T09:00")), DAYS))
        .contains(LimitExtension.Refused.TOO_LONG);
    assertThat(extended.with(new LimitExtension(6, at("2026-03-10T09:00"))).against(four, DAYS))
        .contains(LimitExtension.Refused.TIMES);
    assertThat(clock.against(new LimitExtension(4, at("2026-03-10T00:00")), DAYS))
        .contains(LimitExtension.Refused.AFTER_END);
    assertThat(clock.under(rule(5, Unit.WORKING_DAYS, false)).against(four, DAYS))
        .contains(LimitExtension.Refused.NOT_BY_RULE);
  }

  @Test
  void monthsAreExtendedFromTheStart() {
    ClockRule month = rule(1, Unit.MONTHS, false, new Extending(1, 1));
    LegalClock clock = LegalClock.of(at("2026-01-31T09:00"), month);
    assertThat(due(clock.with(new LimitExtension(1, at("2026-02-20T09:00")))))
        .isEqualTo("2026-03-31");
  }

  @Test
  void everyRuleOfTheProductHasAnIdAnArticleAndADay() {
    assertThat(ClockRules.all()).extracting(ClockRule::id).doesNotHaveDuplicates().hasSize(5);
    ClockRule reply = ClockRules.on("openness.reply", LocalDate.of(2026, 3, 2));
    assertThat(reply.limit()).isEqualTo(new Limit(20, Unit.WORKING_DAYS));
    assertThat(reply.extending()).isEqualTo(new Extending(20, 1));
    assertThat(reply.certainty()).isEqualTo(Certainty.V);
    assertThat(ClockRules.on("project.start", LocalDate.of(2026, 3, 2)).movesOn()).isTrue();
  }

  @ParameterizedTest
  @CsvSource({"openness.reply, 2019-05-14", "no.such.rule, 2026-03-02"})
  void whatHasNoRuleIsAnErrorAndNotWithoutLimit(String id, LocalDate opened) {
    assertThatThrownBy(() -> ClockRules.on(id, opened))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(id);
  }

  @Test
  void noRuleLetsHoursMoveOnAndNoPauseEndsBeforeItBegins() {
    assertThatThrownBy(() -> rule(1, Unit.HOURS, true))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new Pause(at("2026-03-02T09:00"), at("2026-03-02T08:00")))
        .isInstanceOf(IllegalArgumentException.class);
    for (int amount : Arrays.asList(0, -1)) {
      assertThatThrownBy(() -> new Limit(amount, Unit.DAYS))
          .isInstanceOf(IllegalArgumentException.class);
    }
  }
}
