package org.duixian.indicator;

import java.util.List;
import org.duixian.kernel.Period;
import org.duixian.kernel.Sourced;
import org.duixian.list.Bar;
import org.duixian.list.PagePart;
import org.duixian.list.Query;
import org.jspecify.annotations.Nullable;

/**
 * The list of indicators of a year.
 *
 * @param total how many there are under the filter
 * @param month the month up to which the list tells what was achieved, null without any value
 */
public record IndicatorsView(
    Query<?> query,
    int year,
    List<Integer> years,
    Bar bar,
    List<Line> lines,
    PagePart.Numbered<?> pages,
    Sourced total,
    @Nullable Period month) {

  /**
   * One indicator of the list.
   *
   * @param latest the latest value, null without any
   * @param lead short name of the unit that answers for it
   */
  public record Line(
      Indicator indicator,
      IndicatorValue target,
      @Nullable IndicatorValue latest,
      @Nullable String lead) {}
}
