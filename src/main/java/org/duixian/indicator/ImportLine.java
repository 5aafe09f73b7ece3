package org.duixian.indicator;

import org.duixian.kernel.Period;
import org.jspecify.annotations.Nullable;

/**
 * One value that a sheet would add or correct.
 *
 * @param row its row in the sheet
 * @param unitName the unit it is told of
 * @param before what stands, null where nothing does
 * @param after as it would be
 */
public record ImportLine(
    int row,
    Indicator indicator,
    String unitName,
    ObservationKind kind,
    Period period,
    @Nullable Observation before,
    String after) {}
