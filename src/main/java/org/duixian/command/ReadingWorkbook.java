package org.duixian.command;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.function.Function;
import org.duixian.reader.Commitment;
import org.duixian.reader.Figure;
import org.duixian.reader.Reading;
import org.duixian.sheet.Meaning;
import org.duixian.sheet.SheetColumn;
import org.duixian.sheet.Sheets;
import org.duixian.sheet.Tab;
import org.jspecify.annotations.Nullable;

/** A workbook with a sheet of figures and one of tasks, for people. */
final class ReadingWorkbook {

  private static final ResourceBundle WORDS =
      ResourceBundle.getBundle("messages.command", Locale.ROOT);

  private static final List<SheetColumn<Figure>> FIGURES =
      List.of(
          column("quote", 28, Figure::quote),
          column("subject", 36, Figure::subject),
          column("value", 14, Figure::value),
          column("unit", 10, Figure::unit),
          column("op", 10, figure -> WORDS.getString("command.op." + figure.op().code())),
          column(
              "measure",
              10,
              figure -> WORDS.getString("command.measure." + figure.measure().code())),
          column("role", 10, figure -> WORDS.getString("command.role." + figure.role().code())),
          column("period", 10, Figure::period),
          column(
              "threshold", 10, figure -> figure.threshold() ? WORDS.getString("command.yes") : ""),
          column("start", 10, figure -> figure.span().start()),
          column("end", 10, figure -> figure.span().end()),
          column("rule", 20, Figure::rule));

  private static final List<SheetColumn<Commitment>> TASKS =
      List.of(
          column("quote", 28, Commitment::quote),
          column("section", 36, task -> String.join(" / ", task.section())),
          column("heading", 20, Commitment::heading),
          column("units", 20, task -> String.join("、", task.units())),
          column("figures", 10, task -> task.figures().size()),
          column("start", 10, task -> task.span().start()),
          column("end", 10, task -> task.span().end()),
          column("rule", 20, Commitment::rule));

  private ReadingWorkbook() {}

  private static <T> SheetColumn<T> column(
      String key, int width, Function<T, @Nullable Object> write) {
    return new SheetColumn<>(key, "command.column." + key, width, write, Meaning.TEXT);
  }

  static void write(Reading reading, Path file) throws IOException {
    try (OutputStream out = Files.newOutputStream(file)) {
      Sheets.write(
          out,
          WORDS::getString,
          List.of(
              Tab.of(WORDS.getString("command.sheet.figures"), FIGURES, reading.figures()),
              Tab.of(WORDS.getString("command.sheet.tasks"), TASKS, reading.tasks())));
    }
  }
}
