package org.duixian.assessment;

import java.math.BigDecimal;
import java.util.List;
import org.duixian.kernel.Source;
import org.duixian.kernel.Sourced;
import org.jspecify.annotations.Nullable;

/**
 * What an entry got.
 *
 * @param sides the experts and the peers
 * @param total the weighted mean of the sides; of one side alone where the other has no sheet; null
 *     while nobody has scored it
 */
public record EntryScore(Contest.Entry entry, List<SideScore> sides, @Nullable BigDecimal total) {

  static final String TOTAL = "contest-total";
  static final String PART = "contest-part";
  static final String SHEET = "contest-sheet";

  /** One sheet: what one judge gave in all; {@code left} when the trimming leaves it out. */
  public record SheetTotal(long entry, Contest.Judge judge, BigDecimal points, boolean left) {

    /** Returns the points with their source. */
    public Sourced number() {
      Source source = new Source.Typed(SHEET, entry, String.valueOf(judge.account()));
      return Sourced.of(points, "分", source);
    }
  }

  /**
   * One side's part.
   *
   * @param mean mean of the sheets that count, null when there are none
   */
  public record SideScore(
      long entry, Contest.Side side, List<SheetTotal> sheets, @Nullable BigDecimal mean) {

    /** Returns the mean with its source. */
    public Sourced number() {
      BigDecimal shown = mean == null ? null : Points.shown(mean);
      return Sourced.of(shown, "分", new Source.Computed(PART, entry + "." + side));
    }
  }

  /** Returns the total with its source. */
  public Sourced number() {
    BigDecimal shown = total == null ? null : Points.shown(total);
    return Sourced.of(shown, "分", new Source.Computed(TOTAL, String.valueOf(entry.id())));
  }
}
