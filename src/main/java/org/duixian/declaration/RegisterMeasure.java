package org.duixian.declaration;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.duixian.kernel.Label;
import org.jspecify.annotations.Nullable;

/**
 * What is counted of the items.
 *
 * @param over whether items are counted that stand in a stage, or that came into it in a period
 * @param stages ids of the stages
 * @param where values that fields must have, by field
 * @param sum id of the field that is added up, or of the stage from which days run; null to count
 *     items
 * @param by id of the field by whose values it is split beside the whole, such as {@code lead}
 */
public record RegisterMeasure(
    String id,
    Label label,
    Kind kind,
    Over over,
    Set<String> stages,
    Map<String, String> where,
    @Nullable String sum,
    Set<String> by) {

  /** What is done with the items. */
  public enum Kind {
    COUNT,
    SUM,
    /** Median of the whole days between two stages. */
    DAYS
  }

  /** Which items are meant. */
  public enum Over {
    /** Those that stand in a stage at the end of a period. */
    STANDING,
    /** Those that came into a stage within a period. */
    ARRIVED
  }

  /** Returns what is added up, empty for items. */
  public Optional<String> summed() {
    return Optional.ofNullable(sum);
  }
}
