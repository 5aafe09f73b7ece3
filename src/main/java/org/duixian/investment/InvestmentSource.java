package org.duixian.investment;

import java.math.BigDecimal;
import org.duixian.kernel.Source;
import org.duixian.kernel.Sourced;
import org.duixian.register.Item;
import org.jspecify.annotations.Nullable;

/** The numbers of one item with where each came from, as {@link InvestmentLineage} explains it. */
record InvestmentSource(String register, long item) {

  static final String RULE = "investment";

  static InvestmentSource of(Item item) {
    return new InvestmentSource(item.register(), item.id());
  }

  static Sourced money(@Nullable Long fen, Source source) {
    return Sourced.of(fen == null ? null : Money.yuan(fen), "元", source);
  }

  /** A sum that was typed for a month. */
  Sourced typed(@Nullable Long fen, java.time.YearMonth month, InvestmentSum sum) {
    String field = register + "." + month + ".investment-" + sum.word();
    return money(fen, new Source.Typed(RULE, item, field));
  }

  /** The whole investment, as it stands in the item's own field. */
  Sourced total(@Nullable Long fen) {
    return money(fen, new Source.Typed(RULE, item, register + ".0.investment-total"));
  }

  /** A plan of a year, by its place among those of the year. */
  Sourced plan(YearPlan plan) {
    String field = register + "." + plan.year() + "-" + plan.seq() + ".investment-plan";
    return money(plan.fen(), new Source.Typed(RULE, item, field));
  }

  /** What comes of one source. */
  Sourced source(FundSource from, long fen) {
    String field = register + "." + from.ordinal() + ".investment-source";
    return money(fen, new Source.Typed(RULE, item, field));
  }

  /** A figure that was computed at the end of a month of a year, 0 to 12. */
  Source computed(int year, int month, String what) {
    String key = "%s.%d.%d-%02d.investment-%s".formatted(register, item, year, month, what);
    return new Source.Computed(RULE, key);
  }

  Sourced percent(@Nullable BigDecimal share, int year, int month, String what) {
    return Sourced.of(share, what.equals("lag") ? "个百分点" : "%", computed(year, month, what));
  }
}
