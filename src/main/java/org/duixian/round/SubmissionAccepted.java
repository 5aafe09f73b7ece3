package org.duixian.round;

import org.duixian.kernel.Period;

/**
 * The office took over the form of a unit; published once for each form, inside the transaction
 * that accepted it.
 *
 * @param late whether it came in after the deadline
 */
public record SubmissionAccepted(
    String district, long round, Period period, long unit, boolean late) {}
