package org.duixian.result;

import java.util.ArrayList;
import java.util.List;
import org.duixian.kernel.Sourced;
import org.duixian.list.Case;
import org.duixian.list.Column;
import org.duixian.list.Columns;
import org.duixian.list.Facets;
import org.duixian.list.Kind;
import org.duixian.list.PagePart;
import org.duixian.list.Query;
import org.duixian.round.Round;
import org.jspecify.annotations.Nullable;

/**
 * The results of a closed round; public for the template only.
 *
 * @param all the whole snapshot
 * @param pages the lines of this page under the filter, the worst first
 * @param unit the unit that is shown alone, null for all
 */
public record ResultsView(
    Round round,
    Query<RoundResult> query,
    List<RoundResult> all,
    List<UnitStanding> units,
    PagePart.Numbered<RoundResult> pages,
    @Nullable UnitStanding unit) {

  static final Columns<RoundResult> COLUMNS =
      Columns.<RoundResult>at("results", "/rounds/{round}/results")
          .scope("round", "[0-9]{1,18}", null)
          .with(Column.of("unit", "round.unit", Kind.UNIT, "", each -> each.subject().unit()))
          .with(Column.choice("of", "result.group.all", Kind.LIGHT, cases()));

  private static List<Case<RoundResult>> cases() {
    List<Case<RoundResult>> cases = new ArrayList<>();
    cases.add(new Case<>("all", "result.group.all", "", result -> true));
    for (UnitStanding.Group group : UnitStanding.Group.values()) {
      cases.add(new Case<>(group.word(), "result.group." + group.word(), "", group::holds));
    }
    return cases;
  }

  /** Returns the groups of lights, each with how many lines of the unit belong to it. */
  public List<Facets.Facet> groups() {
    List<Facets.Facet> choices = Facets.over(query, all).choices("of");
    return choices.subList(1, choices.size());
  }

  /** Says whether all is shown from the beginning, and so the ranking before it. */
  public boolean ranking() {
    return !query.narrows() && pages.page() == 1;
  }

  /** Returns how many lines belong to a group, with the list behind it. */
  public Sourced number(UnitStanding.Group group) {
    return Facets.count(
        all.stream().filter(group::holds).count(), query.bare().with("of", group.word()));
  }

  /** Returns how many lines the snapshot has. */
  public Sourced everything() {
    return Facets.count(all.size(), query.bare().with("of", "all"));
  }
}
