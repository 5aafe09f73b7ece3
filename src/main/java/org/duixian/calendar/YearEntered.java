package org.duixian.calendar;

/**
 * The arrangement of a year was entered, amended or withdrawn: what was counted over it is to be
 * counted again, in the same transaction.
 */
public record YearEntered(String district, int year) {}
