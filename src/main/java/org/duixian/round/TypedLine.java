package org.duixian.round;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * What is typed into a line; figures in the base unit, null empties a field.
 *
 * @param version the version of the line that was seen
 */
public record TypedLine(
    int version,
    @Nullable BigDecimal value,
    @Nullable BigDecimal forecast,
    @Nullable String progress,
    @Nullable String obstacle,
    @Nullable String nextStep,
    @Nullable String reason,
    @Nullable String objection) {}
