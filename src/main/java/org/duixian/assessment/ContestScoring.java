package org.duixian.assessment;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.duixian.assessment.Contest.Entry;
import org.duixian.assessment.Contest.Judge;
import org.duixian.assessment.Contest.Score;
import org.duixian.assessment.Contest.Side;
import org.duixian.assessment.EntryScore.SheetTotal;
import org.duixian.assessment.EntryScore.SideScore;
import org.duixian.progress.PeerComparison;
import org.duixian.progress.Ranking;
import org.jspecify.annotations.Nullable;

/** From scoring sheets to a ranking: a pure function. */
final class ContestScoring {

  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
  private static final int ENOUGH_TO_TRIM = 3;

  private ContestScoring() {}

  /** Scores one entry. A sheet counts once it has points for every criterion. */
  static EntryScore score(
      Contest contest, int criteria, Entry entry, List<Judge> judges, List<Score> scores) {
    Map<Long, List<Score>> byJudge = new HashMap<>();
    for (Score score : scores) {
      if (score.entry() == entry.id()) {
        byJudge.computeIfAbsent(score.account(), key -> new ArrayList<>()).add(score);
      }
    }
    SideScore experts = side(contest, criteria, entry, Side.EXPERT, judges, byJudge);
    SideScore peers = side(contest, criteria, entry, Side.PEER, judges, byJudge);
    return new EntryScore(
        entry, List.of(experts, peers), total(contest, experts.mean(), peers.mean()));
  }

  private static SideScore side(
      Contest contest,
      int criteria,
      Entry entry,
      Side side,
      List<Judge> judges,
      Map<Long, List<Score>> byJudge) {
    List<SheetTotal> sheets = new ArrayList<>();
    for (Judge judge : judges) {
      List<Score> own = byJudge.getOrDefault(judge.account(), List.of());
      if (judge.side() == side && judge.scores(entry) && own.size() == criteria) {
        BigDecimal sum = own.stream().map(Score::points).reduce(BigDecimal.ZERO, BigDecimal::add);
        sheets.add(new SheetTotal(entry.id(), judge, sum, false));
      }
    }
    List<SheetTotal> marked = contest.trimmed() ? trimmed(sheets) : sheets;
    BigDecimal mean =
        PeerComparison.mean(
            marked.stream().filter(each -> !each.left()).map(SheetTotal::points).toList());
    return new SideScore(entry.id(), side, marked, mean);
  }

  /** Leaves out one highest and one lowest sheet, where three or more are there. */
  private static List<SheetTotal> trimmed(List<SheetTotal> sheets) {
    if (sheets.size() < ENOUGH_TO_TRIM) {
      return sheets;
    }
    List<SheetTotal> sorted = new ArrayList<>(sheets);
    sorted.sort(Comparator.comparing(SheetTotal::points));
    SheetTotal lowest = sorted.getFirst();
    SheetTotal highest = sorted.getLast();
    return sheets.stream()
        .map(
            each ->
                each.equals(lowest) || each.equals(highest)
                    ? new SheetTotal(each.entry(), each.judge(), each.points(), true)
                    : each)
        .toList();
  }

  private static @Nullable BigDecimal total(
      Contest contest, @Nullable BigDecimal experts, @Nullable BigDecimal peers) {
    if (experts == null || peers == null) {
      return experts == null ? peers : experts;
    }
    return experts
        .multiply(contest.expertWeight())
        .add(peers.multiply(HUNDRED.subtract(contest.expertWeight())))
        .divide(HUNDRED, MathContext.DECIMAL128);
  }

  static List<Ranking.Placed<EntryScore>> ranked(List<EntryScore> scores) {
    return Ranking.of(
        scores,
        each -> each.total() == null ? null : Points.shown(each.total()),
        Ranking.Order.HIGHEST_FIRST);
  }
}
