package org.duixian.reader.numeral;

import java.math.BigDecimal;
import org.duixian.reader.grammar.View;
import org.jspecify.annotations.Nullable;

/** 1234, 1,234.5, 9000余, 3.5万, 160余万, 1.2万亿, 1亿2000万. */
final class ArabicRule implements NumeralRule {

  /** Longer runs of digits are codes, not amounts; they are passed over in one step. */
  private static final int MAX_DIGITS = 15;

  @Override
  public @Nullable Numeral at(View view, int start, int to) {
    int end = digitsEnd(view, start, to);
    if (end == start || end - start > MAX_DIGITS) {
      return null;
    }
    BigDecimal value = new BigDecimal(view.text(start, end).replace(",", ""));
    boolean more = end < to && Digits.more(view.at(end)) && !view.has(end, "多元");
    int at = more ? end + 1 : end;
    int scaleEnd = Scale.end(view, at, to);
    boolean scaled = scaleEnd > at;
    if (scaled) {
      value = value.multiply(Scale.factor(view, at, scaleEnd));
      at = scaleEnd;
      int tail = digitsEnd(view, at, to);
      if (tail > at && tail - at <= 4 && view.at(tail) == '万' && view.at(at - 1) == '亿') {
        value = value.add(new BigDecimal(view.text(at, tail)).multiply(Digits.myriad('万')));
        at = tail + 1;
      }
      if (!more && at < to && Digits.more(view.at(at)) && !view.has(at, "多元")) {
        more = true;
        at++;
      }
    }
    return new Numeral(
        scaled ? "numeral.scaled" : "numeral.arabic",
        start,
        at,
        value,
        more,
        Numeral.Script.ARABIC,
        scaled,
        false);
  }

  /** Returns where digits, thousands separators and a decimal part end. */
  static int digitsEnd(View view, int start, int to) {
    int i = start;
    boolean point = false;
    while (i < to) {
      char c = view.at(i);
      boolean inside = i > start && i + 1 < to && Digits.arabic(view.at(i + 1));
      if (c == '.' && inside && !point) {
        point = true;
      } else if (!Digits.arabic(c) && !(c == ',' && inside && !point)) {
        return i;
      }
      i++;
    }
    return i;
  }
}
