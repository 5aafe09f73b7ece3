package org.duixian.site;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A day by which something is due, or on which it takes place.
 *
 * @param kind what it is, in capitals; {@code due.} and the kind name its sentence
 * @param id number of the thing, one for each kind
 * @param title what the sentence says of it
 * @param path its page
 * @param since from when its time runs, null where nothing says it
 */
public record DueDay(
    String kind, long id, LocalDate day, String title, String path, @Nullable LocalDate since) {}
