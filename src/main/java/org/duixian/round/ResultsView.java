package org.duixian.round;

import java.util.List;
import org.duixian.kernel.Source;
import org.duixian.kernel.Sourced;
import org.jspecify.annotations.Nullable;

/**
 * The results of a closed round; public for the template only.
 *
 * @param all the whole snapshot
 * @param shown the lines of this page under the filter, the worst first
 * @param unit the unit that is shown alone, null for all
 * @param group the lights that are shown alone, null for all
 */
public record ResultsView(
    Round round,
    List<RoundResult> all,
    List<UnitStanding> units,
    List<RoundResult> shown,
    FormView.Paging pages,
    @Nullable UnitStanding unit,
    UnitStanding.@Nullable Group group,
    boolean ranking) {

  /** Returns how many lines belong to a group, with the list behind it. */
  public Sourced number(UnitStanding.Group group) {
    return Sourced.count(
        all.stream().filter(group::holds).count(),
        new Source.Count("results", "round=" + round.id() + "&of=" + group.word()));
  }

  /** Returns how many lines the snapshot has. */
  public Sourced everything() {
    return Sourced.count(
        all.size(), new Source.Count("results", "round=" + round.id() + "&of=all"));
  }

  /** Returns the address of this page with another filter. */
  public String path(@Nullable Long ofUnit, UnitStanding.@Nullable Group of, int page) {
    return round.path()
        + "/results?page="
        + page
        + (ofUnit == null ? "" : "&unit=" + ofUnit)
        + (of == null ? "" : "&of=" + of.word());
  }

  /** Returns the number of the unit that is shown alone. */
  public @Nullable Long unitId() {
    return unit == null ? null : unit.unit();
  }
}
