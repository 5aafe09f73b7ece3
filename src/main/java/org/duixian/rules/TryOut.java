package org.duixian.rules;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.duixian.progress.Family;
import org.duixian.progress.Measured;
import org.duixian.progress.Target;
import org.duixian.site.FieldChecks;
import org.duixian.site.FormErrors;
import org.jspecify.annotations.Nullable;

/** What is typed to try the rules out; public for the templates only. */
public record TryOut(
    @Nullable String family,
    @Nullable String bound,
    @Nullable String target,
    @Nullable String high,
    @Nullable String baseline,
    @Nullable String actual,
    @Nullable String asOf) {

  /** The sorts of target; public for the templates only. */
  public enum Bound {
    AT_LEAST,
    AT_MOST,
    WITHIN,
    ZERO
  }

  static final String EMPTY = "";
  private static final String BETWEEN = "~";
  private static final int PARTS = 7;

  static TryOut example() {
    return new TryOut("CUMULATIVE", "AT_LEAST", "100", EMPTY, EMPTY, "54.2", "2023-05-31");
  }

  boolean asked() {
    return actual != null;
  }

  /** The key of the pages that explain its figures; {@link #of} reads it. */
  String key() {
    return String.join(
        BETWEEN,
        text(family),
        text(bound),
        text(target),
        text(high),
        text(baseline),
        text(actual),
        text(asOf));
  }

  static @Nullable TryOut of(String key) {
    String[] parts = key.split(BETWEEN, -1);
    return parts.length != PARTS
        ? null
        : new TryOut(parts[0], parts[1], parts[2], parts[3], parts[4], parts[5], parts[6]);
  }

  private static String text(@Nullable String typed) {
    return FieldChecks.stripped(typed).replace(BETWEEN, EMPTY);
  }

  LocalDate day(FormErrors errors) {
    return new FieldChecks(errors).day("asOf", asOf);
  }

  /** What the rules compute with; not to be used when there are errors. */
  Measured measured(FormErrors errors) {
    FieldChecks checks = new FieldChecks(errors);
    Family held = checks.choice("family", family, Family.CUMULATIVE);
    BigDecimal value = checks.number("actual", actual);
    BigDecimal start = checks.numberOrNone("baseline", baseline);
    Target goal = goal(checks, checks.choice("bound", bound, Bound.AT_LEAST));
    LocalDate day = day(errors);
    Measured measured =
        held == Family.GROWTH
            ? Measured.growth(goal, value, day)
            : Measured.cumulative(goal, value, day);
    return start == null ? measured : measured.from(start);
  }

  private Target goal(FieldChecks fields, Bound sort) {
    if (sort == Bound.ZERO) {
      return new Target.Zero();
    }
    BigDecimal value = fields.number("target", target);
    return switch (sort) {
      case AT_LEAST -> Target.atLeast(value);
      case AT_MOST -> Target.atMost(value);
      case WITHIN -> within(fields, value);
      case ZERO -> new Target.Zero();
    };
  }

  private Target within(FieldChecks fields, BigDecimal low) {
    BigDecimal top = fields.number("high", high);
    if (top.compareTo(low) < 0) {
      fields.errors().add("high", "rules.error.band");
      return Target.within(low, low);
    }
    return Target.within(low, top);
  }
}
