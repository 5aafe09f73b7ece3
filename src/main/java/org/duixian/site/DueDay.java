package org.duixian.site;

import java.time.LocalDate;

/**
 * A day by which something is due, or on which it takes place.
 *
 * @param kind what it is, in capitals; {@code due.} and the kind name its sentence
 * @param id number of the thing, one for each kind
 * @param title what the sentence says of it
 * @param path its page
 */
public record DueDay(String kind, long id, LocalDate day, String title, String path) {}
