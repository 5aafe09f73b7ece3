package org.duixian.api;

import java.time.OffsetDateTime;
import java.util.List;
import org.duixian.assessment.Contest;
import org.duixian.assessment.EntryScore;
import org.duixian.progress.Ranking;
import org.jspecify.annotations.Nullable;

/**
 * A contest.
 *
 * @param entries what competes in the order of the scores, empty in a listing and while the
 *     standing is not for this account
 */
record ContestJson(
    long id,
    int year,
    String name,
    boolean open,
    @Nullable OffsetDateTime closedAt,
    List<EntryJson> entries,
    boolean sample,
    int version,
    String page) {

  /** A matter of a unit that competes, with what experts and peers gave. */
  record EntryJson(
      long id,
      long unit,
      String unitName,
      String title,
      @Nullable Integer place,
      FigureJson total,
      List<SideJson> sides) {}

  /** The mean of one side. */
  record SideJson(Contest.Side side, FigureJson mean) {}

  static ContestJson of(Contest contest, List<Ranking.Placed<EntryScore>> ranked) {
    return new ContestJson(
        contest.id(),
        contest.year(),
        contest.name(),
        contest.open(),
        contest.closedAt(),
        ranked.stream().map(ContestJson::entry).toList(),
        contest.sample(),
        contest.version(),
        contest.path());
  }

  private static EntryJson entry(Ranking.Placed<EntryScore> placed) {
    EntryScore score = placed.thing();
    return new EntryJson(
        score.entry().id(),
        score.entry().unit(),
        score.entry().unitName(),
        score.entry().title(),
        placed.place() == 0 ? null : Integer.valueOf(placed.place()),
        FigureJson.of(score.number()),
        score.sides().stream()
            .map(side -> new SideJson(side.side(), FigureJson.of(side.number())))
            .toList());
  }
}
