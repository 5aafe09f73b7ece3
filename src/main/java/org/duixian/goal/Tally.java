package org.duixian.goal;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * How many tasks share goal, assignment, number or none, lead unit and month of deadline, as its
 * first day.
 */
record Tally(
    @Nullable Long node,
    AssignmentState assignment,
    boolean numbered,
    @Nullable Long lead,
    @Nullable String leadName,
    @Nullable LocalDate due,
    long tasks) {}
