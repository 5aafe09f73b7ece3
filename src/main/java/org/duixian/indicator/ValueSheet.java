package org.duixian.indicator;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.duixian.document.Statement;
import org.duixian.kernel.Amount;
import org.duixian.organisation.Unit;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Writes values into a sheet that can be filled in and sent back. */
@Component
class ValueSheet {

  private final MessageSource messages;

  ValueSheet(MessageSource messages) {
    this.messages = messages;
  }

  /** Returns the sheet with the values, and a second one that lists the codes and units. */
  byte[] write(
      int year,
      List<Indicator> indicators,
      List<Unit> units,
      List<Observation> values,
      Locale locale) {
    Map<Long, Indicator> byId =
        indicators.stream().collect(Collectors.toMap(Indicator::id, Function.identity()));
    Map<Long, String> names = units.stream().collect(Collectors.toMap(Unit::id, Unit::shortName));
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (Workbook workbook = new Workbook(bytes, "Duixian", "1.0")) {
      Worksheet sheet =
          workbook.newWorksheet(word("indicator.sheet.name", locale, String.valueOf(year)));
      for (ValueColumn column : ValueColumn.values()) {
        sheet.value(0, column.ordinal(), word(column.key(), locale));
        sheet.width(column.ordinal(), column.width());
        sheet.style(0, column.ordinal()).bold().fillColor("E3EBF5").borderStyle("thin").set();
      }
      // As text: Excel would turn 2025-05 into a day.
      sheet
          .range(1, ValueColumn.PERIOD.ordinal(), values.size() + 200, ValueColumn.PERIOD.ordinal())
          .style()
          .format("@")
          .set();
      sheet.freezePane(0, 1);
      int row = 1;
      for (Observation value : values) {
        Indicator indicator = byId.get(value.indicator());
        String unit = names.get(value.unit());
        if (indicator != null && unit != null) {
          row(sheet, row++, indicator, unit, value, locale);
        }
      }
      lists(
          workbook.newWorksheet(word("indicator.sheet.codes", locale)), indicators, units, locale);
    } catch (IOException e) {
      throw new UncheckedIOException("writing to memory failed", e);
    }
    return bytes.toByteArray();
  }

  private void row(
      Worksheet sheet,
      int row,
      Indicator indicator,
      String unit,
      Observation value,
      Locale locale) {
    Amount.Written written = Amount.written(value.value(), indicator.unit());
    sheet.value(row, ValueColumn.CODE.ordinal(), indicator.code());
    sheet.value(row, ValueColumn.NAME.ordinal(), indicator.name());
    sheet.value(row, ValueColumn.UNIT.ordinal(), unit);
    sheet.value(
        row, ValueColumn.KIND.ordinal(), word("indicator.kind." + value.kind().name(), locale));
    sheet.value(row, ValueColumn.PERIOD.ordinal(), value.period().code());
    sheet.value(row, ValueColumn.BOUND.ordinal(), Statement.sign(value.bound()));
    sheet.value(row, ValueColumn.VALUE.ordinal(), new BigDecimal(written.digits()));
    sheet.value(row, ValueColumn.MEASURED.ordinal(), written.unit());
    if (value.note() != null) {
      sheet.value(row, ValueColumn.NOTE.ordinal(), value.note());
    }
  }

  private void lists(Worksheet sheet, List<Indicator> indicators, List<Unit> units, Locale locale) {
    List<ValueColumn> heads =
        List.of(ValueColumn.CODE, ValueColumn.NAME, ValueColumn.MEASURED, ValueColumn.UNIT);
    for (int column = 0; column < heads.size(); column++) {
      sheet.value(0, column, word(heads.get(column).key(), locale));
      sheet.width(column, heads.get(column).width());
      sheet.style(0, column).bold().fillColor("D6DCDF").set();
    }
    int row = 1;
    for (Indicator each : indicators) {
      sheet.value(row, 0, each.code());
      sheet.value(row, 1, each.name());
      sheet.value(row++, 2, each.unit() == null ? "" : each.unit());
    }
    row = 1;
    for (Unit each : units) {
      sheet.value(row++, 3, each.shortName());
    }
  }

  private String word(String key, Locale locale, Object... arguments) {
    return messages.getMessage(key, arguments, locale);
  }
}
