package org.duixian.assessment;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a new scheme is made of; {@code round} null for all closed rounds of the year. */
public record NewScheme(
    int year,
    String name,
    UnitGroup group,
    @Nullable Long round,
    List<Criterion> criteria,
    boolean sample) {}
