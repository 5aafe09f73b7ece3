package org.duixian.sheet;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;

/** Reads an Excel file that somebody sent, without trust in its size. */
public final class SheetFile {

  /** What a file came to. */
  public sealed interface Content {
    /**
     * The first sheet.
     *
     * @param lines its lines with their heads first; may be none
     */
    record Lines(List<SheetLine> lines) implements Content {}

    /** More lines or bytes than allowed. */
    record TooLarge() implements Content {}

    /** No Excel file, or a damaged one. */
    record Unreadable() implements Content {}
  }

  private SheetFile() {}

  /**
   * Returns the first sheet of a file, or why there is none.
   *
   * @param mostLines heads counted
   * @param mostBytes of the unpacked file
   */
  public static Content read(byte[] file, int mostLines, long mostBytes) {
    try {
      if (bytesInside(file, mostBytes) > mostBytes) {
        return new Content.TooLarge();
      }
      try (ReadableWorkbook workbook = new ReadableWorkbook(new ByteArrayInputStream(file));
          Stream<Row> rows = workbook.getFirstSheet().openStream()) {
        List<SheetLine> lines = rows.limit(mostLines + 1L).map(SheetLine::new).toList();
        return lines.size() > mostLines ? new Content.TooLarge() : new Content.Lines(lines);
      }
    } catch (IOException | RuntimeException unreadable) {
      return new Content.Unreadable();
    }
  }

  /** A small file can hold a huge one: counted before anything is kept. */
  private static long bytesInside(byte[] file, long most) throws IOException {
    long bytes = 0;
    byte[] buffer = new byte[65_536];
    try (ZipFile zip =
        ZipFile.builder().setSeekableByteChannel(new SeekableInMemoryByteChannel(file)).get()) {
      for (ZipArchiveEntry entry : Collections.list(zip.getEntries())) {
        try (InputStream content = zip.getInputStream(entry)) {
          for (int read = content.read(buffer);
              read >= 0 && bytes <= most;
              read = content.read(buffer)) {
            bytes += read;
          }
        }
      }
    }
    return bytes;
  }
}
