package org.duixian.reader.quantity;

import java.math.BigDecimal;
import java.util.List;
import org.duixian.reader.Bound;
import org.duixian.reader.grammar.View;
import org.duixian.reader.lexicon.Lexicon;
import org.duixian.reader.numeral.Numeral;
import org.duixian.reader.numeral.Numerals;
import org.duixian.reader.quantity.MeasureUnits.Unit;
import org.jspecify.annotations.Nullable;

/** Finds the quantity whose number begins at a place, and says what number is none. */
public final class Quantities {

  /** Ids of the rules that make quantities. */
  public static final List<String> RULES =
      List.of(
          "quantity.unit",
          "quantity.bare",
          "quantity.scale",
          "quantity.range",
          "quantity.list",
          "quantity.portion",
          "quantity.rank",
          "quantity.top",
          "quantity.ratio");

  private static final String RANGE_MARKS = "-至到";
  private static final int LONGEST_LIST = 6;

  private final Numerals numerals = new Numerals();
  private final MeasureUnits units = new MeasureUnits(Lexicon.load("units"));
  private final Bounds bounds = new Bounds(Lexicon.load("bounds"));
  private final Refusals refusals = new Refusals();
  private final Ranks ranks = new Ranks(numerals);
  private final Ratios ratios = new Ratios(numerals);

  /**
   * What stands at a place: a quantity, or only how far the scanner may go on.
   *
   * @param quantity the quantity, null when the number is none
   * @param next where to go on
   */
  public record Step(@Nullable Quantity quantity, int next) {}

  /** Reads the number at {@code start}; bounding words are looked for back to {@code from}. */
  public Step at(View view, int start, int from, int to) {
    if (view.at(start) == '第') {
      return ranks.at(view, start, from, to);
    }
    Step top = view.at(start - 1) == '前' ? ranks.top(view, start, from, to) : null;
    if (top != null) {
      return top;
    }
    boolean parted =
        view.at(Numerals.digitsEnd(view, start, to)) == '：' || view.at(start - 1) == '：';
    Quantity part = parted ? ratios.at(view, start, to) : null;
    if (part != null) {
      return new Step(part, part.end());
    }
    Numeral numeral = numerals.at(view, start, to);
    if (numeral == null) {
      return new Step(null, Math.max(start + 1, Numerals.digitsEnd(view, start, to)));
    }
    Quantity found =
        numeral.script() == Numeral.Script.PORTION
            ? portion(view, numeral, from, to)
            : measured(view, numeral, from, to);
    if (found == null || refusals.refuse(view, found, from, to)) {
      return new Step(null, numeral.end());
    }
    return new Step(found, found.end());
  }

  private Quantity portion(View view, Numeral numeral, int from, int to) {
    return bound(
        view,
        "quantity.portion",
        List.of(numeral),
        numeral.end(),
        new Unit(0, "%", QuantityKind.PERCENT),
        from,
        to);
  }

  private @Nullable Quantity measured(View view, Numeral numeral, int from, int to) {
    Unit unit = units.at(view, numeral.end(), to);
    if (unit == null && numeral.script() == Numeral.Script.ARABIC && !numeral.scaled()) {
      Unit later = unitOfList(view, numeral.end(), to);
      if (later != null) {
        Unit lent = new Unit(0, later.base(), later.kind());
        return bound(view, "quantity.list", List.of(numeral), numeral.end(), lent, from, to);
      }
    }
    if (unit != null && unit.length() == 1 && unit.base().equals("个")) {
      unit = pointsOf(view, numeral.end() + 1, to, unit);
    }
    Quantity range = range(view, numeral, unit, from, to);
    if (range != null) {
      return range;
    }
    if (unit != null) {
      int end = numeral.end() + unit.length();
      return bound(view, "quantity.unit", List.of(numeral), end, unit, from, to);
    }
    boolean counts = numeral.script() == Numeral.Script.ARABIC || !view.has(numeral.end() - 1, "亿");
    if (numeral.scaled() && !numeral.bare() && counts
        || refusals.countsWithoutUnit(view, numeral, to)) {
      Unit things = new Unit(0, "个", QuantityKind.COUNT);
      return bound(view, "quantity.bare", List.of(numeral), numeral.end(), things, from, to);
    }
    if (numeral.bare() && numeral.scaled() && refusals.namesMoney(view, numeral)) {
      Unit money = new Unit(0, "元", QuantityKind.MONEY);
      return bound(view, "quantity.scale", List.of(numeral), numeral.end(), money, from, to);
    }
    return null;
  }

  /** 5、55、2个工作日: the unit stands behind the last number of a list. */
  private @Nullable Unit unitOfList(View view, int start, int to) {
    int at = start;
    for (int i = 0; i < LONGEST_LIST && "、和".indexOf(view.at(at)) >= 0; i++) {
      int end = Numerals.digitsEnd(view, at + 1, to);
      if (end == at + 1 || end - at > 9) {
        return null;
      }
      Unit unit = units.at(view, end, to);
      if (unit != null) {
        return unit.kind() == QuantityKind.BIG ? null : unit;
      }
      at = end;
    }
    return null;
  }

  /** 提高5个和3个百分点: the unit is only named in full behind the last number. */
  private Unit pointsOf(View view, int at, int to, Unit unit) {
    int end = "、和".indexOf(view.at(at)) < 0 ? at : Numerals.digitsEnd(view, at + 1, to);
    Unit later = end <= at + 1 ? null : units.at(view, end, to);
    return later != null && later.kind() == QuantityKind.POINT
        ? new Unit(1, later.base(), later.kind())
        : unit;
  }

  /** 5%-6%, 3至5个: the lower end, as what is promised at least. */
  private @Nullable Quantity range(
      View view, Numeral low, @Nullable Unit lowUnit, int from, int to) {
    int mark = low.end() + (lowUnit == null ? 0 : lowUnit.length());
    if (RANGE_MARKS.indexOf(view.at(mark)) < 0 || !Numerals.begins(view.at(mark + 1))) {
      return null;
    }
    Numeral high = numerals.at(view, mark + 1, to);
    Unit unit = high == null ? null : units.at(view, high.end(), to);
    if (high == null || unit == null || high.script() != low.script()) {
      return null;
    }
    if (lowUnit != null && !lowUnit.base().equals(unit.base())
        || high.value().compareTo(low.value()) < 0) {
      return null;
    }
    boolean sharesScale = lowUnit == null && high.scaled() && !low.scaled();
    BigDecimal value = low.value();
    if (sharesScale) {
      int plainEnd = Numerals.digitsEnd(view, high.start(), to);
      BigDecimal plain = new BigDecimal(view.text(high.start(), plainEnd).replace(",", ""));
      value =
          plain.signum() == 0
              ? value
              : value.multiply(high.value()).divide(plain, 6, java.math.RoundingMode.HALF_UP);
    }
    Quantity whole =
        bound(
            view, "quantity.range", List.of(low, high), high.end() + unit.length(), unit, from, to);
    Bound op = whole.op() == Bound.EQ ? Bound.GE : whole.op();
    return new Quantity(
        whole.rule(),
        whole.start(),
        whole.end(),
        whole.children(),
        whole.core(),
        value,
        unit.base(),
        unit.kind(),
        op,
        true);
  }

  private Quantity bound(
      View view, String rule, List<Numeral> parts, int end, Unit unit, int from, int to) {
    Numeral numeral = parts.getFirst();
    Bounds.Found before = bounds.before(view, numeral.start(), from, numeral.bare());
    Bounds.Found after = bounds.after(view, end, to, unit.kind() == QuantityKind.TIME);
    int start = before == null ? numeral.start() : numeral.start() - before.length();
    int last = after == null ? end : end + after.length();
    Bound op = numeral.more() ? Bound.GT : Bound.EQ;
    if (before != null) {
      op = before.op();
    } else if (after != null) {
      op = after.op();
    }
    boolean bounded = before != null || after != null;
    boolean perMille = unit.base().equals("‰");
    return new Quantity(
        rule,
        start,
        last,
        parts,
        numeral.start(),
        numeral.value(),
        perMille ? "‰" : unit.base(),
        unit.kind(),
        op,
        bounded);
  }
}
