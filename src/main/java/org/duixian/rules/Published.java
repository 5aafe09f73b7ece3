package org.duixian.rules;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.duixian.kernel.Source;
import org.duixian.kernel.Sourced;
import org.duixian.progress.Measured;
import org.duixian.progress.Progress;
import org.duixian.progress.ProgressReading;
import org.duixian.progress.Rules;
import org.duixian.progress.Target;
import org.jspecify.annotations.Nullable;

/**
 * A lead that a district has published, and what the rules make of the same figures; public for the
 * templates only.
 *
 * @param source which publication, as the end of a words' key
 * @param asOf the day for which it was published
 * @param actual what was reached
 * @param target of how much
 * @param completion published completion in per cent
 * @param lead published lead in percentage points
 */
public record Published(
    String source,
    LocalDate asOf,
    BigDecimal actual,
    BigDecimal target,
    BigDecimal completion,
    BigDecimal lead) {

  static final String RECORD = "published";

  /** Returns the published completion with its source. */
  public Sourced publishedCompletion() {
    return typed(completion, "%", "completion");
  }

  /** Returns the published lead with its source. */
  public Sourced publishedLead() {
    return new Sourced(lead, "百分点", "+", typed(lead, "百分点", "lead").source());
  }

  private Sourced typed(BigDecimal value, String unit, String field) {
    return Sourced.of(value, unit, new Source.Typed(RECORD, ALL.indexOf(this) + 1L, field));
  }

  /** One published lead under a set of rules. */
  public record Tried(Published published, String key, ProgressReading reading) {

    /** Returns the figures that the rules give. */
    public TriedFigures figures() {
      return new TriedFigures(reading, key);
    }

    /** Returns whether the rules give the published completion and lead, digit for digit. */
    public boolean reproduced() {
      return same(reading.shownCompletion(), published.completion())
          && same(reading.shownLag(), published.lead());
    }

    private static boolean same(@Nullable BigDecimal one, BigDecimal other) {
      return one != null && one.compareTo(other) == 0;
    }
  }

  static final List<Published> ALL =
      List.of(
          of("tianqiao", "2023-05-31", "54.2", "100", "54.2", "12.6"),
          of("tianqiao", "2023-05-31", "73.4", "100", "73.4", "31.8"),
          of("tianqiao", "2023-05-31", "69.1", "100", "69.1", "27.5"),
          of("october", "2023-10-31", "629.0", "647.4", "97.2", "13.8"),
          of("august", "2023-08-31", "74", "100", "74", "7.33"));

  private static Published of(
      String source, String day, String actual, String target, String completion, String lead) {
    return new Published(
        source,
        LocalDate.parse(day),
        new BigDecimal(actual),
        new BigDecimal(target),
        new BigDecimal(completion),
        new BigDecimal(lead));
  }

  Tried under(Rules rules) {
    Measured measured = Measured.cumulative(Target.atLeast(target), actual, asOf);
    TryOut tryOut =
        new TryOut(
            measured.family().name(),
            TryOut.Bound.AT_LEAST.name(),
            target.toPlainString(),
            TryOut.EMPTY,
            TryOut.EMPTY,
            actual.toPlainString(),
            asOf.toString());
    return new Tried(this, tryOut.key(), Progress.of(measured, rules));
  }
}
