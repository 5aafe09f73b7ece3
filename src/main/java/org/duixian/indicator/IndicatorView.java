package org.duixian.indicator;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.duixian.change.Fields;
import org.duixian.change.HistoryLine;
import org.duixian.kernel.Period;
import org.duixian.kernel.Sourced;
import org.duixian.list.PagePart;
import org.duixian.organisation.Unit;
import org.jspecify.annotations.Nullable;

/**
 * The page of an indicator in a year.
 *
 * @param unit the unit whose series is shown
 * @param units the units of which it may have values, the district's own first
 * @param chart the series drawn, null with less than two values
 * @param position where the unit's latest month stands, null before the first
 * @param kind the kind of value in the table of units
 * @param district the district's value month by month, the last line of that table
 * @param pages the page of the units in the table
 */
public record IndicatorView(
    Indicator indicator,
    int year,
    Unit unit,
    List<Unit> units,
    @Nullable String lead,
    @Nullable String weight,
    List<Version> versions,
    IndicatorValue target,
    List<Month> months,
    @Nullable SeriesChart chart,
    @Nullable Position position,
    ObservationKind kind,
    List<UnitLine> lines,
    List<IndicatorValue> district,
    PagePart.Numbered<Unit> pages,
    List<HistoryLine> changes) {

  /** One month of a unit's series; {@code growth} null where it cannot be told. */
  public record Month(
      Period period,
      IndicatorValue plan,
      IndicatorValue actual,
      IndicatorValue lastYear,
      @Nullable Sourced growth) {}

  /** One unit's months. */
  public record UnitLine(Unit unit, IndicatorValue target, List<IndicatorValue> months) {}

  /** A definition with the day from which it holds, and who recorded it. */
  public record Version(
      LocalDate validFrom, String name, OffsetDateTime recordedAt, String recordedBy) {}

  /** Returns the fields that its corrections tell. */
  public Fields fields() {
    return ObservationVersion.FIELDS;
  }

  /** Returns the path of this page with another unit, kind or page of units. */
  public String path(long otherUnit, ObservationKind otherKind, int otherPage) {
    return path(indicator, year, otherUnit, otherKind, otherPage);
  }

  static String path(
      Indicator indicator, int year, long otherUnit, ObservationKind otherKind, int otherPage) {
    return indicator.path()
        + "?year="
        + year
        + "&unit="
        + otherUnit
        + "&kind="
        + otherKind.name()
        + (otherPage > 1 ? "&page=" + otherPage : "");
  }
}
