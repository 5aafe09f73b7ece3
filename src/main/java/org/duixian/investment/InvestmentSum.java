package org.duixian.investment;

import java.util.Locale;

/** The sums of a month, none of which stands for another. */
public enum InvestmentSum {
  /** Money that was approved for it. */
  APPROVED,
  /** Money that was drawn from who gives it. */
  DRAWN,
  /** Money that was paid to who builds. */
  PAID,
  /** What was built, as the unit reports it to the dispatch meeting. */
  BUILT,
  /** What the statistics office counts as built, from the month of its entry on. */
  STATISTICAL;

  /** Returns its word in addresses, forms and keys. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
