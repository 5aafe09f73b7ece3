package org.duixian.publication;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.duixian.kernel.Amount;
import org.duixian.kernel.Light;
import org.duixian.kernel.Source;
import org.duixian.kernel.Sourced;
import org.duixian.progress.Rules;
import org.duixian.result.RoundResult;
import org.duixian.round.Round;
import org.jspecify.annotations.Nullable;

/** The frozen results of a closed round, by number. */
final class SnapshotResults {

  private final @Nullable Round round;
  private final Rules rules;
  private final Map<Long, RoundResult> byId = new LinkedHashMap<>();

  /** Keeps the results with the rules that held when the period ended. */
  SnapshotResults(@Nullable Round round, Rules rules, List<RoundResult> results) {
    this.round = round;
    this.rules = rules;
    results.forEach(result -> byId.put(result.id(), result));
  }

  Round round() {
    return Objects.requireNonNull(round, "minutes have no round");
  }

  /** The snapshot of a paper without figures from a round. */
  static SnapshotResults none(Rules rules) {
    return new SnapshotResults(null, rules, List.of());
  }

  List<RoundResult> results() {
    return new ArrayList<>(byId.values());
  }

  /** Returns the results with a light that must be chased, the furthest behind first. */
  List<RoundResult> reds() {
    return byId.values().stream()
        .filter(result -> result.light().red())
        .sorted(
            Comparator.comparing(
                    (RoundResult result) ->
                        result.reckoned().lag() == null ? BigDecimal.ZERO : result.reckoned().lag())
                .thenComparingLong(RoundResult::id))
        .toList();
  }

  boolean sample() {
    return round().sample() || byId.values().stream().anyMatch(RoundResult::sample);
  }

  /** Returns the words that a reference to words stands for, null if there are none. */
  @Nullable String words(Reference.Words reference) {
    RoundResult result = byId.get(reference.result());
    if (result == null) {
      return null;
    }
    return switch (reference.part()) {
      case TITLE -> result.title();
      case UNIT -> result.unitName();
      case PROGRESS -> result.written().progress();
      case OBSTACLE -> result.written().obstacle();
      case NEXT_STEP -> result.written().nextStep();
    };
  }

  @Nullable RoundResult find(long id) {
    return byId.get(id);
  }

  /** Returns the figure with its source, null when the snapshot has no such result. */
  @Nullable Sourced number(Reference reference) {
    return switch (reference) {
      case Reference.Field(long id, RoundResult.Field field) -> {
        RoundResult result = byId.get(id);
        yield result == null ? null : result.number(field);
      }
      case Reference.Words words -> null;
      case Reference.Count(@Nullable Light light) ->
          Sourced.count(
              byId.values().stream()
                  .filter(result -> light == null || result.light() == light)
                  .count(),
              new Source.Count(
                  "bulletin-results",
                  "round=" + round().id() + (light == null ? "" : "&light=" + light.name())));
    };
  }

  /**
   * Returns a figure as papers write it: without thousands commas, rates and lags as the rules cut
   * them, a lag without its sign because the words beside it say ahead or behind.
   */
  String shown(Sourced number) {
    BigDecimal value = number.value();
    if (value == null) {
      return "—";
    }
    String unit = number.unit() == null ? "" : number.unit();
    if (unit.equals("%")) {
      return rules.rates().show(value).toPlainString() + "%";
    }
    if (unit.equals("百分点")) {
      return rules.lags().show(value.abs()).toPlainString() + "个百分点";
    }
    Amount.Written display = number.display();
    return display.digits().replace(",", "") + display.unit();
  }
}
