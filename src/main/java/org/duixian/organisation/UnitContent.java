package org.duixian.organisation;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What may be corrected of a unit without a new day. */
record UnitContent(
    String name,
    String shortName,
    @Nullable String code,
    List<String> aliases,
    List<String> topics) {}
