package org.duixian.round;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a unit typed into one line; travels to the database as JSON.
 *
 * @param version the version of the line that was seen
 * @param keepsValue whether the value stays as it is, because it is not the unit's to type
 * @param typed names of the fields that a person typed
 */
record LineChange(
    long id,
    int version,
    boolean keepsValue,
    @Nullable BigDecimal value,
    String origin,
    @Nullable String progress,
    @Nullable String obstacle,
    @Nullable String nextStep,
    @Nullable BigDecimal forecast,
    @Nullable String reason,
    @Nullable String objection,
    List<String> typed) {}
