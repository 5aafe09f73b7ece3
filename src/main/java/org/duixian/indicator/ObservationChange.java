package org.duixian.indicator;

import java.math.BigDecimal;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * One correction of an observation.
 *
 * @param oldBy who had recorded the old value
 * @param reason why it changed, never null once the period was closed
 * @param closed whether the period was closed by then
 */
public record ObservationChange(
    long id,
    long observation,
    BigDecimal oldValue,
    String oldBound,
    Origin oldOrigin,
    OffsetDateTime oldRecordedAt,
    String oldRecordedBy,
    BigDecimal newValue,
    String newBound,
    @Nullable String reason,
    boolean closed,
    OffsetDateTime at,
    String accountName) {}
