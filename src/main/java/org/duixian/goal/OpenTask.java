package org.duixian.goal;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.duixian.reader.Bound;
import org.jspecify.annotations.Nullable;

/**
 * A task that a unit answers for, as the rounds ask for it.
 *
 * @param number running number within the year
 * @param title what is to be done
 * @param leadUnit the unit that was assigned to it
 * @param indicator what the target measures
 * @param value the target in its base unit, null for one in words alone
 * @param unit base unit of measure
 * @param statement the sentence it was made from
 * @param targetStatement the figure that its target was read from
 * @param quote the words of the sentence
 */
public record OpenTask(
    long id,
    int number,
    String title,
    long leadUnit,
    @Nullable String indicator,
    @Nullable Bound bound,
    @Nullable BigDecimal value,
    @Nullable String unit,
    @Nullable LocalDate deadline,
    @Nullable Long statement,
    @Nullable Long targetStatement,
    @Nullable String quote,
    boolean sample) {}
