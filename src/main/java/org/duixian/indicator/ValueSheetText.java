package org.duixian.indicator;

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

/** Reads the cells of a sheet of values; understands nothing of them yet. */
@Component
class ValueSheetText {

  private static final int MOST_ROWS = 20_000;
  private static final long MOST_BYTES = 100L * 1024 * 1024;
  private static final Locale[] LOCALES = {Locale.SIMPLIFIED_CHINESE, Locale.ENGLISH};

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
    try {
      if (bytesInside(file) > MOST_BYTES) {
        return Content.problem("indicator.import.too-large");
      }
      try (ReadableWorkbook workbook = new ReadableWorkbook(new ByteArrayInputStream(file));
          Stream<Row> rows = workbook.getFirstSheet().openStream()) {
        return content(rows.limit(MOST_ROWS + 2L).toList());
      }
    } catch (IOException | RuntimeException unreadable) {
      return Content.problem("indicator.import.unreadable");
    }
  }

  /** A small file can hold a huge one: counted before anything is kept. */
  private static long bytesInside(byte[] file) throws IOException {
    long bytes = 0;
    byte[] buffer = new byte[65_536];
    try (ZipFile zip =
        ZipFile.builder().setSeekableByteChannel(new SeekableInMemoryByteChannel(file)).get()) {
      for (ZipArchiveEntry entry : Collections.list(zip.getEntries())) {
        try (InputStream content = zip.getInputStream(entry)) {
          for (int read = content.read(buffer);
              read >= 0 && bytes <= MOST_BYTES;
              read = content.read(buffer)) {
            bytes += read;
          }
        }
      }
    }
    return bytes;
  }

  private Content content(List<Row> rows) {
    if (rows.size() > MOST_ROWS) {
      return Content.problem("indicator.import.too-large");
    }
    Map<Integer, ValueColumn> columns = rows.isEmpty() ? Map.of() : columns(rows.getFirst());
    Map<ValueColumn, String> letters = new EnumMap<>(ValueColumn.class);
    columns.forEach((index, column) -> letters.put(column, ValueColumn.letter(index)));
    List<ImportProblem> problems = new ArrayList<>();
    for (ValueColumn column : ValueColumn.values()) {
      if (!letters.containsKey(column) && !column.optional()) {
        String head = messages.getMessage(column.key(), null, LOCALES[0]);
        problems.add(
            new ImportProblem(
                1,
                ValueColumn.letter(column.ordinal()),
                "indicator.import.column-missing",
                List.of(head)));
      }
    }
    List<Line> lines =
        rows.stream()
            .skip(1)
            .map(row -> line(row, columns))
            .filter(line -> line.cells().values().stream().anyMatch(text -> !text.isEmpty()))
            .toList();
    if (lines.isEmpty() && problems.isEmpty()) {
      return Content.problem("indicator.import.empty");
    }
    return new Content(lines, letters, problems);
  }

  private Map<Integer, ValueColumn> columns(Row heads) {
    Map<Integer, ValueColumn> columns = new HashMap<>();
    for (int index = 0; index < heads.getCellCount(); index++) {
      String head = cell(heads, index).map(ValueSheetText::text).orElse("");
      for (ValueColumn column : ValueColumn.values()) {
        for (Locale locale : LOCALES) {
          if (head.equals(messages.getMessage(column.key(), null, locale))) {
            columns.putIfAbsent(index, column);
          }
        }
      }
    }
    return columns;
  }

  private static Line line(Row row, Map<Integer, ValueColumn> columns) {
    Map<ValueColumn, String> cells = new EnumMap<>(ValueColumn.class);
    columns.forEach(
        (index, column) ->
            cells.put(
                column,
                cell(row, index)
                    .map(cell -> column == ValueColumn.PERIOD ? period(cell) : text(cell))
                    .orElse("")));
    return new Line(row.getRowNum(), cells);
  }

  private static Optional<Cell> cell(Row row, int index) {
    return index < row.getCellCount() ? Optional.ofNullable(row.getCell(index)) : Optional.empty();
  }

  private static String text(Cell cell) {
    if (cell.getType() == CellType.NUMBER) {
      BigDecimal number = cell.asNumber();
      return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }
    return cell.getText() == null ? "" : cell.getText().strip();
  }

  /** Excel turns a typed 2025-05 into a day: its month is meant. A small number is a year. */
  private static String period(Cell cell) {
    if (cell.getType() == CellType.NUMBER && cell.asNumber().intValue() > 2_200) {
      LocalDateTime day = cell.asDate();
      return day == null ? text(cell) : day.toLocalDate().toString().substring(0, 7);
    }
    return text(cell).replace('/', '-').replaceFirst("年$", "");
  }
}
