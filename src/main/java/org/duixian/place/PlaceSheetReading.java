package org.duixian.place;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.duixian.place.PlaceRows.Row;
import org.duixian.place.PlaceWork.NewPlace;
import org.duixian.place.geometry.CoordinateSystem;
import org.duixian.place.geometry.GroundShape;
import org.duixian.place.geometry.ShapeFault;
import org.duixian.place.geometry.ShapeReading;
import org.duixian.register.Box;
import org.duixian.sheet.HeadWords;
import org.duixian.sheet.Meaning;
import org.duixian.sheet.SheetColumn;
import org.duixian.sheet.SheetLimits;
import org.duixian.sheet.SheetRemark;
import org.duixian.sheet.SheetRow;
import org.duixian.sheet.SheetTable;
import org.duixian.sheet.Sheets;

/**
 * Reads a sheet with a point in each row.
 *
 * @param system of rows that say none
 * @param mixed whether rows may say different ones
 */
record PlaceSheetReading(CoordinateSystem system, boolean mixed, Box around, HeadWords words) {

  private static final SheetLimits LIMITS = new SheetLimits(20_000, 100L * 1024 * 1024);
  private static final int NAMED_ROWS = 10;

  private static final SheetColumn<Row> NUMBER = column("number", Meaning.KEY);
  private static final SheetColumn<Row> NAME = column("name", Meaning.TEXT);
  private static final SheetColumn<Row> LONGITUDE = column("longitude", Meaning.NUMBER);
  private static final SheetColumn<Row> LATITUDE = column("latitude", Meaning.NUMBER);
  private static final SheetColumn<Row> SYSTEM = column("system", Meaning.TEXT);
  private static final SheetColumn<Row> ACCURACY = column("accuracy", Meaning.NUMBER);
  private static final SheetColumn<Row> SOURCE = column("source", Meaning.TEXT);

  /** The columns in their order. */
  static final List<SheetColumn<Row>> COLUMNS =
      List.of(NUMBER, NAME, LONGITUDE, LATITUDE, SYSTEM, ACCURACY, SOURCE);

  private static SheetColumn<Row> column(String key, Meaning meaning) {
    return new SheetColumn<>(key, "place.sheet." + key, 16, row -> null, meaning);
  }

  PlaceRows places(byte[] file, String source) {
    SheetTable table = Sheets.read(file, COLUMNS, LIMITS, words);
    List<SheetRemark> wrong =
        new ArrayList<>(table.missing(List.of(NUMBER, LONGITUDE, LATITUDE), words));
    wrong.addAll(table.wrong());
    PlaceRows rows = PlaceRows.empty();
    wrong.stream().distinct().map(PlaceSheetReading::remark).forEach(rows.wrong()::add);
    Map<CoordinateSystem, List<Integer>> systems = new EnumMap<>(CoordinateSystem.class);
    if (wrong.isEmpty()) {
      table.rows().forEach(row -> read(row, source, rows, systems));
    }
    if (systems.size() > 1 && !mixed) {
      systems.forEach((each, those) -> rows.wrong().add(several(each, those)));
    }
    return rows;
  }

  private PlaceRemark several(CoordinateSystem each, List<Integer> rows) {
    String named =
        rows.stream().limit(NAMED_ROWS).map(String::valueOf).collect(Collectors.joining("、"));
    return PlaceRemark.of(
        0,
        "place.file.several",
        words.of(HeadWords.LANGUAGES.getFirst(), each.label()),
        rows.size() > NAMED_ROWS ? named + "…" : named);
  }

  private static PlaceRemark remark(SheetRemark each) {
    return new PlaceRemark(each.row(), each.column(), each.messageKey(), each.arguments());
  }

  private void read(
      SheetRow row, String source, PlaceRows rows, Map<CoordinateSystem, List<Integer>> systems) {
    if (row.text(NUMBER).isBlank()) {
      rows.wrong().add(remark(row.remark(NUMBER, "place.file.no-number")));
      return;
    }
    Optional<CoordinateSystem> said = system(row);
    if (said.isEmpty()) {
      rows.wrong().add(remark(row.remark(SYSTEM, "place.error.system")));
      return;
    }
    systems.computeIfAbsent(said.get(), each -> new ArrayList<>()).add(row.number());
    if (!row.text(ACCURACY).matches("[0-9]{0,5}")) {
      rows.wrong().add(remark(row.remark(ACCURACY, "place.error.accuracy")));
      return;
    }
    point(row, source, said.get(), rows);
  }

  private void point(SheetRow row, String source, CoordinateSystem said, PlaceRows rows) {
    String east = row.text(LONGITUDE);
    String north = row.text(LATITUDE);
    if (!number(east) || !number(north)) {
      SheetColumn<Row> bad = number(east) ? LATITUDE : LONGITUDE;
      rows.wrong().add(remark(row.remark(bad, "place.error.degrees")));
      return;
    }
    try {
      GroundShape shape =
          new ShapeReading(said, around).typed(List.of(List.of(east, north)), false);
      String own = row.text(SOURCE);
      rows.rows()
          .add(
              new Row(
                  row.number(),
                  row.text(NUMBER),
                  new NewPlace(
                      row.text(NAME),
                      shape,
                      row.text(ACCURACY).isEmpty() ? null : Integer.valueOf(row.text(ACCURACY)),
                      own.isEmpty() ? source : own)));
    } catch (ShapeFault fault) {
      rows.wrong()
          .add(remark(row.remark(LONGITUDE, fault.messageKey(), fault.arguments().toArray())));
    }
  }

  static boolean number(String text) {
    return text.matches("-?(0|[1-9][0-9]{0,9})(\\.[0-9]{1,15})?");
  }

  private Optional<CoordinateSystem> system(SheetRow row) {
    String said = row.text(SYSTEM);
    return said.isBlank()
        ? Optional.of(system)
        : words.choice(CoordinateSystem.values(), CoordinateSystem::label, said);
  }
}
