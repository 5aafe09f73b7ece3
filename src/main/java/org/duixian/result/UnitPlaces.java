package org.duixian.result;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.duixian.indicator.Direction;
import org.duixian.progress.Family;
import org.duixian.progress.PeerComparison;
import org.duixian.progress.Ranking;
import org.duixian.round.CountedLine;
import org.duixian.round.Line;
import org.duixian.round.LineStanding;
import org.duixian.round.Reported;
import org.duixian.round.SubjectKind;
import org.jspecify.annotations.Nullable;

/**
 * Places the units that share an indicator: amounts by completion, rates by themselves. Rates are
 * held against the district's own, amounts against the mean of the units.
 */
final class UnitPlaces {

  /** A line with how it stands. */
  record Stood(CountedLine counted, LineStanding standing) {}

  /**
   * A place among the units.
   *
   * @param gap how far from the mean
   */
  record Place(int rank, int ranked, boolean tied, BigDecimal mean, BigDecimal gap) {}

  private UnitPlaces() {}

  /** The places by the number of the line. */
  static Map<Long, Place> places(List<Stood> stood) {
    Map<Long, List<Stood>> shared = new HashMap<>();
    Map<Long, BigDecimal> whole = new HashMap<>();
    for (Stood each : stood) {
      Line line = each.counted().line();
      if (line.kind() == SubjectKind.INDICATOR) {
        boolean own = line.measuredUnit() == line.unit();
        boolean asked = each.counted().reported() != Reported.NOT_ASKED;
        if (own && asked) {
          shared.computeIfAbsent(line.subject(), subject -> new ArrayList<>()).add(each);
        } else if (each.standing().actual() != null) {
          whole.put(line.subject(), each.standing().actual());
        }
      }
    }
    Map<Long, Place> places = new HashMap<>();
    shared.forEach((subject, group) -> place(group, whole.get(subject), places));
    return places;
  }

  private static void place(
      List<Stood> group, @Nullable BigDecimal district, Map<Long, Place> places) {
    boolean byCompletion = group.getFirst().counted().line().family() == Family.CUMULATIVE;
    Function<Stood, @Nullable BigDecimal> measure =
        byCompletion
            ? each -> each.standing().reading().completion()
            : each -> each.standing().actual();
    List<BigDecimal> values =
        group.stream().map(measure).filter(Objects::nonNull).map(Objects::requireNonNull).toList();
    BigDecimal mean = byCompletion || district == null ? PeerComparison.mean(values) : district;
    if (values.size() < 2 || mean == null) {
      return;
    }
    for (Ranking.Placed<Stood> each : Ranking.of(group, measure, order(group))) {
      BigDecimal value = each.value();
      if (value != null) {
        places.put(
            each.thing().counted().line().id(),
            new Place(
                each.place(), values.size(), each.tied(), mean, PeerComparison.gap(value, mean)));
      }
    }
  }

  private static Ranking.Order order(List<Stood> group) {
    return group.getFirst().counted().line().aim().direction() == Direction.LOW
        ? Ranking.Order.LOWEST_FIRST
        : Ranking.Order.HIGHEST_FIRST;
  }
}
