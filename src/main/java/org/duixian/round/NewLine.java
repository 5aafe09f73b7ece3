package org.duixian.round;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A line as it is put on a form when a round opens; its parts are the columns of {@code
 * submission_line}, and travel to the database as one JSON document.
 */
record NewLine(
    long unit,
    String subjectKind,
    long subject,
    @Nullable Long measuredUnit,
    @Nullable Long indicator,
    int position,
    String title,
    @Nullable String quote,
    @Nullable Long statement,
    String family,
    String measureUnit,
    int scale,
    @Nullable String bound,
    String direction,
    @Nullable BigDecimal bandHigh,
    String nature,
    @Nullable BigDecimal target,
    @Nullable Long targetStatement,
    @Nullable Long targetObservation,
    @Nullable LocalDate deadline,
    @Nullable BigDecimal soFar,
    @Nullable BigDecimal lastValue,
    @Nullable Long lastResult,
    @Nullable BigDecimal lastTarget,
    boolean asked,
    @Nullable BigDecimal value,
    String origin,
    @Nullable Long observation) {

  /** Returns the same at another place on the form. */
  NewLine at(int place) {
    return new NewLine(
        unit,
        subjectKind,
        subject,
        measuredUnit,
        indicator,
        place,
        title,
        quote,
        statement,
        family,
        measureUnit,
        scale,
        bound,
        direction,
        bandHigh,
        nature,
        target,
        targetStatement,
        targetObservation,
        deadline,
        soFar,
        lastValue,
        lastResult,
        lastTarget,
        asked,
        value,
        origin,
        observation);
  }
}
