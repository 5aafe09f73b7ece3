package org.duixian.sheet;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.duixian.sheet.SheetArchive.Part;

/**
 * The first look at a sheet: where its heads are, and its merged areas, which a file keeps behind
 * the rows.
 */
record SheetOutline(Part part, SheetHeads heads, MergedAreas areas, boolean isEmpty) {

  static SheetOutline of(
      SheetArchive archive, Part part, List<? extends SheetColumn<?>> columns, HeadWords words)
      throws IOException {
    List<RawLine> first = new ArrayList<>();
    MergedAreas areas = new MergedAreas();
    new SheetLines(archive)
        .read(
            part,
            line -> {
              if (first.size() < SheetHeads.AMONG_FIRST) {
                first.add(line);
              }
            },
            areas::add);
    areas.fromTop();
    List<RawLine> spread = first.stream().map(areas::spread).toList();
    return new SheetOutline(part, SheetHeads.find(spread, columns, words), areas, first.isEmpty());
  }

  /** Returns how many columns its heads name. */
  int columns() {
    return heads.columns().size();
  }

  /** Reads the rows; the sheet is gone through once more, so that none but these is kept. */
  SheetTable table(SheetArchive archive, int mostRows) throws IOException {
    areas.fromTop();
    TableReading reading =
        new TableReading(heads, new CellReading(archive.from1904()), areas::filled, mostRows);
    new SheetLines(archive).read(part, line -> reading.add(areas.spread(line)), merged -> {});
    return reading.table();
  }
}
