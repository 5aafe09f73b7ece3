package org.duixian.calendar;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.duixian.calendar.LimitExtension.Refused;

/**
 * A limit that runs from a moment: when it is due is a function of the start, the rule, the pauses
 * and the extensions, and of nothing that was computed before.
 *
 * @param start when it begins to run
 * @param pauses in any order; they may overlap
 * @param extensions all that were granted
 */
public record LegalClock(
    Instant start, ClockRule rule, List<Pause> pauses, List<LimitExtension> extensions) {

  private static final int WHOLE = 100;

  /** Keeps the lists. */
  public LegalClock {
    pauses = List.copyOf(pauses);
    extensions = List.copyOf(extensions);
  }

  /** Returns a clock that has run without a break since a moment. */
  public static LegalClock of(Instant start, ClockRule rule) {
    return new LegalClock(start, rule, List.of(), List.of());
  }

  /** Returns the same start, pauses and extensions under another rule. */
  public LegalClock under(ClockRule other) {
    return new LegalClock(start, other, pauses, extensions);
  }

  /** Returns it with one more pause. */
  public LegalClock with(Pause pause) {
    List<Pause> more = new ArrayList<>(pauses);
    more.add(pause);
    return new LegalClock(start, rule, more, extensions);
  }

  /** Returns it with one more extension, which {@link #against} has been asked about. */
  public LegalClock with(LimitExtension extension) {
    List<LimitExtension> more = new ArrayList<>(extensions);
    more.add(extension);
    return new LegalClock(start, rule, pauses, more);
  }

  /** Returns why an extension cannot be granted, empty where it can. */
  public Optional<Refused> against(LimitExtension extension, WorkingDays days) {
    ClockRule.Extending extending = rule.extending();
    if (extending == null) {
      return Optional.of(Refused.NOT_BY_RULE);
    }
    if (extensions.size() >= extending.times()) {
      return Optional.of(Refused.TIMES);
    }
    if (extended() + extension.amount() > extending.most()) {
      return Optional.of(Refused.TOO_LONG);
    }
    return due(days).overdue(extension.granted())
        ? Optional.of(Refused.AFTER_END)
        : Optional.empty();
  }

  private int extended() {
    return extensions.stream().mapToInt(LimitExtension::amount).sum();
  }

  /** Returns when it is due. */
  public DueAt due(WorkingDays days) {
    return run(days).end(limit(), WHOLE, rule.movesOn());
  }

  /** Returns when so much of the limit has run; it does not move on from a day off. */
  public DueAt warning(Warning warning, WorkingDays days) {
    return run(days).end(limit(), warning.percent(), false);
  }

  private Limit limit() {
    int more = extended();
    return more == 0 ? rule.limit() : rule.limit().plus(more);
  }

  private Run run(WorkingDays days) {
    return new Run(start, pauses, days);
  }
}
