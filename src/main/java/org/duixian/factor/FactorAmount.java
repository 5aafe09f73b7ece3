package org.duixian.factor;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import org.duixian.declaration.FieldType;
import org.duixian.declaration.FieldValue;
import org.duixian.declaration.FieldValue.Whole;
import org.duixian.declaration.References;
import org.duixian.kernel.Amount;
import org.duixian.kernel.Source;
import org.duixian.kernel.Sourced;
import org.duixian.kernel.Typed;

/** Amounts of a kind as people type and read them; land stands in 亩. */
final class FactorAmount {

  /** 15 亩 are 10 000 square metres. */
  private static final BigDecimal MU = BigDecimal.valueOf(15);

  private static final int SQUARE_METRES = 6;

  private FactorAmount() {}

  private static final References NOTHING =
      new References() {
        @Override
        public Optional<Long> find(FieldType type, String typed) {
          return Optional.empty();
        }

        @Override
        public String name(FieldType type, long id) {
          return String.valueOf(id);
        }
      };

  /** Reads what was typed; a bare number of land is 亩. */
  static Typed<Whole> read(FactorKind kind, String typed) {
    String text = typed.strip();
    boolean bare = kind == FactorKind.LAND && text.matches("[-−]?[0-9０-９.,，]+");
    return kind.type()
        .read(bare ? text + kind.typedIn() : text, NOTHING)
        .then(
            value ->
                value instanceof Whole whole
                    ? new Typed.Read<>(whole)
                    : Typed.refused(Typed.Fault.NO_NUMBER, typed));
  }

  static Sourced of(FactorKind kind, long kept, Source source) {
    return Sourced.of(number(kind, kept), unit(kind), source);
  }

  private static BigDecimal number(FactorKind kind, long kept) {
    return kind == FactorKind.LAND
        ? BigDecimal.valueOf(kept)
            .multiply(MU)
            .movePointLeft(SQUARE_METRES)
            .setScale(2, RoundingMode.HALF_UP)
            .stripTrailingZeros()
        : kind.type().number(kept);
  }

  private static String unit(FactorKind kind) {
    String unit = kind.type().unit();
    return kind == FactorKind.LAND || unit == null ? kind.typedIn() : unit;
  }

  /** Returns an amount in words. */
  static String shown(FactorKind kind, long kept) {
    return Amount.shown(number(kind, kept), unit(kind)).text();
  }

  /** Returns how an amount stands in a field. */
  static String typed(FactorKind kind, FieldValue value) {
    return kind.type().typed(value, NOTHING);
  }
}
