package org.duixian.exchange;

import java.time.LocalDate;

/**
 * One day in a calendar.
 *
 * @param kind TASK, ROUND, MATTER, MILESTONE or MEETING
 * @param id number of the thing
 * @param day the day on which it is due or takes place
 * @param path its page
 */
record DueDay(String kind, long id, LocalDate day, String title, String path) {}
