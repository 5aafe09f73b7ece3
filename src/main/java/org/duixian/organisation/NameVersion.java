package org.duixian.organisation;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What a unit was called from one day to another; public for its template only. */
public record NameVersion(
    String name, String shortName, LocalDate validFrom, @Nullable LocalDate validTo) {}
