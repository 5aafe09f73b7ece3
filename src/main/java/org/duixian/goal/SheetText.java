package org.duixian.goal;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.duixian.sheet.SheetFile;
import org.duixian.sheet.SheetHeads;
import org.duixian.sheet.SheetLine;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Reads the cells of a sheet that came back; understands nothing of them yet. */
@Component
class SheetText {

  private static final int MOST_ROWS = 50_000;
  private static final long MOST_BYTES = 200L * 1024 * 1024;

  /** The rows and where each column stands; or why the file cannot be read at all. */
  record Content(
      List<SheetRow> rows, Map<SheetColumn, String> letters, List<SheetProblem> problems) {

    private static Content problem(String key) {
      return new Content(List.of(), Map.of(), List.of(new SheetProblem(1, "A", key, List.of())));
    }
  }

  private final MessageSource messages;

  SheetText(MessageSource messages) {
    this.messages = messages;
  }

  Content read(byte[] file) {
    return switch (SheetFile.read(file, MOST_ROWS, MOST_BYTES)) {
      case SheetFile.Content.TooLarge() -> Content.problem("goal.sheet.too-large");
      case SheetFile.Content.Unreadable() -> Content.problem("goal.sheet.unreadable");
      case SheetFile.Content.Lines(List<SheetLine> lines) when lines.isEmpty() ->
          Content.problem("goal.sheet.unreadable");
      case SheetFile.Content.Lines(List<SheetLine> lines) -> content(lines);
    };
  }

  private Content content(List<SheetLine> lines) {
    SheetHeads<SheetColumn> heads =
        SheetHeads.of(lines.getFirst(), List.of(SheetColumn.values()), SheetColumn::key, messages);
    Map<SheetColumn, String> letters = heads.letters();
    List<SheetProblem> problems = new ArrayList<>();
    for (SheetColumn column : SheetColumn.values()) {
      if (!letters.containsKey(column) && (!column.fixed() || isKey(column))) {
        String head = messages.getMessage(column.key(), null, Locale.SIMPLIFIED_CHINESE);
        problems.add(
            new SheetProblem(
                1,
                SheetHeads.letters(column.ordinal()),
                "goal.sheet.column-missing",
                List.of(head)));
      }
    }
    List<SheetRow> rows =
        lines.stream()
            .skip(1)
            .map(line -> new SheetRow(line.number(), heads.texts(line, SheetText::text)))
            .filter(row -> !row.isBlank())
            .toList();
    return new Content(rows, letters, problems);
  }

  private static boolean isKey(SheetColumn column) {
    return column == SheetColumn.NUMBER || column == SheetColumn.VERSION;
  }

  /** A day is a number in a sheet, unless somebody typed it as text. */
  private static String text(SheetLine line, int index, SheetColumn column) {
    return column == SheetColumn.DEADLINE
        ? line.day(index).map(Object::toString).orElseGet(() -> line.text(index))
        : line.text(index);
  }
}
