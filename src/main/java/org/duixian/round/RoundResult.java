package org.duixian.round;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.duixian.document.Statement;
import org.duixian.indicator.Direction;
import org.duixian.kernel.Light;
import org.duixian.kernel.Period;
import org.duixian.kernel.Source;
import org.duixian.kernel.Sourced;
import org.duixian.progress.Family;
import org.duixian.reader.Bound;
import org.jspecify.annotations.Nullable;

/**
 * One line of the snapshot that closing a round froze; it never changes. Figures stand in the base
 * unit with all their digits.
 *
 * @param subject number of the task or of the indicator
 * @param unit the unit that answers for it: it leads the task, leads the indicator or has a share
 * @param measuredUnit the unit whose figure it is; the district's own unit for the district's
 *     figure
 * @param indicator the indicator, also of a task whose target is that of an indicator
 * @param unitName its short name at the closing
 * @param position its place on the unit's form
 * @param measureUnit base unit of target, actual and forecast; empty for a bare count
 * @param bound how the target is meant, null for a target in words
 * @param completion per cent of the target
 * @param timeProgress per cent that was to be there: time, or plan
 * @param lag lead (positive) or lag (negative) in percentage points
 * @param shownCompletion the completion as the district's rule of that day showed it
 * @param shownLag the lead or lag as the district's rule of that day showed it
 * @param madeUpLate whether it is good now and was red or overdue in an earlier round of the year
 * @param direction where the figure is to go
 * @param rank place among the units that share the indicator; the same place for ties, null if none
 * @param ranked how many units were ranked, null if none
 * @param forecast what the unit expects for the year's end
 * @param origin where the actual value came from
 * @param line the line of the unit's form, null if it was not asked
 * @param targetStatement the sentence in which the target stands
 * @param targetObservation the observation that holds the target
 * @param actualObservation the observation that holds the actual value
 * @param typedBy who typed the actual value
 * @param formula id of the formula of the lag
 * @param byPlan whether a recorded plan said how much was to be there, and not the time alone
 * @param outlook what the figure is beside: the year's end, the year before, the other units
 */
public record RoundResult(
    long id,
    long round,
    Period period,
    SubjectKind kind,
    long subject,
    long unit,
    long measuredUnit,
    @Nullable Long indicator,
    String unitName,
    int position,
    String title,
    Family family,
    String measureUnit,
    @Nullable Bound bound,
    Direction direction,
    @Nullable BigDecimal target,
    @Nullable BigDecimal actual,
    @Nullable BigDecimal completion,
    @Nullable BigDecimal timeProgress,
    @Nullable BigDecimal lag,
    @Nullable BigDecimal shownCompletion,
    @Nullable BigDecimal shownLag,
    Light light,
    boolean madeUpLate,
    @Nullable Integer rank,
    @Nullable Integer ranked,
    Reported reported,
    @Nullable String progress,
    @Nullable String obstacle,
    @Nullable String nextStep,
    @Nullable BigDecimal forecast,
    @Nullable LocalDate deadline,
    Origin origin,
    @Nullable Long line,
    @Nullable Long targetStatement,
    @Nullable Long targetObservation,
    @Nullable Long actualObservation,
    @Nullable String typedBy,
    @Nullable OffsetDateTime typedAt,
    String formula,
    boolean byPlan,
    Outlook outlook,
    boolean sample) {

  /** The figures of a result; {@code word()} is the last part of their lineage address. */
  public enum Field {
    TARGET,
    ACTUAL,
    COMPLETION,
    TIME_PROGRESS,
    LAG,
    RANK,
    FORECAST,
    EXPECTED,
    EXPECTED_LOW,
    EXPECTED_HIGH,
    GROWTH,
    GAP;

    /** Returns the word in addresses, such as {@code time-progress}. */
    public String word() {
      return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }
  }

  /** Returns a figure with its lineage; one that is not there is shown as a dash. */
  public Sourced number(Field field) {
    Source source = new Source.Result(id, field.word(), badge(field));
    return switch (field) {
      case TARGET -> new Sourced(target, measureUnit, Statement.sign(bound), source);
      case ACTUAL -> Sourced.of(actual, measureUnit, source);
      case COMPLETION -> Sourced.of(shownCompletion, "%", source);
      case TIME_PROGRESS -> Sourced.of(timeProgress, "%", source);
      case LAG -> new Sourced(shownLag, "百分点", lead(shownLag), source);
      case RANK -> Sourced.of(rank == null ? null : BigDecimal.valueOf(rank), null, source);
      case FORECAST -> Sourced.of(forecast, measureUnit, source);
      case EXPECTED -> Sourced.of(about(outlook.expected()), measureUnit, source);
      case EXPECTED_LOW -> Sourced.of(about(outlook.low()), measureUnit, source);
      case EXPECTED_HIGH -> Sourced.of(about(outlook.high()), measureUnit, source);
      case GROWTH -> signed(outlook.growth(), measureUnit.startsWith("%") ? "百分点" : "%", source);
      case GAP ->
          signed(
              outlook.gap(),
              family == Family.CUMULATIVE || measureUnit.startsWith("%") ? "百分点" : measureUnit,
              source);
    };
  }

  /** Says whether there is such a figure; what always stands in the list counts as there. */
  boolean has(Field field) {
    return switch (field) {
      case TARGET, ACTUAL, COMPLETION, TIME_PROGRESS, LAG, RANK, FORECAST -> true;
      case EXPECTED, EXPECTED_LOW, EXPECTED_HIGH -> outlook.expected() != null;
      case GROWTH -> outlook.growth() != null;
      case GAP -> outlook.gap() != null;
    };
  }

  /** What is only expected has four digits, not more. */
  private static @Nullable BigDecimal about(@Nullable BigDecimal figure) {
    return figure == null ? null : figure.round(new MathContext(4, RoundingMode.HALF_UP));
  }

  private static Sourced signed(@Nullable BigDecimal figure, String unit, Source source) {
    BigDecimal shown = figure == null ? null : figure.setScale(1, RoundingMode.HALF_UP);
    return new Sourced(shown, unit, lead(shown), source);
  }

  /** Returns the sign that a lead is shown with; a lag brings its own. */
  static String lead(@Nullable BigDecimal lag) {
    return lag != null && lag.signum() > 0 ? "+" : "";
  }

  private String badge(Field field) {
    return switch (field) {
      case TARGET -> targetStatement == null ? "填" : "文";
      case ACTUAL -> origin.badge();
      case FORECAST -> "填";
      case COMPLETION,
          TIME_PROGRESS,
          LAG,
          RANK,
          EXPECTED,
          EXPECTED_LOW,
          EXPECTED_HIGH,
          GROWTH,
          GAP ->
          "算";
    };
  }

  /** Returns the path of the history of its subject. */
  public String historyPath() {
    return "/results/" + kind.word() + "/" + subject + "?unit=" + unit;
  }
}
