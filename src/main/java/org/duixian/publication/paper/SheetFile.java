package org.duixian.publication.paper;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.duixian.sheet.Sheets;
import org.duixian.sheet.Tab;

/** Writes the tables of a paper as an .xlsx; the same tables give the same bytes. */
public final class SheetFile {

  private static final String SAMPLE = "示例";

  private SheetFile() {}

  /**
   * Returns the file.
   *
   * @param words the words of a head's key
   * @param sample whether each sheet says 示例 in its first row and on each printed page
   */
  public static byte[] of(
      String title, UnaryOperator<String> words, List<Tab<?>> tabs, boolean sample, Instant asOf) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    List<Tab<?>> titled = new ArrayList<>();
    for (Tab<?> tab : tabs) {
      titled.add(sample ? tab.under(SAMPLE + "　" + title, SAMPLE) : tab.under(title, null));
    }
    try {
      Sheets.write(bytes, words, titled);
    } catch (IOException e) {
      throw new UncheckedIOException("writing to memory failed", e);
    }
    return FixedArchive.rewrite(bytes.toByteArray(), title, asOf);
  }
}
