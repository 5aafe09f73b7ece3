package org.duixian.indicator;

import java.util.List;
import org.duixian.kernel.Period;
import org.jspecify.annotations.Nullable;

/**
 * What a sheet of values would change.
 *
 * @param unchanged rows that say what stands
 * @param lines the values that would be new or corrected
 */
public record ImportReview(int unchanged, List<Line> lines, List<ImportProblem> problems) {

  /** One value; {@code before} null where there was none. */
  public record Line(
      int row,
      Indicator indicator,
      String unitName,
      ObservationKind kind,
      Period period,
      @Nullable Observation before,
      String after) {}

  /** Says whether it can be taken over as a whole. */
  public boolean isRight() {
    return problems.isEmpty();
  }

  /** Returns how many values would be corrected. */
  public int corrected() {
    return (int) lines.stream().filter(line -> line.before() != null).count();
  }

  /** Returns how many values would be new. */
  public int added() {
    return lines.size() - corrected();
  }
}
