package org.duixian.investment;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import org.duixian.kernel.Period;
import org.duixian.kernel.When;
import org.duixian.progress.PlanCurve;
import org.jspecify.annotations.Nullable;

/**
 * The plan of a year, as it was set or adjusted.
 *
 * @param seq 0 for the original one
 * @param fen what the year is to bring
 * @param day from which it counts
 * @param resolution number of the resolution that adjusted it, null for the original one
 * @param months what each of the twelve months is to bring, in fen; empty for a straight plan
 */
public record YearPlan(
    int year,
    int seq,
    long fen,
    LocalDate day,
    @Nullable String resolution,
    List<Long> months,
    OffsetDateTime at,
    String accountName) {

  static final int MONTHS = 12;

  /** Checks that the months are the year. */
  public YearPlan {
    months = List.copyOf(months);
    long sum = months.stream().mapToLong(Long::longValue).sum();
    if (!months.isEmpty() && (months.size() != MONTHS || sum != fen)) {
      throw new IllegalArgumentException("twelve months that add up to " + fen + ", not " + months);
    }
  }

  /** Returns when it was written down. */
  public String when() {
    return When.of(at);
  }

  /** Returns how much of it is to be there when. */
  PlanCurve curve() {
    if (months.isEmpty() || fen == 0) {
      return PlanCurve.year(year);
    }
    List<PlanCurve.Shares.Share> shares = new ArrayList<>();
    for (int month = 1; month <= MONTHS; month++) {
      BigDecimal share =
          BigDecimal.valueOf(months.get(month - 1))
              .multiply(BigDecimal.valueOf(100))
              .divide(BigDecimal.valueOf(fen), MathContext.DECIMAL128);
      shares.add(new PlanCurve.Shares.Share(Period.month(year, month), share));
    }
    return new PlanCurve.Shares(shares);
  }

  /** Returns what is planned to be there at the end of a month, 0 to 12, in fen. */
  long planned(int month) {
    return months.isEmpty()
        ? BigDecimal.valueOf(fen)
            .multiply(BigDecimal.valueOf(month))
            .divide(BigDecimal.valueOf(MONTHS), 0, java.math.RoundingMode.DOWN)
            .longValueExact()
        : months.subList(0, month).stream().mapToLong(Long::longValue).sum();
  }
}
