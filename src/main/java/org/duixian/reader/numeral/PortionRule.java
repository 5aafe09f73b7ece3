package org.duixian.reader.numeral;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.duixian.reader.grammar.View;
import org.duixian.reader.numeral.Numeral.Script;
import org.jspecify.annotations.Nullable;

/** 百分之五, 千分之三, 三分之二: given in per cent. */
final class PortionRule implements NumeralRule {

  private static final BigDecimal HUNDRED = new BigDecimal(100);

  private final ChineseRule chinese = new ChineseRule();
  private final ArabicRule arabic = new ArabicRule();

  @Override
  public @Nullable Numeral at(View view, int start, int to) {
    int mark = view.find("分之", start, Math.min(to, start + 6));
    if (mark <= start) {
      return null;
    }
    Numeral below = whole(view, start, mark);
    Numeral above = number(view, mark + 2, to);
    if (below == null || above == null || below.value().signum() == 0) {
      return null;
    }
    BigDecimal value =
        above.value().multiply(HUNDRED).divide(below.value(), 4, RoundingMode.HALF_UP);
    return new Numeral(
        "numeral.portion",
        start,
        above.end(),
        value.stripTrailingZeros(),
        false,
        Script.PORTION,
        false,
        false);
  }

  private @Nullable Numeral whole(View view, int start, int end) {
    int scale = end == start + 1 ? Digits.tens(view.at(start)) : 0;
    if (scale > 10) {
      BigDecimal value = BigDecimal.valueOf(scale);
      return new Numeral("numeral.chinese", start, end, value, false, Script.CHINESE, false, true);
    }
    Numeral found = chinese.at(view, start, end);
    return found != null && found.end() == end ? found : null;
  }

  private @Nullable Numeral number(View view, int start, int to) {
    Numeral found = arabic.at(view, start, to);
    return found == null ? chinese.at(view, start, to) : found;
  }
}
