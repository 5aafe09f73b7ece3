package org.duixian.followup;

import java.time.LocalDate;

/**
 * A step was taken in a matter.
 *
 * @param unit the unit that has to answer
 * @param due the day that counts after the step
 */
public record StepTaken(
    String district, long matter, String title, long unit, StepKind kind, LocalDate due) {}
