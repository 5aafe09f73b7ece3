package org.duixian.goal;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Reads the cells of a sheet that came back; understands nothing of them yet. */
@Component
class SheetText {

  private static final int MOST_ROWS = 50_000;
  private static final long MOST_BYTES = 200L * 1024 * 1024;
  private static final Locale[] LOCALES = {Locale.SIMPLIFIED_CHINESE, Locale.ENGLISH};

  /** The rows and where each column stands; or why the file cannot be read at all. */
  record Content(
      List<SheetRow> rows, Map<SheetColumn, String> letters, List<SheetProblem> problems) {

    private static Content problem(String key, Object... arguments) {
      return new Content(
          List.of(), Map.of(), List.of(new SheetProblem(1, "A", key, List.of(arguments))));
    }
  }

  private final MessageSource messages;

  SheetText(MessageSource messages) {
    this.messages = messages;
  }

  Content read(byte[] file) {
    try {
      if (bytesInside(file) > MOST_BYTES) {
        return Content.problem("goal.sheet.too-large");
      }
      try (ReadableWorkbook workbook = new ReadableWorkbook(new ByteArrayInputStream(file));
          Stream<Row> rows = workbook.getFirstSheet().openStream()) {
        return content(rows.limit(MOST_ROWS + 2L).toList());
      }
    } catch (IOException | RuntimeException unreadable) {
      return Content.problem("goal.sheet.unreadable");
    }
  }

  /** A small file can hold a huge one: counted before anything is kept. */
  private static long bytesInside(byte[] file) throws IOException {
    long bytes = 0;
    try (ZipFile zip =
        ZipFile.builder().setSeekableByteChannel(new SeekableInMemoryByteChannel(file)).get()) {
      for (ZipArchiveEntry entry : Collections.list(zip.getEntries())) {
        try (InputStream content = zip.getInputStream(entry)) {
          bytes += bytesOf(content);
        }
        if (bytes > MOST_BYTES) {
          return bytes;
        }
      }
    }
    return bytes;
  }

  private static long bytesOf(InputStream stream) throws IOException {
    byte[] buffer = new byte[65_536];
    long bytes = 0;
    for (int read = stream.read(buffer);
        read >= 0 && bytes <= MOST_BYTES;
        read = stream.read(buffer)) {
      bytes += read;
    }
    return bytes;
  }

  private Content content(List<Row> rows) {
    if (rows.isEmpty()) {
      return Content.problem("goal.sheet.unreadable");
    }
    if (rows.size() > MOST_ROWS) {
      return Content.problem("goal.sheet.too-large");
    }
    Map<Integer, SheetColumn> columns = columns(rows.getFirst());
    Map<SheetColumn, String> letters = new EnumMap<>(SheetColumn.class);
    columns.forEach((index, column) -> letters.put(column, SheetColumn.letters(index)));
    List<SheetProblem> problems = new ArrayList<>();
    for (SheetColumn column : SheetColumn.values()) {
      if (!letters.containsKey(column) && (!column.fixed() || isKey(column))) {
        String head = messages.getMessage(column.key(), null, LOCALES[0]);
        problems.add(
            new SheetProblem(
                1,
                SheetColumn.letters(column.ordinal()),
                "goal.sheet.column-missing",
                List.of(head)));
      }
    }
    List<SheetRow> texts = new ArrayList<>();
    rows.stream()
        .skip(1)
        .map(row -> row(row, columns))
        .filter(row -> !row.isBlank())
        .forEach(texts::add);
    return new Content(texts, letters, problems);
  }

  private static boolean isKey(SheetColumn column) {
    return column == SheetColumn.NUMBER || column == SheetColumn.VERSION;
  }

  private Map<Integer, SheetColumn> columns(Row heads) {
    Map<Integer, SheetColumn> columns = new HashMap<>();
    for (int index = 0; index < heads.getCellCount(); index++) {
      String head = text(heads, index).strip();
      for (SheetColumn column : SheetColumn.values()) {
        for (Locale locale : LOCALES) {
          if (head.equals(messages.getMessage(column.key(), null, locale))) {
            columns.putIfAbsent(index, column);
          }
        }
      }
    }
    return columns;
  }

  private static SheetRow row(Row row, Map<Integer, SheetColumn> columns) {
    Map<SheetColumn, String> cells = new EnumMap<>(SheetColumn.class);
    columns.forEach(
        (index, column) ->
            cells.put(column, column == SheetColumn.DEADLINE ? day(row, index) : text(row, index)));
    return new SheetRow(row.getRowNum(), cells);
  }

  private static Optional<Cell> cell(Row row, int index) {
    return index < row.getCellCount() ? Optional.ofNullable(row.getCell(index)) : Optional.empty();
  }

  private static String text(Row row, int index) {
    return cell(row, index).map(SheetText::text).orElse("");
  }

  private static String text(Cell cell) {
    if (cell.getType() == CellType.NUMBER) {
      BigDecimal number = cell.asNumber();
      return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }
    return cell.getText() == null ? "" : cell.getText().strip();
  }

  /** A day is a number in a sheet, unless somebody typed it as text. */
  private static String day(Row row, int index) {
    return cell(row, index)
        .map(
            cell -> {
              if (cell.getType() != CellType.NUMBER) {
                return text(cell);
              }
              LocalDateTime day = cell.asDate();
              return day == null ? text(cell) : day.toLocalDate().toString();
            })
        .orElse("");
  }
}
