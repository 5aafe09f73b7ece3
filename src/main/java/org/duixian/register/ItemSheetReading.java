package org.duixian.register;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.duixian.database.DistrictSql;
import org.duixian.declaration.Core;
import org.duixian.organisation.People;
import org.duixian.organisation.Units;
import org.duixian.register.ItemSheetColumns.Line;
import org.duixian.sheet.HeadWords;
import org.duixian.sheet.SheetColumn;
import org.duixian.sheet.SheetLimits;
import org.duixian.sheet.SheetRemark;
import org.duixian.sheet.SheetReview;
import org.duixian.sheet.SheetTable;
import org.duixian.sheet.Sheets;
import org.duixian.site.Wording;
import org.springframework.stereotype.Component;

/** Holds a sheet that came in against the items that stand. */
@Component
class ItemSheetReading {

  private static final SheetLimits LIMITS = new SheetLimits(100_000, 400L * 1024 * 1024);

  /** What a sheet asks for: the review to be shown, and what is to be written. */
  record Outcome(
      SheetReview<ItemSheetChange> review,
      List<ItemWork.NewItem> added,
      List<ItemWork.Change> changed) {}

  final DistrictSql jdbc;
  final Units units;
  final People people;
  final Items items;
  final ItemAccess access;
  private final HeadWords words;

  ItemSheetReading(
      DistrictSql jdbc,
      Units units,
      People people,
      Items items,
      ItemAccess access,
      Wording wording) {
    this.jdbc = jdbc;
    this.units = units;
    this.people = people;
    this.items = items;
    this.access = access;
    this.words = wording::of;
  }

  /**
   * Reads a sheet.
   *
   * @param ticked the questions that were answered with yes
   */
  Outcome read(Register register, byte[] file, Set<String> ticked) {
    DistrictReferences names = new DistrictReferences(jdbc, units, people);
    ItemSheetColumns columns = new ItemSheetColumns(register, names, Locale.SIMPLIFIED_CHINESE);
    List<SheetColumn<Line>> known = columns.in();
    SheetTable table = Sheets.read(file, known, LIMITS, words);
    List<SheetRemark> missing = new ArrayList<>(table.missing(required(columns, table), words));
    if (missing.isEmpty() && table.rows().isEmpty() && table.wrong().isEmpty()) {
      missing.add(SheetRemark.of(0, "sheet.no-rows"));
    }
    return missing.isEmpty()
        ? new ItemComparison(this, register, names, columns, table, ticked).outcome()
        : new Outcome(SheetReview.refused(missing), List.of(), List.of());
  }

  /** An office's own table has neither number nor version; with one of them both are needed. */
  private static List<SheetColumn<Line>> required(ItemSheetColumns columns, SheetTable table) {
    boolean own = !table.has(ItemSheetColumns.NUMBER) && !table.has(ItemSheetColumns.VERSION);
    return own
        ? List.of(columns.column(columns.register().column(Core.TITLE.id()).orElseThrow()))
        : List.of(ItemSheetColumns.NUMBER, ItemSheetColumns.VERSION);
  }
}
