package org.duixian.indicator;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.duixian.sheet.SheetFile;
import org.duixian.sheet.SheetHeads;
import org.duixian.sheet.SheetLine;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Reads the cells of a sheet of values; understands nothing of them yet. */
@Component
class ValueSheetText {

  private static final int MOST_ROWS = 20_000;
  private static final long MOST_BYTES = 100L * 1024 * 1024;

  /** One row with the texts of its cells. */
  record Line(int row, Map<ValueColumn, String> cells) {

    String text(ValueColumn column) {
      return cells.getOrDefault(column, "");
    }
  }

  /** The rows and where each column stands; or why the file cannot be read at all. */
  record Content(List<Line> lines, Map<ValueColumn, String> letters, List<ImportProblem> problems) {

    private static Content problem(String key) {
      return new Content(List.of(), Map.of(), List.of(new ImportProblem(1, "A", key, List.of())));
    }
  }

  private final MessageSource messages;

  ValueSheetText(MessageSource messages) {
    this.messages = messages;
  }

  Content read(byte[] file) {
    return switch (SheetFile.read(file, MOST_ROWS, MOST_BYTES)) {
      case SheetFile.Content.TooLarge() -> Content.problem("indicator.import.too-large");
      case SheetFile.Content.Unreadable() -> Content.problem("indicator.import.unreadable");
      case SheetFile.Content.Lines(List<SheetLine> lines) when lines.isEmpty() ->
          Content.problem("indicator.import.empty");
      case SheetFile.Content.Lines(List<SheetLine> lines) -> content(lines);
    };
  }

  private Content content(List<SheetLine> sheet) {
    SheetHeads<ValueColumn> heads =
        SheetHeads.of(sheet.getFirst(), List.of(ValueColumn.values()), ValueColumn::key, messages);
    Map<ValueColumn, String> letters = heads.letters();
    List<ImportProblem> problems = new ArrayList<>();
    for (ValueColumn column : ValueColumn.values()) {
      if (!letters.containsKey(column) && !column.optional()) {
        String head = messages.getMessage(column.key(), null, Locale.SIMPLIFIED_CHINESE);
        problems.add(
            new ImportProblem(
                1,
                SheetHeads.letters(column.ordinal()),
                "indicator.import.column-missing",
                List.of(head)));
      }
    }
    List<Line> lines =
        sheet.stream()
            .skip(1)
            .map(line -> new Line(line.number(), heads.texts(line, ValueSheetText::text)))
            .filter(line -> line.cells().values().stream().anyMatch(text -> !text.isEmpty()))
            .toList();
    if (lines.isEmpty() && problems.isEmpty()) {
      return Content.problem("indicator.import.empty");
    }
    return new Content(lines, letters, problems);
  }

  /** Excel turns a typed 2025-05 into a day: its month is meant. */
  private static String text(SheetLine line, int index, ValueColumn column) {
    String text = line.text(index);
    return column == ValueColumn.PERIOD
        ? line.day(index)
            .map(day -> day.toString().substring(0, 7))
            .orElseGet(() -> text.replace('/', '-').replaceFirst("年$", ""))
        : text;
  }
}
