package org.duixian.api;

import java.math.BigDecimal;
import java.util.List;
import org.duixian.indicator.ObservationKind;
import org.duixian.reader.Bound;
import org.jspecify.annotations.Nullable;

/** Values of indicators that another system delivers, all of which are taken or none. */
record NewDelivery(List<NewValue> observations) {

  /**
   * One value.
   *
   * @param indicator code of the indicator
   * @param unit key, code, name, short name or an alias of the unit
   * @param period such as 2025, 2025Q2 or 2025-05
   * @param measuredIn unit with 万 or 亿 before it, left out for the base unit
   * @param reason why a standing value changes; needed once the period is closed
   * @param version the version of the standing value that is to be replaced, left out for whichever
   */
  record NewValue(
      String indicator,
      String unit,
      ObservationKind kind,
      String period,
      BigDecimal value,
      @Nullable String measuredIn,
      @Nullable Bound bound,
      @Nullable String note,
      @Nullable String reason,
      @Nullable Integer version) {}
}
