package org.duixian.place;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;

/** A sheet as an office would send it. */
final class SheetOfPlaces {

  private SheetOfPlaces() {}

  static byte[] of(List<List<String>> rows) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (org.dhatim.fastexcel.Workbook book =
        new org.dhatim.fastexcel.Workbook(out, "test", "1.0")) {
      org.dhatim.fastexcel.Worksheet tab = book.newWorksheet("位置");
      for (int row = 0; row < rows.size(); row++) {
        for (int column = 0; column < rows.get(row).size(); column++) {
          tab.value(row, column, rows.get(row).get(column));
        }
      }
    }
    return out.toByteArray();
  }
}
