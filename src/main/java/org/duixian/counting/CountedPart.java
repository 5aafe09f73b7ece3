package org.duixian.counting;

import java.time.LocalDate;
import org.duixian.kernel.Sourced;
import org.duixian.register.Item;

/** An item behind a number, with what it adds; public for its template only. */
public record CountedPart(Item item, LocalDate from, Sourced shown) {}
