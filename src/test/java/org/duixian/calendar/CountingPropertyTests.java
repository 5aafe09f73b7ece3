package org.duixian.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.duixian.calendar.ClockRule.Certainty;
import org.duixian.calendar.Limit.Unit;

/** What holds for every count of days, over years that are known and years that are not. */
class CountingPropertyTests {

  private static final String SEED = "20261130";
  private static final WorkingDays DAYS = WorkingDays.of(ShippedYears.ALL);
  private static final Instant FIRST = Instant.parse("2023-11-01T00:00:00Z");
  private static final int MINUTES = 4 * 365 * 24 * 60;

  @Property(seed = SEED)
  void betweenUndoesPlus(
      @ForAll("days") LocalDate day, @ForAll @IntRange(min = -300, max = 300) int n) {
    CountedDay counted = DAYS.plus(day, n);
    CountedDays back = DAYS.between(day, counted.day());
    assertThat(back.number()).isEqualTo(n);
    assertThat(back.basis()).isEqualTo(counted.basis());
    assertThat(n == 0 || DAYS.kind(counted.day()).works()).isTrue();
  }

  @Property(seed = SEED)
  void plusUndoesBetweenOnWorkingDays(
      @ForAll("days") LocalDate from, @ForAll("days") LocalDate to) {
    LocalDate end = DAYS.onOrAfter(to).day();
    LocalDate start = DAYS.onOrAfter(from).day();
    assertThat(DAYS.plus(start, DAYS.between(start, end).number()).day()).isEqualTo(end);
  }

  @Property(seed = SEED)
  void whatIsFinalStandsInKnownYearsAlone(
      @ForAll("days") LocalDate day, @ForAll @IntRange(min = 1, max = 300) int n) {
    CountedDay counted = DAYS.plus(day, n);
    boolean known = day.plusDays(1).datesUntil(counted.day().plusDays(1)).allMatch(DAYS::knows);
    assertThat(counted.provisional()).isEqualTo(!known);
  }

  @Property(seed = SEED)
  void aLaterStartIsNeverDueEarlier(
      @ForAll("moments") Instant one,
      @ForAll("moments") Instant other,
      @ForAll("rules") ClockRule rule,
      @ForAll("pauses") List<Pause> pauses) {
    Instant earlier = one.isBefore(other) ? one : other;
    Instant later = one.isBefore(other) ? other : one;
    List<Pause> after = rule.limit().unit() == Unit.MONTHS ? begunFrom(later, pauses) : pauses;
    assertThat(due(earlier, rule, after)).isBeforeOrEqualTo(due(later, rule, after));
  }

  /** Months differ in length, so that a start inside a pause may gain by the month it waits for. */
  private static List<Pause> begunFrom(Instant start, List<Pause> pauses) {
    return pauses.stream().filter(each -> !each.from().isBefore(start)).toList();
  }

  @Property(seed = SEED)
  void aPauseNeverShortens(
      @ForAll("moments") Instant start,
      @ForAll("rules") ClockRule rule,
      @ForAll("pauses") List<Pause> pauses) {
    List<Pause> some = new ArrayList<>();
    Instant before = due(start, rule, some);
    for (Pause pause : pauses) {
      some.add(pause);
      Instant now = due(start, rule, some);
      assertThat(now).isAfterOrEqualTo(before);
      before = now;
    }
  }

  @Property(seed = SEED)
  void theOrderOfPausesAndTheirPartsDoNotMatter(
      @ForAll("moments") Instant start,
      @ForAll("rules") ClockRule rule,
      @ForAll("pauses") List<Pause> pauses) {
    List<Pause> parts = new ArrayList<>();
    for (Pause pause : pauses.reversed()) {
      Instant until = end(pause);
      Instant middle = pause.from().plus(Duration.between(pause.from(), until).dividedBy(2));
      parts.add(new Pause(middle, until));
      parts.add(new Pause(pause.from(), middle));
    }
    assertThat(due(start, rule, parts)).isEqualTo(due(start, rule, pauses));
  }

  private static Instant end(Pause pause) {
    Instant until = pause.until();
    assertThat(until).isNotNull();
    return until == null ? pause.from() : until;
  }

  @Property(seed = SEED)
  void anotherRuleLosesNoPause(
      @ForAll("moments") Instant start,
      @ForAll("rules") ClockRule rule,
      @ForAll("rules") ClockRule other,
      @ForAll("pauses") List<Pause> pauses) {
    LegalClock clock = new LegalClock(start, rule, pauses, List.of());
    LegalClock changed = clock.under(other);
    assertThat(changed.pauses()).isEqualTo(pauses);
    assertThat(changed.due(DAYS))
        .isEqualTo(new LegalClock(start, other, pauses, List.of()).due(DAYS));
    assertThat(changed.under(rule).due(DAYS)).isEqualTo(clock.due(DAYS));
  }

  @Property(seed = SEED)
  void hoursAreLongerByWhatWasPausedUntilTheEnd(
      @ForAll("moments") Instant start,
      @ForAll @IntRange(min = 1, max = 2000) int amount,
      @ForAll("pauses") List<Pause> pauses) {
    Instant due = due(start, rule(new Limit(amount, Unit.HOURS), false), pauses);
    Duration paused = Duration.ZERO;
    Instant seen = start;
    List<Pause> sorted = new ArrayList<>(pauses);
    sorted.sort(Comparator.comparing(Pause::from));
    for (Pause pause : sorted) {
      Instant from = pause.from().isBefore(seen) ? seen : pause.from();
      Instant until = end(pause).isAfter(due) ? due : end(pause);
      if (until.isAfter(from)) {
        paused = paused.plus(Duration.between(from, until));
        seen = until;
      }
    }
    assertThat(Duration.between(start, due)).isEqualTo(Duration.ofHours(amount).plus(paused));
  }

  @Property(seed = SEED)
  void warningsComeInTheirOrderBeforeTheEnd(
      @ForAll("moments") Instant start,
      @ForAll("rules") ClockRule rule,
      @ForAll("pauses") List<Pause> pauses) {
    LegalClock clock = new LegalClock(start, rule, pauses, List.of());
    Instant half = at(clock.warning(Warning.HALF, DAYS));
    Instant near = at(clock.warning(Warning.NEAR, DAYS));
    assertThat(half).isAfter(start).isBeforeOrEqualTo(near);
    assertThat(near).isBeforeOrEqualTo(at(clock.due(DAYS)));
  }

  private static Instant due(Instant start, ClockRule rule, List<Pause> pauses) {
    return at(new LegalClock(start, rule, pauses, List.of()).due(DAYS));
  }

  private static Instant at(DueAt due) {
    return switch (due) {
      case DueAt.Known known -> known.at();
      case DueAt.Halted halted -> throw new AssertionError("no pause stands: " + halted);
    };
  }

  private static ClockRule rule(Limit limit, boolean movesOn) {
    LocalDate day = LocalDate.of(2020, 1, 1);
    return new ClockRule("sample", limit, movesOn, null, "示例第一条", Certainty.L, day);
  }

  @Provide
  Arbitrary<LocalDate> days() {
    return Arbitraries.integers().between(0, 4 * 365).map(LocalDate.of(2023, 6, 1)::plusDays);
  }

  @Provide
  Arbitrary<Instant> moments() {
    return Arbitraries.integers()
        .between(0, MINUTES)
        .map(minutes -> FIRST.plus(Duration.ofMinutes(minutes)));
  }

  @Provide
  Arbitrary<ClockRule> rules() {
    return Combinators.combine(
            Arbitraries.of(Unit.class),
            Arbitraries.integers().between(1, 60),
            Arbitraries.of(true, false))
        .as(
            (unit, amount, moves) ->
                rule(
                    new Limit(unit == Unit.MONTHS ? 1 + amount % 6 : amount, unit),
                    moves && unit != Unit.HOURS));
  }

  @Provide
  Arbitrary<List<Pause>> pauses() {
    return Combinators.combine(moments(), Arbitraries.integers().between(0, 60 * 24 * 40))
        .as((from, minutes) -> new Pause(from, from.plus(Duration.ofMinutes(minutes))))
        .list()
        .ofMaxSize(12);
  }
}
