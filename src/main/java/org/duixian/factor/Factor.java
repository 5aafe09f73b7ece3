package org.duixian.factor;

import java.time.LocalDate;
import org.duixian.kernel.Light;
import org.duixian.kernel.Source;
import org.duixian.kernel.Sourced;
import org.jspecify.annotations.Nullable;

/**
 * What an item needs of one kind, and what it has got.
 *
 * @param need in the kind's smallest unit: fen, 0.01 square metres, households, permits …
 * @param typed as the need was typed, null where that says no more than the number
 * @param unit who is to provide it, null while nobody is
 * @param due the day by which it is needed: its own, or that on which its node begins
 * @param node the node of the schedule before whose begin it is needed, null for a day of its own
 * @param appliedOn when it was applied for, null while it is not
 * @param since when the need was stated first
 * @param got what came in
 */
public record Factor(
    String register,
    long item,
    FactorKind kind,
    long need,
    @Nullable String typed,
    @Nullable Long unit,
    @Nullable String unitName,
    @Nullable LocalDate due,
    @Nullable Integer node,
    @Nullable String nodeTitle,
    @Nullable LocalDate appliedOn,
    String words,
    LocalDate since,
    long got) {

  static final String RULE = "factor";

  /** Returns what is still lacking, never below nothing. */
  public long gap() {
    return Math.max(0, need - got);
  }

  /** Says whether nothing is lacking. */
  public boolean met() {
    return gap() == 0;
  }

  /** Returns how far the need is met. */
  public FactorState state() {
    if (met()) {
      return FactorState.MET;
    }
    if (got > 0) {
      return FactorState.PARTLY;
    }
    return appliedOn == null ? FactorState.NEEDED : FactorState.APPLIED;
  }

  /** Says whether something is lacking after its day. */
  public boolean late(LocalDate today) {
    return !met() && due != null && today.isAfter(due);
  }

  /** Returns its light. */
  public Light light(LocalDate today) {
    return met() ? Light.DONE : late(today) ? Light.RED : Light.AMBER;
  }

  private String key(String what) {
    return "%s.%d.%s.factor-%s".formatted(register, item, kind, what);
  }

  /** Returns the need with its source. */
  public Sourced needed() {
    String field = "%s.%s.factor-need".formatted(register, kind);
    return FactorAmount.of(kind, need, new Source.Typed(RULE, item, field));
  }

  /** Returns what came in with its source. */
  public Sourced had() {
    return FactorAmount.of(kind, got, new Source.Computed(RULE, key("have")));
  }

  /** Returns what is lacking with its source. */
  public Sourced lacking() {
    return FactorAmount.of(kind, gap(), new Source.Computed(RULE, key("gap")));
  }
}
