package org.duixian.indicator;

import static org.duixian.sheet.Meaning.NUMBER;
import static org.duixian.sheet.Meaning.PERIOD;
import static org.duixian.sheet.Meaning.TEXT;

import java.math.BigDecimal;
import java.util.List;
import java.util.function.Function;
import org.duixian.kernel.Amount;
import org.duixian.sheet.Meaning;
import org.duixian.sheet.SheetColumn;
import org.jspecify.annotations.Nullable;

/**
 * The columns of a sheet of values, in order; and those of the list of codes and units beside it.
 */
final class ValueColumns {

  /** One value as the sheet shows it. */
  record Line(
      Indicator indicator,
      String unit,
      String kind,
      String period,
      String bound,
      Amount.Written value,
      @Nullable String note) {}

  /** One line of the list: an indicator and, beside it for no reason but space, a unit. */
  record Listed(@Nullable Indicator indicator, @Nullable String unit) {}

  static final SheetColumn<Line> CODE = column("CODE", 22, TEXT, line -> line.indicator.code());
  static final SheetColumn<Line> NAME = column("NAME", 28, TEXT, line -> line.indicator.name());
  static final SheetColumn<Line> UNIT = column("UNIT", 22, TEXT, Line::unit);
  static final SheetColumn<Line> KIND = column("KIND", 8, TEXT, Line::kind);
  static final SheetColumn<Line> WHEN = column("PERIOD", 12, PERIOD, Line::period);
  static final SheetColumn<Line> BOUND = column("BOUND", 6, TEXT, Line::bound);
  static final SheetColumn<Line> VALUE =
      column("VALUE", 16, NUMBER, line -> new BigDecimal(line.value.digits()));
  static final SheetColumn<Line> MEASURED = column("MEASURED", 10, TEXT, line -> line.value.unit());
  static final SheetColumn<Line> NOTE = column("NOTE", 24, TEXT, Line::note);
  static final SheetColumn<Line> REASON = column("REASON", 24, TEXT, line -> null);

  static final List<SheetColumn<Line>> ALL =
      List.of(CODE, NAME, UNIT, KIND, WHEN, BOUND, VALUE, MEASURED, NOTE, REASON);

  static final List<SheetColumn<Line>> REQUIRED = List.of(CODE, UNIT, KIND, WHEN, VALUE);

  static final List<SheetColumn<Listed>> LIST =
      List.of(
          listed(CODE, Indicator::code),
          listed(NAME, Indicator::name),
          listed(MEASURED, Indicator::unit),
          new SheetColumn<>("UNIT", UNIT.head(), UNIT.width(), Listed::unit, Meaning.SHOWN));

  private ValueColumns() {}

  private static <T> SheetColumn<T> column(
      String key, int width, Meaning read, Function<T, @Nullable Object> write) {
    return new SheetColumn<>(key, "indicator.sheet." + key, width, write, read);
  }

  private static SheetColumn<Listed> listed(
      SheetColumn<Line> like, Function<Indicator, @Nullable String> write) {
    return new SheetColumn<>(
        like.key(),
        like.head(),
        like.width(),
        listed -> listed.indicator == null ? null : write.apply(listed.indicator),
        Meaning.SHOWN);
  }
}
