package org.duixian.strategy;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * An action plan of a strategy.
 *
 * @param parent the plan it is a part of, null at the top
 * @param unit the unit that answers for it
 * @param leader the leader in charge, null if none
 */
public record ActionPlan(
    long id,
    long strategy,
    @Nullable Long parent,
    int position,
    String title,
    long unit,
    String unitName,
    @Nullable String leader,
    LocalDate starts,
    LocalDate due,
    int version) {

  String path() {
    return "/strategies/" + strategy + "/plans/" + id;
  }
}
