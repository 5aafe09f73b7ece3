package org.duixian.round;

import java.math.BigDecimal;
import java.time.OffsetDateTime;
import org.duixian.document.Statement;
import org.duixian.indicator.Direction;
import org.duixian.indicator.Nature;
import org.duixian.kernel.Amount;
import org.duixian.kernel.Source;
import org.duixian.kernel.Sourced;
import org.duixian.progress.Family;
import org.duixian.reader.Bound;
import org.jspecify.annotations.Nullable;

/**
 * One subject on a unit's form; public for the templates only. Figures stand in the base unit.
 *
 * @param scale power of ten in which the figures are typed, 8 for 亿
 * @param soFar sum of the year's earlier periods, for figures that count their own period only
 * @param bandHigh the upper end of the band that it is to stay in, null for none
 * @param plan the plan of the way to the target, null for none
 * @param asked whether its value had to be typed when the round opened
 * @param last what was accepted in the round before
 * @param known the value and where it came from
 * @param words what the unit wrote
 */
public record Line(
    long id,
    long round,
    long unit,
    SubjectKind kind,
    long subject,
    long measuredUnit,
    @Nullable Long indicator,
    int position,
    String title,
    @Nullable String quote,
    Family family,
    String measureUnit,
    int scale,
    Nature nature,
    @Nullable BigDecimal soFar,
    Aim aim,
    @Nullable BigDecimal bandHigh,
    @Nullable Plan plan,
    boolean asked,
    Last last,
    Known known,
    Words words,
    LineState state,
    @Nullable OffsetDateTime editedAt,
    @Nullable String editedBy,
    int version) {

  /** The value of the round before, with its frozen result where that round is closed. */
  public record Last(
      @Nullable BigDecimal value, @Nullable BigDecimal target, @Nullable Long result) {}

  /** The value of this round. */
  public record Known(@Nullable BigDecimal value, ValueOrigin origin, @Nullable Long observation) {}

  /** The unit's own words, and what it expects for the year's end. */
  public record Words(
      @Nullable String progress,
      @Nullable String obstacle,
      @Nullable String nextStep,
      @Nullable BigDecimal forecast,
      @Nullable String reason,
      @Nullable String objection) {}

  private static final String RECORD = "round-line";

  /** Says whether the unit may type its value. */
  public boolean typable() {
    return state != LineState.ACCEPTED
        && known.origin() != ValueOrigin.OBSERVED
        && (asked || carried());
  }

  /** Returns what tells its subject from others. */
  public LineSubject.Key key() {
    return new LineSubject.Key(kind, subject, unit, measuredUnit);
  }

  /** The name of a field of this line, such as {@code value-12}. */
  String field(String name) {
    return name + "-" + id;
  }

  /** The same line of a form that is not in: without value and words. */
  Line without() {
    return new Line(
        id,
        round,
        unit,
        kind,
        subject,
        measuredUnit,
        indicator,
        position,
        title,
        quote,
        family,
        measureUnit,
        scale,
        nature,
        soFar,
        aim,
        bandHigh,
        plan,
        asked,
        last,
        new Known(null, ValueOrigin.NONE, null),
        new Words(null, null, null, null, null, null),
        state,
        null,
        null,
        version);
  }

  private boolean carried() {
    return known.origin() == ValueOrigin.CARRIED;
  }

  /** Returns the unit in which figures are typed, such as 万㎡. */
  public String typedUnit() {
    return Amount.shownUnit(scale, measureUnit);
  }

  /** Returns a figure in the unit in which it is typed, without commas; empty for none. */
  public String typed(@Nullable BigDecimal figure) {
    return figure == null ? "" : Amount.digits(figure, scale);
  }

  /** Returns the target with its source, null when it stands in words alone. */
  public @Nullable Sourced target() {
    if (aim.target() == null || family == Family.MILESTONE) {
      return null;
    }
    return new Sourced(aim.target(), measureUnit, Statement.sign(shownBound()), targetSource());
  }

  private @Nullable Bound shownBound() {
    boolean plain = aim.bound() == null || aim.bound() == Bound.EQ;
    return plain && aim.direction() == Direction.LOW ? Bound.LE : aim.bound();
  }

  private Source targetSource() {
    if (aim.targetStatement() != null) {
      return new Source.Sentence(aim.targetStatement());
    }
    return aim.targetObservation() == null
        ? new Source.Typed("task", subject, "target")
        : new Source.Observed(aim.targetObservation(), "填");
  }

  /** Returns the value with its source. */
  public Sourced number() {
    Source source =
        known.observation() != null && known.origin() == ValueOrigin.OBSERVED
            ? new Source.Observed(known.observation(), known.origin().badge())
            : new Source.Typed(RECORD, id, "value");
    return Sourced.of(known.value(), measureUnit, source);
  }

  /** Returns the value of the round before with its source. */
  public Sourced lastNumber() {
    Source source =
        last.result() == null
            ? new Source.Typed(RECORD, id, "last")
            : new Source.Result(last.result(), "actual", "转");
    return Sourced.of(last.value(), measureUnit, source);
  }

  /** Returns what the unit expects for the year's end, with its source. */
  public Sourced forecastNumber() {
    return Sourced.of(words.forecast(), measureUnit, new Source.Typed(RECORD, id, "forecast"));
  }
}
