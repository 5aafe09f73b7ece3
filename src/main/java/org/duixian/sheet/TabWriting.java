package org.duixian.sheet;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.function.UnaryOperator;
import org.dhatim.fastexcel.Position;
import org.dhatim.fastexcel.StyleSetter;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;

/** Writes one sheet row by row; texts stand in their cells, so that no table of texts grows. */
final class TabWriting {

  private static final String FIXED = "D6DCDF";
  private static final String OPEN = "E3EBF5";
  private static final int ROWS_AT_ONCE = 200;
  private static final int MARK_SIZE = 36;
  private static final int TITLE_SIZE = 14;

  /** From this width on, a text goes on in the next line of its cell. */
  private static final int WIDE = 40;

  /** What a cell may hold, ECMA-376 and Excel's own limit. */
  private static final int LONGEST = 32_767;

  private final Worksheet sheet;
  private final UnaryOperator<String> words;
  private boolean ruled;
  private int row;

  TabWriting(Worksheet sheet, UnaryOperator<String> words) {
    this.sheet = sheet;
    this.words = words;
  }

  <T> void write(Tab<T> tab) throws IOException {
    if (tab.mark() != null) {
      sheet.header(tab.mark(), Position.CENTER, MARK_SIZE);
    }
    ruled = tab.title() != null;
    if (tab.title() != null) {
      sheet.inlineString(row, 0, cut(tab.title()));
      sheet.style(row++, 0).bold().fontSize(TITLE_SIZE).set();
    }
    heads(tab.columns());
    for (T each : tab.rows()) {
      List<SheetColumn<T>> columns = tab.columns();
      for (int place = 0; place < columns.size(); place++) {
        cell(place, columns.get(place), columns.get(place).write().apply(each));
      }
      if (++row % ROWS_AT_ONCE == 0) {
        sheet.flush();
      }
    }
    sheet.finish();
  }

  private <T> void heads(List<SheetColumn<T>> columns) {
    int keys = 0;
    for (int place = 0; place < columns.size(); place++) {
      SheetColumn<T> column = columns.get(place);
      sheet.width(place, column.width());
      sheet.inlineString(row, place, words.apply(column.head()).split("\\|")[0]);
      sheet
          .style(row, place)
          .bold()
          .fillColor(column.read().fixed() ? FIXED : OPEN)
          .borderStyle("thin")
          .set();
      keys += keys == place && column.read() == Meaning.KEY ? 1 : 0;
      if (column.read() == Meaning.PERIOD) {
        // As text: Excel would turn a typed 2025-05 into a day.
        sheet.style(place).format("@").set();
      }
    }
    sheet.freezePane(keys, ++row);
  }

  private void cell(int place, SheetColumn<?> column, @Nullable Object value) {
    StyleSetter style = sheet.style(row, place);
    switch (value) {
      case null -> {}
      case Number number -> sheet.value(row, place, number);
      case LocalDate day -> {
        sheet.value(row, place, day);
        style.format("yyyy-mm-dd");
      }
      default -> {
        String text = cut(value.toString());
        if (!text.isEmpty()) {
          sheet.inlineString(row, place, text);
        }
        if (column.read() == Meaning.PERIOD) {
          style.format("@");
        }
      }
    }
    if (ruled) {
      style.borderStyle("thin");
    }
    style.wrapText(ruled || column.width() >= WIDE).set();
  }

  /** Returns no more than the format allows; control characters are left out by the library. */
  private static String cut(String text) {
    return text.length() <= LONGEST ? text : text.substring(0, LONGEST);
  }
}
