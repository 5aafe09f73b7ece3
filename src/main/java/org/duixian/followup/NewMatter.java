package org.duixian.followup;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A matter to be opened.
 *
 * @param year the year whose ledger it belongs to
 * @param ask what the unit is asked to do
 * @param unit the unit that answers
 * @param task the ledger's task it concerns, null if none
 * @param due the day by which the unit answers
 */
public record NewMatter(
    int year,
    String title,
    String ask,
    MatterOrigin origin,
    long unit,
    @Nullable Long task,
    LocalDate due,
    boolean sample) {}
