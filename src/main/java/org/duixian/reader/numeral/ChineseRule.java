package org.duixian.reader.numeral;

import java.math.BigDecimal;
import org.duixian.reader.grammar.View;
import org.jspecify.annotations.Nullable;

/** 三, 十二, 一百零五, 两千, 百余, 千, 亿, 叁拾. */
final class ChineseRule implements NumeralRule {

  private static final int MAX_LENGTH = 16;

  @Override
  public @Nullable Numeral at(View view, int start, int to) {
    int end = start;
    boolean digits = false;
    while (end < to && end - start < MAX_LENGTH && written(view, end, start)) {
      digits |= Digits.chinese(view.at(end)) >= 0;
      end++;
    }
    if (end == start) {
      return null;
    }
    BigDecimal value =
        digits && !scales(view, start, end)
            ? positional(view, start, end)
            : grouped(view, start, end);
    boolean bare = !digits && !tensOnly(view, start, end);
    boolean more =
        end < to && Digits.more(view.at(end)) && scales(view, start, end) && !view.has(end, "多元");
    String rule =
        Digits.financial(view.at(start))
            ? "numeral.financial"
            : bare ? "numeral.bare" : "numeral.chinese";
    return new Numeral(
        rule,
        start,
        more ? end + 1 : end,
        value,
        more,
        Numeral.Script.CHINESE,
        myriads(view, start, end),
        bare);
  }

  private static boolean written(View view, int i, int start) {
    char c = view.at(i);
    if (Digits.chinese(c) >= 0) {
      return true;
    }
    if (i > start && Digits.tens(c) >= 100 && Digits.myriad(view.at(i - 1)).signum() > 0) {
      return false;
    }
    return (Digits.tens(c) > 0 || Digits.myriad(c).signum() > 0) && Scale.end(view, i, i + 1) > i
        || Digits.tens(c) == 10;
  }

  /** 二〇二四: digits in a row. */
  private static BigDecimal positional(View view, int start, int end) {
    long value = 0;
    for (int i = start; i < end; i++) {
      value = value * 10 + Digits.chinese(view.at(i));
    }
    return BigDecimal.valueOf(value);
  }

  private static BigDecimal grouped(View view, int start, int end) {
    BigDecimal total = BigDecimal.ZERO;
    BigDecimal group = BigDecimal.ZERO;
    int digit = -1;
    for (int i = start; i < end; i++) {
      char c = view.at(i);
      int tens = Digits.tens(c);
      if (tens > 0) {
        group = group.add(BigDecimal.valueOf((long) (digit < 0 ? 1 : digit) * tens));
        digit = -1;
      } else if (Digits.myriad(c).signum() > 0) {
        BigDecimal sum = group.add(BigDecimal.valueOf(Math.max(digit, 0)));
        BigDecimal all = total.add(sum.signum() == 0 && total.signum() == 0 ? BigDecimal.ONE : sum);
        total = all.multiply(Digits.myriad(c));
        group = BigDecimal.ZERO;
        digit = -1;
      } else {
        digit = Digits.chinese(c);
      }
    }
    return total.add(group).add(BigDecimal.valueOf(Math.max(digit, 0)));
  }

  private static boolean scales(View view, int start, int end) {
    for (int i = start; i < end; i++) {
      if (Digits.chinese(view.at(i)) < 0) {
        return true;
      }
    }
    return false;
  }

  private static boolean myriads(View view, int start, int end) {
    for (int i = start; i < end; i++) {
      if (Digits.myriad(view.at(i)).signum() > 0) {
        return true;
      }
    }
    return false;
  }

  private static boolean tensOnly(View view, int start, int end) {
    return end == start + 1 && Digits.tens(view.at(start)) == 10;
  }
}
