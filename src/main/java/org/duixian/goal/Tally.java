package org.duixian.goal;

import org.jspecify.annotations.Nullable;

/** How many tasks share goal, assignment, number or none, lead unit and month of deadline. */
record Tally(
    @Nullable Long node,
    Assignment assignment,
    boolean numbered,
    @Nullable Long lead,
    @Nullable String leadName,
    @Nullable String due,
    long tasks) {}
