package org.duixian.assessment;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.duixian.organisation.Unit;
import org.duixian.organisation.Units;
import org.duixian.progress.Ranking;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The scores of a scheme: computed from the present rows, or as they were frozen. */
@Component
public class Scores {

  private final Schemes schemes;
  private final FrozenScores frozen;
  private final Facts facts;
  private final Units units;

  Scores(Schemes schemes, FrozenScores frozen, Facts facts, Units units) {
    this.schemes = schemes;
    this.frozen = frozen;
    this.facts = facts;
    this.units = units;
  }

  /** Returns the units of a scheme in the order of their scores. */
  public List<Ranking.Placed<UnitScore>> ranked(Scheme scheme) {
    return Scoring.ranked(all(scheme));
  }

  /** Returns the score of one unit, empty when the scheme does not score it. */
  public Optional<UnitScore> of(Scheme scheme, long unit) {
    if (!scheme.frozen()) {
      return all(scheme).stream().filter(score -> score.unit() == unit).findFirst();
    }
    String name = frozen.units(scheme.id()).get(unit);
    return name == null
        ? Optional.empty()
        : Optional.of(score(scheme, unit, name, frozen.rows(scheme.id(), unit), hands(scheme)));
  }

  /** Points that people gave, took and corrected. */
  private record Hands(List<Adjustment> adjustments, List<Objection> objections) {}

  private Hands hands(Scheme scheme) {
    List<Objection> objections = scheme.frozen() ? schemes.objections(scheme.id()) : List.of();
    return new Hands(schemes.adjustments(scheme.id()), objections);
  }

  List<UnitScore> all(Scheme scheme) {
    Hands hands = hands(scheme);
    Map<Long, Map<CriterionKind, List<ScoredRow>>> rows =
        scheme.frozen() ? frozen.rows(scheme.id(), null) : facts.of(scheme);
    Map<Long, String> names = scheme.frozen() ? frozen.units(scheme.id()) : present(scheme);
    List<UnitScore> scores = new ArrayList<>();
    names.forEach((unit, name) -> scores.add(score(scheme, unit, name, rows, hands)));
    return scores;
  }

  private Map<Long, String> present(Scheme scheme) {
    Map<Long, String> names = new LinkedHashMap<>();
    for (Unit unit : units.current()) {
      if (scheme.group().holds(unit.kind())) {
        names.put(unit.id(), unit.shortName());
      }
    }
    return names;
  }

  private static UnitScore score(
      Scheme scheme,
      long unit,
      String name,
      Map<Long, Map<CriterionKind, List<ScoredRow>>> rows,
      Hands hands) {
    List<BigDecimal> adjustments =
        hands.adjustments().stream()
            .filter(each -> each.unit() == unit)
            .map(Adjustment::points)
            .toList();
    List<BigDecimal> corrections =
        hands.objections().stream()
            .filter(each -> each.unit() == unit)
            .<@Nullable BigDecimal>map(Objection::correction)
            .filter(Objects::nonNull)
            .toList();
    return Scoring.score(
        unit, name, scheme.criteria(), rows.getOrDefault(unit, Map.of()), adjustments, corrections);
  }
}
