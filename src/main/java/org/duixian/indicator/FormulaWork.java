package org.duixian.indicator;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.duixian.indicator.formula.Expression;
import org.duixian.indicator.formula.FormulaFault;
import org.duixian.indicator.formula.FormulaReader;
import org.duixian.indicator.formula.Function;
import org.jspecify.annotations.Nullable;

/** Works out one formula at one spot and remembers every value that it used. */
final class FormulaWork {

  private static final MathContext EXACT = MathContext.DECIMAL64;
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  private final Reckoning reckoning;
  private final Indicator indicator;
  private final Reckoning.Spot spot;
  private final List<IndicatorValue> parts = new ArrayList<>();
  private IndicatorValue.How gap = IndicatorValue.How.NO_VALUE;

  FormulaWork(Reckoning reckoning, Indicator indicator, Reckoning.Spot spot) {
    this.reckoning = reckoning;
    this.indicator = indicator;
    this.spot = spot;
  }

  /** The codes that an indicator's formula names; none when it has no formula. */
  static Set<String> codes(Indicator indicator) {
    String formula = indicator.definition().formula();
    return formula == null ? Set.of() : read(formula).codes();
  }

  /** Reads a formula that was checked when it was stored. */
  private static Expression read(String formula) {
    try {
      return FormulaReader.read(formula);
    } catch (FormulaFault fault) {
      throw new IllegalStateException("a stored formula cannot be read: " + formula, fault);
    }
  }

  IndicatorValue value() {
    String formula = indicator.definition().formula();
    if (formula == null) {
      throw new IllegalStateException("no formula at " + indicator.code());
    }
    BigDecimal value = work(read(formula), spot.deeper());
    return new IndicatorValue(
        indicator,
        spot.unit(),
        spot.kind(),
        spot.period(),
        value,
        value == null ? gap : IndicatorValue.How.FORMULA,
        null,
        List.copyOf(parts));
  }

  private @Nullable BigDecimal work(Expression expression, Reckoning.Spot at) {
    return switch (expression) {
      case Expression.Constant(BigDecimal value) -> value;
      case Expression.Reference(String code) -> referenced(code, at);
      case Expression.Negative(Expression of) -> {
        BigDecimal value = work(of, at);
        yield value == null ? null : value.negate();
      }
      case Expression.Operation(char sign, Expression left, Expression right) ->
          joined(sign, work(left, at), work(right, at));
      case Expression.Call(Function function, Expression of) -> called(function, of, at);
    };
  }

  private @Nullable BigDecimal referenced(String code, Reckoning.Spot at) {
    Indicator named = reckoning.called(code);
    if (named == null) {
      return null;
    }
    IndicatorValue value = reckoning.value(named, at);
    boolean known =
        parts.stream()
            .anyMatch(
                part ->
                    part.indicator().id() == named.id()
                        && part.unit() == at.unit()
                        && part.period().equals(at.period()));
    if (!known) {
      parts.add(value);
    }
    if (!value.known()) {
      gap = value.how();
    }
    return value.value();
  }

  private @Nullable BigDecimal joined(
      char sign, @Nullable BigDecimal left, @Nullable BigDecimal right) {
    if (left == null || right == null) {
      return null;
    }
    return switch (sign) {
      case '+' -> left.add(right);
      case '-' -> left.subtract(right);
      case '*' -> left.multiply(right, EXACT);
      case '/' -> divided(left, right);
      default -> throw new IllegalStateException("no operation " + sign);
    };
  }

  private @Nullable BigDecimal divided(@Nullable BigDecimal left, @Nullable BigDecimal right) {
    if (left == null || right == null) {
      return null;
    }
    if (right.signum() == 0) {
      gap = IndicatorValue.How.ZERO_DIVISOR;
      return null;
    }
    return left.divide(right, EXACT);
  }

  private @Nullable BigDecimal called(Function function, Expression of, Reckoning.Spot at) {
    return switch (function) {
      case DISTRICT -> work(of, at.of(reckoning.districtUnit()));
      case LASTYEAR -> work(of, at.in(at.period().lastYear()));
      case TIMES -> divided(work(of, at), work(of, at.of(reckoning.districtUnit())));
      case SHARE -> {
        BigDecimal part = divided(work(of, at), work(of, at.of(reckoning.districtUnit())));
        yield part == null ? null : part.multiply(HUNDRED, EXACT);
      }
      case GROWTH -> growth(work(of, at), work(of, at.in(at.period().lastYear())));
    };
  }

  private @Nullable BigDecimal growth(@Nullable BigDecimal now, @Nullable BigDecimal before) {
    if (now == null || before == null) {
      return null;
    }
    if (before.signum() <= 0) {
      gap = IndicatorValue.How.BASE_NOT_POSITIVE;
      return null;
    }
    return now.subtract(before).multiply(HUNDRED).divide(before, EXACT);
  }
}
