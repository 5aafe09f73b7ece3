package org.duixian.reader.numeral;

import java.math.BigDecimal;
import org.duixian.reader.grammar.View;

/** Scale words after digits: 百, 千, 万, 千万, 亿, 万亿. */
final class Scale {

  /** Characters that make 千 or 百 the head of a unit: 千米, 千瓦, 百分点. */
  private static final String UNIT_AFTER = "米瓦克伏焦升卡赫分帕安字";

  private Scale() {}

  static int end(View view, int start, int to) {
    int i = start;
    while (i < to && i < start + 3) {
      char c = view.at(i);
      boolean tens = Digits.tens(c) > 10 || c == '十' && i > start;
      boolean unitHead = tens && UNIT_AFTER.indexOf(view.at(i + 1)) >= 0;
      if (unitHead || !tens && Digits.myriad(c).signum() == 0) {
        return i;
      }
      i++;
    }
    return i;
  }

  static BigDecimal factor(View view, int start, int end) {
    BigDecimal factor = BigDecimal.ONE;
    for (int i = start; i < end; i++) {
      int tens = Digits.tens(view.at(i));
      factor = factor.multiply(tens > 0 ? BigDecimal.valueOf(tens) : Digits.myriad(view.at(i)));
    }
    return factor;
  }
}
