package org.duixian.reader.continuity;

import java.math.BigDecimal;
import org.duixian.reader.Bound;
import org.duixian.reader.Measure;
import org.duixian.reader.Role;
import org.duixian.reader.Span;
import org.jspecify.annotations.Nullable;

/** One link of an indicator's chain: its target or result of a year, with its place. */
public record ChainRow(
    String place,
    String indicator,
    int year,
    Role kind,
    Bound op,
    @Nullable BigDecimal value,
    @Nullable String unit,
    Measure measure,
    String document,
    Span span) {}
