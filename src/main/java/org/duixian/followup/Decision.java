package org.duixian.followup;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What a meeting decided: who does it, and by when.
 *
 * @param position its place in the minutes, from 1
 * @param leader the leader in charge, null if none
 * @param task its task in the ledger, null when the year has no ledger
 * @param matter the matter under which it is followed up
 * @param state where that matter stands
 */
public record Decision(
    int position,
    String words,
    long unit,
    String unitName,
    @Nullable String leader,
    LocalDate due,
    @Nullable Long task,
    long matter,
    MatterState state) {}
