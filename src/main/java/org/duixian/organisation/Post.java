package org.duixian.organisation;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A post that a person holds at a unit; {@code validTo} null while it is held. */
public record Post(
    long id,
    long person,
    String personName,
    long unit,
    String title,
    LocalDate validFrom,
    @Nullable LocalDate validTo,
    boolean sample) {}
