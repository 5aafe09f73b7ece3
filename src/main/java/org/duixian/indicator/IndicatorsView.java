package org.duixian.indicator;

import java.util.List;
import org.duixian.kernel.Period;
import org.duixian.kernel.Sourced;
import org.jspecify.annotations.Nullable;

/**
 * The list of indicators of a year.
 *
 * @param total how many there are under the filter
 * @param month the month up to which the list tells what was achieved, null without any value
 * @param lastPage number of the last page
 */
public record IndicatorsView(
    IndicatorFilter filter,
    List<Integer> years,
    List<Chip> families,
    List<Chip> states,
    List<Line> lines,
    Sourced total,
    @Nullable Period month,
    int lastPage) {

  /** A filter that can be set or taken back, with how many indicators it leaves. */
  public record Chip(String label, long count, String href, boolean on) {}

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
