package org.duixian.factor;

import org.duixian.kernel.Light;
import org.duixian.kernel.Sourced;
import org.jspecify.annotations.Nullable;

/**
 * A line of needs against supply; public for the templates only.
 *
 * @param name what the items have in common, empty for nothing
 * @param supply what the district has of it in the year, null where that is not told of the kind
 * @param left what of it is not given out yet, null likewise
 */
public record FactorLine(
    FactorKind kind,
    String name,
    Sourced items,
    Sourced need,
    Sourced have,
    Sourced gap,
    Sourced lacking,
    Sourced late,
    @Nullable Sourced supply,
    @Nullable Sourced left,
    Light light) {}
