package org.duixian.register;

import java.time.LocalDate;

/**
 * What an item adds to a sum on a day.
 *
 * @param number in the units of its last decimal, such as fen
 */
public record Contribution(LocalDate day, long number) {}
