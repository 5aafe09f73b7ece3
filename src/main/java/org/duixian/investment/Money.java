package org.duixian.investment;

import java.math.BigDecimal;
import org.duixian.kernel.Amount;
import org.jspecify.annotations.Nullable;

/** Fen as people read and type them. */
final class Money {

  /** In 万元 the offices type. */
  static final int TYPED = 4;

  private Money() {}

  static BigDecimal yuan(long fen) {
    return BigDecimal.valueOf(fen, 2);
  }

  static String shown(long fen) {
    return Amount.shown(yuan(fen), "元").text();
  }

  /** Returns how it stands in a field, in 万元; empty for nothing. */
  static String typed(@Nullable Long fen) {
    return fen == null ? "" : Amount.digits(yuan(fen), TYPED);
  }
}
