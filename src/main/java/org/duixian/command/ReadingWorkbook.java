package org.duixian.command;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.duixian.reader.Figure;
import org.duixian.reader.Reading;
import org.duixian.reader.Task;

/** A workbook with a sheet of figures and one of tasks, for people. */
final class ReadingWorkbook {

  private static final int LONGEST_CELL = 32_000;
  private static final List<String> FIGURES =
      List.of(
          "quote",
          "subject",
          "value",
          "unit",
          "op",
          "measure",
          "role",
          "period",
          "threshold",
          "start",
          "end",
          "rule");
  private static final List<String> TASKS =
      List.of("quote", "section", "heading", "units", "figures", "start", "end", "rule");

  private ReadingWorkbook() {}

  static void write(Reading reading, Path file) throws IOException {
    ResourceBundle words = ResourceBundle.getBundle("messages.command", Locale.ROOT);
    try (OutputStream out = Files.newOutputStream(file);
        Workbook workbook = new Workbook(out, "Duixian", "1.0")) {
      Worksheet figures = sheet(workbook, words, "figures", FIGURES);
      int row = 1;
      for (Figure figure : reading.figures()) {
        fill(figures, row++, figure, words);
      }
      figures.finish();
      Worksheet tasks = sheet(workbook, words, "tasks", TASKS);
      row = 1;
      for (Task task : reading.tasks()) {
        fill(tasks, row++, task);
      }
      tasks.finish();
    }
  }

  private static Worksheet sheet(
      Workbook workbook, ResourceBundle words, String name, List<String> columns) {
    Worksheet sheet = workbook.newWorksheet(words.getString("command.sheet." + name));
    for (int i = 0; i < columns.size(); i++) {
      sheet.value(0, i, words.getString("command.column." + columns.get(i)));
      sheet.style(0, i).bold().set();
    }
    sheet.freezePane(0, 1);
    sheet.width(0, 28);
    sheet.width(1, 36);
    return sheet;
  }

  private static void fill(Worksheet sheet, int row, Figure figure, ResourceBundle words) {
    sheet.value(row, 0, cell(figure.quote()));
    sheet.value(row, 1, cell(figure.subject()));
    if (figure.value() != null) {
      sheet.value(row, 2, figure.value());
    }
    sheet.value(row, 3, figure.unit());
    sheet.value(row, 4, words.getString("command.op." + figure.op().code()));
    sheet.value(row, 5, words.getString("command.measure." + figure.measure().code()));
    sheet.value(row, 6, words.getString("command.role." + figure.role().code()));
    sheet.value(row, 7, figure.period());
    sheet.value(row, 8, figure.threshold() ? words.getString("command.yes") : "");
    sheet.value(row, 9, figure.span().start());
    sheet.value(row, 10, figure.span().end());
    sheet.value(row, 11, figure.rule());
  }

  private static void fill(Worksheet sheet, int row, Task task) {
    sheet.value(row, 0, cell(task.quote()));
    sheet.value(row, 1, cell(String.join(" / ", task.section())));
    sheet.value(row, 2, task.heading());
    sheet.value(row, 3, cell(String.join("、", task.units())));
    sheet.value(row, 4, task.figures().size());
    sheet.value(row, 5, task.span().start());
    sheet.value(row, 6, task.span().end());
    sheet.value(row, 7, task.rule());
  }

  /** A cell holds no control characters and no more than the format allows. */
  private static String cell(String text) {
    StringBuilder clean = new StringBuilder(Math.min(text.length(), LONGEST_CELL));
    for (int i = 0; i < text.length() && clean.length() < LONGEST_CELL; i++) {
      char c = text.charAt(i);
      if (c >= ' ' && !Character.isSurrogate(c) && c < '\uFFFE') {
        clean.append(c);
      }
    }
    return clean.toString();
  }
}
