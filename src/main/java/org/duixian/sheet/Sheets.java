package org.duixian.sheet;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.dhatim.fastexcel.Workbook;
import org.duixian.sheet.SheetArchive.Part;

/** Excel files out and in. */
public final class Sheets {

  private static final int MOST_SHEETS = 50;

  private Sheets() {}

  /**
   * Writes an .xlsx of one or more sheets; no more than a few hundred rows are in memory at once.
   * Where a row fails, the file is left without its end, so that no program takes it for whole.
   *
   * @param words the words of a head's key in the language of the file
   */
  public static void write(OutputStream out, UnaryOperator<String> words, List<Tab<?>> tabs)
      throws IOException {
    Workbook workbook = new Workbook(out, "Duixian", "1.0");
    for (Tab<?> tab : tabs) {
      new TabWriting(workbook.newWorksheet(tab.name()), words).write(tab);
    }
    workbook.finish();
  }

  /**
   * Reads the sheet of an .xlsx whose heads name the most of the columns, the first of equals.
   *
   * @param words the words of heads, in each language
   */
  public static SheetTable read(
      byte[] file, List<? extends SheetColumn<?>> columns, SheetLimits limits, HeadWords words) {
    if (isOldFormat(file)) {
      return SheetTable.refused("sheet.old-format");
    }
    try (SheetArchive archive = SheetArchive.open(file, limits.bytes())) {
      return read(archive, columns, limits, words);
    } catch (SheetArchive.TooLarge large) {
      return SheetTable.refused("sheet.too-large", limits.rows());
    } catch (IOException | RuntimeException unreadable) {
      return SheetTable.refused("sheet.unreadable");
    }
  }

  /** An .xls, and an encrypted .xlsx, is a compound file (MS-CFB 2.2). */
  private static boolean isOldFormat(byte[] file) {
    return file.length > 4
        && file[0] == (byte) 0xD0
        && file[1] == (byte) 0xCF
        && file[2] == 0x11
        && file[3] == (byte) 0xE0;
  }

  private static SheetTable read(
      SheetArchive archive,
      List<? extends SheetColumn<?>> columns,
      SheetLimits limits,
      HeadWords words)
      throws IOException {
    List<SheetOutline> outlines = new ArrayList<>();
    for (Part part : archive.sheets().stream().limit(MOST_SHEETS).toList()) {
      outlines.add(SheetOutline.of(archive, part, columns, words));
    }
    int most = outlines.stream().mapToInt(SheetOutline::columns).max().orElse(0);
    List<SheetOutline> best = outlines.stream().filter(each -> each.columns() == most).toList();
    if (best.stream().allMatch(SheetOutline::isEmpty)) {
      return SheetTable.refused(outlines.isEmpty() ? "sheet.unreadable" : "sheet.empty");
    }
    SheetTable table = best.getFirst().table(archive, limits.rows());
    return most == 0 || best.size() == 1
        ? table
        : table.telling(SheetRemark.of(0, "sheet.one-of-several", best.getFirst().part().name()));
  }

  /**
   * Reads cells that were copied out of a sheet: heads first, a line for each row, columns parted
   * by tabs, or by commas where the heads have no tab.
   */
  public static SheetTable paste(
      String text, List<? extends SheetColumn<?>> columns, int mostRows, HeadWords words) {
    List<String> lines = text.strip().lines().toList();
    boolean tabs =
        lines.stream().limit(SheetHeads.AMONG_FIRST).anyMatch(line -> line.contains("\t"));
    String parting = tabs ? "\t" : "[,，]";
    List<RawLine> read = new ArrayList<>();
    for (int i = 0; i < lines.size(); i++) {
      Map<Integer, RawCell> cells = new TreeMap<>();
      String[] parts = lines.get(i).split(parting, -1);
      for (int place = 0; place < parts.length; place++) {
        if (!parts[place].isBlank()) {
          cells.put(place, RawCell.text(parts[place]));
        }
      }
      read.add(new RawLine(i + 1, false, false, cells));
    }
    SheetHeads heads =
        SheetHeads.find(
            read.subList(0, Math.min(SheetHeads.AMONG_FIRST, read.size())), columns, words);
    TableReading reading = new TableReading(heads, new CellReading(false), place -> 0, mostRows);
    try {
      read.forEach(reading::add);
    } catch (SheetArchive.TooLarge large) {
      return SheetTable.refused("sheet.too-large", mostRows);
    }
    return reading.table();
  }
}
