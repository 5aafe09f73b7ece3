package org.duixian.organisation;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A unit to be added; its parts mean what those of {@link Unit} mean. */
public record NewUnit(
    String key,
    UnitKind kind,
    String name,
    String shortName,
    @Nullable String code,
    List<String> aliases,
    List<String> topics,
    @Nullable Long parent,
    LocalDate validFrom,
    boolean sample) {}
