package org.duixian.investment;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import org.duixian.kernel.When;

/**
 * One sum of one month.
 *
 * @param month its first day
 * @param accountName who typed it, or who corrected it last
 */
public record MonthSum(
    LocalDate month, InvestmentSum sum, long fen, OffsetDateTime at, String accountName) {

  boolean within(InvestmentSum asked, YearMonth from, YearMonth to) {
    YearMonth own = YearMonth.from(month);
    return sum == asked && !own.isBefore(from) && !own.isAfter(to);
  }

  /** Both together, as of the later one. */
  MonthSum and(MonthSum other) {
    MonthSum later = at.isAfter(other.at) ? this : other;
    return new MonthSum(month, sum, fen + other.fen, later.at, later.accountName);
  }

  /** Returns when it was typed. */
  public String when() {
    return When.of(at);
  }
}
