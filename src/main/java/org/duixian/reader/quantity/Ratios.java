package org.duixian.reader.quantity;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.duixian.reader.Bound;
import org.duixian.reader.grammar.View;
import org.duixian.reader.numeral.Numeral;
import org.duixian.reader.numeral.Numerals;
import org.jspecify.annotations.Nullable;

/** 9:51:40: the shares of three industries, each a quantity of its own. */
final class Ratios {

  private static final int PARTS = 3;
  private static final BigDecimal WHOLE = new BigDecimal(100);
  private static final BigDecimal ROUNDING = new BigDecimal("1.5");

  private final Numerals numerals;

  Ratios(Numerals numerals) {
    this.numerals = numerals;
  }

  /** Reads the part that begins at {@code start}, or null where no such ratio stands. */
  @Nullable Quantity at(View view, int start, int to) {
    int first = start;
    for (int back = 1; back < PARTS && view.at(first - 1) == '：'; back++) {
      int before = numberBefore(view, first - 1);
      first = before < 0 ? first : before;
    }
    List<Numeral> parts = parts(view, first, to);
    if (parts.size() != PARTS || !makesWhole(parts)) {
      return null;
    }
    for (Numeral part : parts) {
      if (part.start() == start) {
        return new Quantity(
            "quantity.ratio",
            start,
            part.end(),
            List.of(part),
            start,
            part.value(),
            "%",
            QuantityKind.PERCENT,
            Bound.EQ,
            false);
      }
    }
    return null;
  }

  private static int numberBefore(View view, int end) {
    int at = end;
    while (at > 0 && (Character.isDigit(view.at(at - 1)) || view.at(at - 1) == '.')) {
      at--;
    }
    return at == end ? -1 : at;
  }

  private List<Numeral> parts(View view, int start, int to) {
    List<Numeral> parts = new ArrayList<>();
    int at = start;
    while (parts.size() <= PARTS) {
      Numeral part = numerals.at(view, at, to);
      if (part == null || part.script() != Numeral.Script.ARABIC || part.scaled()) {
        return parts;
      }
      parts.add(part);
      if (view.at(part.end()) != '：' || !Character.isDigit(view.at(part.end() + 1))) {
        return parts;
      }
      at = part.end() + 1;
    }
    return parts;
  }

  private static boolean makesWhole(List<Numeral> parts) {
    BigDecimal sum = parts.stream().map(Numeral::value).reduce(BigDecimal.ZERO, BigDecimal::add);
    return sum.subtract(WHOLE).abs().compareTo(ROUNDING) <= 0;
  }
}
