package org.duixian.sheet;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.IntFunction;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.duixian.sheet.CellReading.Said;

/** Reads the lines under the heads of one sheet. */
final class TableReading {

  private static final Pattern NOTE =
      Pattern.compile(
          "(注|备注|附注|说明|填表|填报|制表|审核|复核|联系|单位负责人|负责人|数据来源|资料来源|Notes?)" + "[^：:]{0,6}[：:].*",
          Pattern.DOTALL);
  private static final Pattern TOTAL = Pattern.compile("合计|总计|小计|Total");

  private final SheetHeads heads;
  private final CellReading cells;
  private final IntFunction<Integer> merged;
  private final int most;
  private final List<SheetRow> rows = new ArrayList<>();
  private final List<SheetRemark> wrong = new ArrayList<>();
  private final List<SheetRemark> told = new ArrayList<>();
  private final List<Integer> hidden = new ArrayList<>();
  private final Map<Integer, Shown> shown = new TreeMap<>();

  /** The first cell of a column whose format makes something else of its number, and how many. */
  private record Shown(int row, ShownNumber number, String held, boolean scaled, int cells) {

    Shown and(ShownNumber next) {
      return new Shown(row, number, held, scaled || next.scaled(), cells + 1);
    }
  }

  /**
   * @param merged how many cells of a column got the value of a merged one
   */
  TableReading(SheetHeads heads, CellReading cells, IntFunction<Integer> merged, int most) {
    this.heads = heads;
    this.cells = cells;
    this.merged = merged;
    this.most = most;
  }

  void add(RawLine line) {
    if (line.number() <= heads.row() || line.cells().isEmpty() || heads.repeats(line)) {
      return;
    }
    if (isAside(line)) {
      String words =
          line.cells().keySet().stream().sorted().map(line::text).collect(Collectors.joining(" "));
      told.add(SheetRemark.of(line.number(), "sheet.left-out", shortened(words)));
      return;
    }
    if (rows.size() + wrong.size() >= most) {
      throw new SheetArchive.TooLarge();
    }
    read(line);
  }

  /** A note under the table, a total, a heading over all columns between the rows. */
  private static boolean isAside(RawLine line) {
    List<String> texts = line.cells().keySet().stream().sorted().map(line::text).toList();
    return texts.stream().allMatch(text -> NOTE.matcher(text).matches())
        || texts.size() == 1 && line.wide()
        || TOTAL.matcher(Blanks.bare(texts.getFirst())).matches();
  }

  private static String shortened(String words) {
    return words.length() > 40 ? words.substring(0, 40) + "…" : words;
  }

  private void read(RawLine line) {
    Map<String, String> texts = new HashMap<>();
    int before = wrong.size();
    heads
        .columns()
        .forEach(
            (place, column) -> {
              RawCell cell = line.cells().get(place);
              if (cell != null && column.read() != Meaning.SHOWN) {
                Said said = cells.read(cell, column.read());
                note(line.number(), place, said);
                if (!said.text().isEmpty()) {
                  texts.put(column.key(), said.text());
                }
              } else if (cell != null) {
                texts.put(column.key(), Blanks.clean(cell.value()));
              }
            });
    if (wrong.size() == before && !texts.isEmpty()) {
      rows.add(new SheetRow(line.number(), texts, heads));
      if (line.hidden()) {
        hidden.add(line.number());
      }
    }
  }

  private void note(int row, int place, Said said) {
    String letters = Places.letters(place);
    if (said.fault() != null) {
      wrong.add(new SheetRemark(row, letters, said.fault(), List.of(said.text())));
    } else if (said.notice() != null) {
      told.add(new SheetRemark(row, letters, said.notice(), List.of(said.text())));
    }
    ShownNumber number = said.shown();
    if (number != null) {
      shown.merge(
          place,
          new Shown(row, number, said.text(), number.scaled(), 1),
          (first, next) -> first.and(number));
    }
  }

  SheetTable table() {
    List<SheetRemark> all = new ArrayList<>(heads.unknown());
    List<SheetQuestion> asked = new ArrayList<>();
    heads
        .columns()
        .forEach(
            (place, column) -> {
              if (merged.apply(place) > 0) {
                all.add(
                    new SheetRemark(
                        0, Places.letters(place), "sheet.merged", List.of(merged.apply(place))));
              }
            });
    shown.forEach(
        (place, first) -> {
          List<Object> arguments =
              List.of(
                  Places.letters(place) + first.row(),
                  first.number().text(),
                  first.held(),
                  first.cells());
          if (first.scaled()) {
            asked.add(
                new SheetQuestion(
                    "shown-" + Places.letters(place), true, "sheet.shown-scaled", arguments));
          } else {
            all.add(new SheetRemark(first.row(), Places.letters(place), "sheet.shown", arguments));
          }
        });
    if (!hidden.isEmpty()) {
      all.add(SheetRemark.of(0, "sheet.hidden", hidden.size(), BlankCells.named(hidden)));
    }
    all.addAll(told);
    return new SheetTable(heads, rows, wrong, all, asked);
  }
}
