package org.duixian.declaration;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.duixian.declaration.FieldValue.Whole;
import org.duixian.kernel.Amount;
import org.duixian.kernel.Typed;
import org.duixian.kernel.Typed.Fault;
import org.duixian.kernel.TypedText;

/** Areas as people type them: square metres, hectares, square kilometres, 亩. */
final class AreaReading {

  /** 15 亩 are one hectare. */
  private static final BigDecimal MU_OF_HECTARE = BigDecimal.valueOf(15);

  private static final BigDecimal HECTARE = BigDecimal.valueOf(10_000);
  private static final BigDecimal SQUARE_KILOMETRE = BigDecimal.valueOf(1_000_000);

  private AreaReading() {}

  static Typed<FieldValue> read(TypedText text) {
    return Amount.read(text.text()).then(amount -> kept(amount, text));
  }

  private static Typed<FieldValue> kept(Amount amount, TypedText text) {
    String unit = amount.unit() == null ? "平方米" : amount.unit();
    BigDecimal value = amount.value();
    return switch (unit) {
      case "平方米" -> exact(value, text);
      case "公顷" -> exact(value.multiply(HECTARE), text);
      case "平方公里" -> exact(value.multiply(SQUARE_KILOMETRE), text);
      case "亩" ->
          new Typed.Read<>(
              new Whole(
                  value
                      .multiply(HECTARE)
                      .movePointRight(2)
                      .divide(MU_OF_HECTARE, 0, RoundingMode.HALF_UP)
                      .longValueExact(),
                  amount.write()));
      default -> Typed.refused(Fault.OTHER_UNIT, text.quoted(), unit, "平方米");
    };
  }

  private static Typed<FieldValue> exact(BigDecimal metres, TypedText text) {
    BigDecimal kept = metres.movePointRight(2).stripTrailingZeros();
    return kept.scale() > 0
        ? Typed.refused(Fault.TOO_FINE, text.quoted(), 2)
        : new Typed.Read<>(new Whole(kept.longValueExact()));
  }
}
