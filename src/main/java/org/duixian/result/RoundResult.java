package org.duixian.result;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.OffsetDateTime;
import org.duixian.document.Statement;
import org.duixian.kernel.Light;
import org.duixian.kernel.Period;
import org.duixian.kernel.Source;
import org.duixian.kernel.Sourced;
import org.duixian.progress.Family;
import org.duixian.round.Aim;
import org.duixian.round.LineStanding;
import org.duixian.round.LineSubject;
import org.duixian.round.Reported;
import org.duixian.round.ValueOrigin;
import org.jspecify.annotations.Nullable;

/**
 * One line of the snapshot that closing a round froze; it never changes. Figures stand in the base
 * unit with all their digits.
 *
 * @param unitName short name of the unit at the closing
 * @param position its place on the unit's form
 * @param measureUnit base unit of target, actual and forecast; empty for a bare count
 * @param madeUpLate whether it is good now and was red or overdue in an earlier round of the year
 * @param outlook what the figure is beside: the year's end, the year before, the other units
 */
public record RoundResult(
    long id,
    long round,
    Period period,
    LineSubject subject,
    String unitName,
    int position,
    String title,
    Family family,
    String measureUnit,
    Aim aim,
    Reckoned reckoned,
    Light light,
    boolean madeUpLate,
    Reported reported,
    Written written,
    Provenance from,
    Outlook outlook,
    boolean sample) {

  /**
   * What was computed.
   *
   * @param actual the value that was held against the target, over the year so far
   * @param completion per cent of the target
   * @param timeProgress per cent that was to be there: time, or plan
   * @param lag lead (positive) or lag (negative) in percentage points
   * @param shownCompletion the completion as the district's rule of that day showed it
   * @param shownLag the lead or lag as the district's rule of that day showed it
   * @param rank place among the units that share the indicator; the same place for ties, null if
   *     none
   * @param ranked how many units were ranked, null if none
   * @param formula id of the formula of the lag
   * @param byPlan whether a recorded plan said how much was to be there, and not the time alone
   */
  public record Reckoned(
      @Nullable BigDecimal actual,
      @Nullable BigDecimal completion,
      @Nullable BigDecimal timeProgress,
      @Nullable BigDecimal lag,
      @Nullable BigDecimal shownCompletion,
      @Nullable BigDecimal shownLag,
      @Nullable Integer rank,
      @Nullable Integer ranked,
      String formula,
      boolean byPlan) {}

  /** What the unit wrote, and what it expects for the year's end. */
  public record Written(
      @Nullable String progress,
      @Nullable String obstacle,
      @Nullable String nextStep,
      @Nullable BigDecimal forecast) {}

  /**
   * Where the actual value came from.
   *
   * @param line the line of the unit's form, null if it was not asked
   * @param actualObservation the observation that holds it
   * @param typedBy who typed it
   */
  public record Provenance(
      ValueOrigin origin,
      @Nullable Long line,
      @Nullable Long actualObservation,
      @Nullable String typedBy,
      @Nullable OffsetDateTime typedAt) {}

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
      case TARGET -> new Sourced(aim.target(), measureUnit, Statement.sign(aim.bound()), source);
      case ACTUAL -> Sourced.of(reckoned.actual(), measureUnit, source);
      case COMPLETION -> Sourced.of(reckoned.shownCompletion(), "%", source);
      case TIME_PROGRESS -> Sourced.of(reckoned.timeProgress(), "%", source);
      case LAG ->
          new Sourced(reckoned.shownLag(), "百分点", LineStanding.lead(reckoned.shownLag()), source);
      case RANK ->
          Sourced.of(
              reckoned.rank() == null ? null : BigDecimal.valueOf(reckoned.rank()), null, source);
      case FORECAST -> Sourced.of(written.forecast(), measureUnit, source);
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
    return new Sourced(shown, unit, LineStanding.lead(shown), source);
  }

  private String badge(Field field) {
    return switch (field) {
      case TARGET -> aim.targetStatement() == null ? "填" : "文";
      case ACTUAL -> from.origin().badge();
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
    return "/results/" + subject.kind().word() + "/" + subject.id() + "?unit=" + subject.unit();
  }
}
