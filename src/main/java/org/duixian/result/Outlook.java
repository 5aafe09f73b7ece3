package org.duixian.result;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a result is beside: the year's end, the same period of the year before, and the other units;
 * frozen with it, all digits kept.
 *
 * @param expected the value at the year's end by the way so far, null where none is told
 * @param low lower end of its band
 * @param high upper end of its band
 * @param formula id of the formula, such as {@code forecast-season}
 * @param months the running totals it was told from, January first
 * @param before the value of the same period of the year before, null where none is recorded
 * @param growth against it: per cent, or percentage points of what is a rate itself
 * @param mean of the units that share the indicator, or the district's own rate
 * @param gap how far from the mean: points of completion, or in the figure's own unit
 * @param tied whether another unit has the same place
 */
public record Outlook(
    @Nullable BigDecimal expected,
    @Nullable BigDecimal low,
    @Nullable BigDecimal high,
    @Nullable String formula,
    List<BigDecimal> months,
    @Nullable BigDecimal before,
    @Nullable BigDecimal growth,
    @Nullable BigDecimal mean,
    @Nullable BigDecimal gap,
    boolean tied) {

  /** Nothing is known beside the result. */
  static final Outlook NONE =
      new Outlook(null, null, null, null, List.of(), null, null, null, null, false);

  private static final JsonMapper JSON =
      JsonMapper.builder().propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE).build();

  /** Keeps the list from changing. */
  public Outlook {
    months = List.copyOf(months);
  }

  /** Reads what the database holds; nothing for rounds closed before it was told. */
  static Outlook read(@Nullable String json) {
    return json == null ? NONE : JSON.readValue(json, Outlook.class);
  }

  /** Says whether both ends of the band are the forecast itself. */
  public boolean sure() {
    return expected == null || low == null || high == null || low.compareTo(high) == 0;
  }

  /** Says whether there is anything to show. */
  public boolean any() {
    return expected != null || growth != null || gap != null;
  }
}
