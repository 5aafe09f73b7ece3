package org.duixian.publication.paper;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.dhatim.fastexcel.Position;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;

/** Writes tables as an .xlsx; the same tables give the same bytes. */
public final class SheetFile {

  private static final String SAMPLE = "示例";

  /** One table with the widths of its columns in characters. */
  public record Tab(
      String name,
      List<String> heads,
      List<Integer> widths,
      List<List<? extends @Nullable Object>> rows) {}

  private SheetFile() {}

  /**
   * Returns the file.
   *
   * @param sample whether each sheet says 示例 in its first row and on each printed page
   */
  public static byte[] of(String title, List<Tab> tabs, boolean sample, Instant asOf) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (Workbook workbook = new Workbook(bytes, "Duixian", "1.0")) {
      for (Tab tab : tabs) {
        write(workbook.newWorksheet(tab.name()), title, tab, sample);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("writing to memory failed", e);
    }
    return FixedArchive.rewrite(bytes.toByteArray(), title, asOf);
  }

  private static void write(Worksheet sheet, String title, Tab tab, boolean sample) {
    sheet.value(0, 0, sample ? SAMPLE + "　" + title : title);
    sheet.style(0, 0).bold().fontSize(14).set();
    if (sample) {
      sheet.header(SAMPLE, Position.CENTER, 36);
    }
    for (int column = 0; column < tab.heads().size(); column++) {
      sheet.width(column, tab.widths().get(column));
      sheet.value(1, column, tab.heads().get(column));
      sheet.style(1, column).bold().borderStyle("thin").set();
    }
    for (int row = 0; row < tab.rows().size(); row++) {
      List<? extends @Nullable Object> values = tab.rows().get(row);
      for (int column = 0; column < values.size(); column++) {
        value(sheet, row + 2, column, values.get(column));
      }
    }
    sheet.freezePane(0, 2);
  }

  private static void value(Worksheet sheet, int row, int column, @Nullable Object value) {
    switch (value) {
      case null -> {}
      case BigDecimal number -> sheet.value(row, column, number);
      case Integer number -> sheet.value(row, column, number);
      case LocalDate day -> {
        sheet.value(row, column, day);
        sheet.style(row, column).format("yyyy-mm-dd").set();
      }
      default -> sheet.value(row, column, value.toString());
    }
    sheet.style(row, column).wrapText(true).borderStyle("thin").set();
  }
}
