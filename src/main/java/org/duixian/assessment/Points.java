package org.duixian.assessment;

import java.math.BigDecimal;
import org.duixian.kernel.Rounding;
import org.duixian.kernel.Source;
import org.duixian.kernel.Sourced;
import org.jspecify.annotations.Nullable;

/** Points as they are shown, with their sources; public for the templates only. */
public final class Points {

  static final String POINTS = "assessment-points";
  static final String TOTAL = "assessment-total";
  static final String WEIGHT = "assessment-weight";

  private static final Rounding TWO = Rounding.rounded(2);

  private Points() {}

  static BigDecimal shown(BigDecimal points) {
    return TWO.apply(points);
  }

  /** Returns the points of one criterion. */
  public static Sourced of(long scheme, long unit, CriterionScore score) {
    Source source =
        new Source.Computed(POINTS, scheme + "." + unit + "." + score.criterion().kind());
    return Sourced.of(shownOrNull(score.points()), "分", source);
  }

  /** Returns the measure of one criterion in per cent. */
  public static Sourced measured(long scheme, long unit, CriterionScore score) {
    Source source =
        new Source.Computed(
            POINTS, scheme + "." + unit + "." + score.criterion().kind() + ".measured");
    return Sourced.of(shownOrNull(score.measured()), "%", source);
  }

  /** Returns the total as frozen or previewed, without corrections. */
  public static Sourced total(long scheme, UnitScore score) {
    return total(scheme, score.unit(), score.total(), ".first");
  }

  /** Returns the total with corrections. */
  public static Sourced corrected(long scheme, UnitScore score) {
    return total(scheme, score.unit(), score.corrected(), "");
  }

  private static Sourced total(long scheme, long unit, @Nullable BigDecimal points, String suffix) {
    Source source = new Source.Computed(TOTAL, scheme + "." + unit + suffix);
    return Sourced.of(shownOrNull(points), "分", source);
  }

  /** Returns the weight of one criterion. */
  public static Sourced weight(long scheme, Criterion criterion) {
    Source source = new Source.Typed(WEIGHT, scheme, criterion.kind().name());
    return Sourced.of(criterion.weight(), "分", source);
  }

  private static @Nullable BigDecimal shownOrNull(@Nullable BigDecimal points) {
    return points == null ? null : shown(points);
  }
}
