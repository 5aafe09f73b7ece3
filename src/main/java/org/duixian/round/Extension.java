package org.duixian.round;

import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * A deadline that was moved; public for the templates only.
 *
 * @param unitName the unit for which it was moved, null for all
 */
public record Extension(
    long id,
    @Nullable Long unit,
    @Nullable String unitName,
    OffsetDateTime dueBefore,
    OffsetDateTime dueAfter,
    String reason,
    OffsetDateTime at,
    String by) {}
