package org.duixian.strategy;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A task of the ledger that stands in the task book of a plan. */
public record BookedTask(
    long plan,
    long task,
    int year,
    int number,
    String title,
    @Nullable String unitName,
    @Nullable LocalDate deadline) {}
