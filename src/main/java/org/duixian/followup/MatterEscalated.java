package org.duixian.followup;

import java.time.LocalDate;

/**
 * The answer to a matter is so late that the next level is told.
 *
 * @param unit the unit that has to answer
 * @param level 1 head of the unit, 2 leader in charge, 3 head of the district
 */
public record MatterEscalated(
    String district, long matter, String title, long unit, LocalDate due, int level) {}
