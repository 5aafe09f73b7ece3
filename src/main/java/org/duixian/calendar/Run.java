package org.duixian.calendar;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.duixian.kernel.When;
import org.jspecify.annotations.Nullable;

/**
 * How a limit runs over days and pauses (民法典 200–203). A day counts where it ends and no pause
 * holds its midnight: so the day of the start is not counted, a pause takes as many days as it
 * holds midnights, and the day on which it ends counts again. The first midnight that counts ends
 * the day of the start. Later starts are never due earlier, except by months of which a pause holds
 * the start itself.
 */
record Run(Instant start, List<Pause> pauses, WorkingDays days) {

  private static final int WHOLE = 100;

  Run {
    pauses = pauses.stream().sorted(Comparator.comparing(Pause::from)).toList();
  }

  /** The moment at which so many per cent of a limit have run. */
  DueAt end(Limit limit, int percent, boolean movesOn) {
    return switch (limit.unit()) {
      case HOURS -> hours(Duration.ofHours(limit.amount()).multipliedBy(percent).dividedBy(WHOLE));
      case DAYS -> days(part(limit.amount(), percent), false, movesOn);
      case WORKING_DAYS -> days(part(limit.amount(), percent), true, movesOn);
      case MONTHS -> days(part(length(limit.amount()), percent), false, movesOn);
    };
  }

  private static long part(long whole, int percent) {
    return whole * percent / WHOLE;
  }

  /** Months are added once from the start, never step by step (民法典 202). */
  private long length(int months) {
    LocalDate from = day(start);
    return ChronoUnit.DAYS.between(from, from.plusMonths(months));
  }

  private DueAt days(long number, boolean working, boolean movesOn) {
    LocalDate opening = day(start);
    LocalDate day = next(opening, each -> true);
    LocalDate from = day;
    for (long left = number; left > 0 && day != null; left--) {
      day = next(day.plusDays(1), each -> !working || works(each));
    }
    if (day == null || from == null) {
      return halted();
    }
    LocalDate last = movesOn ? next(day, this::works) : day;
    if (last == null) {
      return halted();
    }
    Basis counted = working ? days.basis(from, last) : Basis.NONE;
    Basis moved = movesOn ? days.basis(day.minusDays(1), last) : Basis.NONE;
    return new DueAt.Known(midnight(last), last, counted.and(moved));
  }

  private boolean works(LocalDate day) {
    return days.kind(day).works();
  }

  /** The first fitting day from a day on that is not paused, null where a standing pause is met. */
  private @Nullable LocalDate next(LocalDate from, Predicate<LocalDate> fitting) {
    for (LocalDate day = from; ; day = day.plusDays(1)) {
      Instant end = midnight(day);
      Optional<Pause> holding = pauses.stream().filter(each -> each.holds(end)).findFirst();
      if (holding.filter(each -> each.until() == null).isPresent()) {
        return null;
      }
      if (holding.isEmpty() && fitting.test(day)) {
        return day;
      }
    }
  }

  private DueAt hours(Duration limit) {
    Instant at = start;
    Duration left = limit;
    for (Pause pause : pauses) {
      Duration before = Duration.between(at, pause.from());
      if (before.compareTo(left) >= 0) {
        break;
      }
      Instant until = pause.until();
      if (until == null) {
        return halted();
      }
      left = before.isNegative() ? left : left.minus(before);
      at = at.isBefore(until) ? until : at;
    }
    Instant due = at.plus(left);
    return new DueAt.Known(due, day(due), Basis.NONE);
  }

  private DueAt halted() {
    Instant since =
        pauses.stream()
            .filter(each -> each.until() == null)
            .map(Pause::from)
            .min(Comparator.naturalOrder())
            .orElseThrow();
    return new DueAt.Halted(since.isBefore(start) ? start : since);
  }

  private static LocalDate day(Instant moment) {
    return moment.atZone(When.ZONE).toLocalDate();
  }

  private static Instant midnight(LocalDate endOf) {
    return endOf.plusDays(1).atStartOfDay(When.ZONE).toInstant();
  }
}
