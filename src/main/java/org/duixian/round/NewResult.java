package org.duixian.round;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/** A line of a snapshot on its way to the table; its parts are the columns there. */
record NewResult(
    String subjectKind,
    long subject,
    long unit,
    long measuredUnit,
    @Nullable Long indicator,
    String unitName,
    int position,
    String title,
    String family,
    String measureUnit,
    @Nullable String bound,
    String direction,
    @Nullable BigDecimal target,
    @Nullable BigDecimal actual,
    @Nullable BigDecimal completion,
    @Nullable BigDecimal timeProgress,
    @Nullable BigDecimal lag,
    @Nullable BigDecimal shownCompletion,
    @Nullable BigDecimal shownLag,
    String light,
    boolean madeUpLate,
    @Nullable Integer rank,
    @Nullable Integer ranked,
    String reported,
    @Nullable String progress,
    @Nullable String obstacle,
    @Nullable String nextStep,
    @Nullable BigDecimal forecast,
    @Nullable LocalDate deadline,
    String origin,
    @Nullable Long line,
    @Nullable Long targetStatement,
    @Nullable Long targetObservation,
    @Nullable Long actualObservation,
    @Nullable String typedBy,
    @Nullable OffsetDateTime typedAt,
    String formula,
    @Nullable Plan plan,
    @Nullable Outlook outlook) {}
