package org.duixian.result;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.duixian.kernel.Light;
import org.duixian.kernel.Source;
import org.duixian.kernel.Sourced;
import org.duixian.progress.Ranking;
import org.duixian.round.Reported;
import org.jspecify.annotations.Nullable;

/**
 * How a unit did in a closed round; public for the template only.
 *
 * @param place among all units with lights, by the share of good ones; the same for ties, 0 without
 * @param share good lights of all lights in per cent, null where the unit has none
 * @param results its lines
 */
public record UnitStanding(
    long round,
    long unit,
    String name,
    int place,
    boolean tied,
    @Nullable BigDecimal share,
    Reported reported,
    List<RoundResult> results) {

  /** A group of lights that is counted together; {@code word()} is its word in addresses. */
  public enum Group {
    GOOD,
    AMBER,
    RED,
    MISSING,
    UNLIT,
    MADE_UP;

    /** Returns the word for it in addresses. */
    public String word() {
      return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }

    /** Says whether a result belongs to it. */
    public boolean holds(RoundResult result) {
      Light light = result.light();
      return switch (this) {
        case GOOD -> light.good();
        case AMBER -> light == Light.AMBER;
        case RED -> light.red();
        case MISSING -> light == Light.MISSING;
        case UNLIT -> light == Light.NONE || light == Light.NOT_DUE;
        case MADE_UP -> result.madeUpLate();
      };
    }
  }

  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  /** Ranks the units of a snapshot by the share of good lights. */
  static List<UnitStanding> ranked(long round, List<RoundResult> results) {
    Map<Long, List<RoundResult>> byUnit = new LinkedHashMap<>();
    for (RoundResult result : results) {
      if (result.reported() != Reported.NOT_ASKED) {
        byUnit.computeIfAbsent(result.subject().unit(), unit -> new ArrayList<>()).add(result);
      }
    }
    List<UnitStanding> standings = new ArrayList<>();
    for (Ranking.Placed<List<RoundResult>> placed :
        Ranking.of(byUnit.values(), UnitStanding::share, Ranking.Order.HIGHEST_FIRST)) {
      List<RoundResult> own = placed.thing();
      RoundResult first = own.getFirst();
      standings.add(
          new UnitStanding(
              round,
              first.subject().unit(),
              first.unitName(),
              placed.place(),
              placed.tied(),
              placed.value(),
              reported(own),
              own));
    }
    return standings;
  }

  private static Reported reported(List<RoundResult> own) {
    if (own.stream().anyMatch(each -> each.reported() == Reported.MISSING)) {
      return Reported.MISSING;
    }
    return own.stream().anyMatch(each -> each.reported() == Reported.LATE)
        ? Reported.LATE
        : Reported.IN_TIME;
  }

  private static @Nullable BigDecimal share(List<RoundResult> own) {
    long lit = own.stream().filter(Predicate.not(Group.UNLIT::holds)).count();
    long good = own.stream().filter(Group.GOOD::holds).count();
    return lit == 0
        ? null
        : BigDecimal.valueOf(good)
            .multiply(HUNDRED)
            .divide(BigDecimal.valueOf(lit), 1, RoundingMode.HALF_UP);
  }

  /** Returns how many lines belong to a group, with the list behind it. */
  public Sourced number(Group group) {
    return Sourced.count(results.stream().filter(group::holds).count(), source(group.word()));
  }

  /** Returns how many lines there are, with the list behind it. */
  public Sourced all() {
    return Sourced.count(results.size(), source("all"));
  }

  /** Returns the share of good lights with its computation. */
  public Sourced shareNumber() {
    return Sourced.of(share, "%", new Source.Computed("round-share", round + "-" + unit));
  }

  private Source source(String of) {
    return new Source.Count("results", "round=" + round + "&unit=" + unit + "&of=" + of);
  }
}
