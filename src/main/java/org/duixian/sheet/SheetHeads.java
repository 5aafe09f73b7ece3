package org.duixian.sheet;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.springframework.context.MessageSource;

/**
 * The columns of a sheet, known by their heads in either language and in any order.
 *
 * @param columns what each place holds; places whose head is not known are absent
 */
public record SheetHeads<C>(Map<Integer, C> columns) {

  private static final List<Locale> LOCALES = List.of(Locale.SIMPLIFIED_CHINESE, Locale.ENGLISH);

  /**
   * Returns the columns of a line of heads; of two with the same head the first counts.
   *
   * @param key gives the message key of a column's head
   */
  public static <C> SheetHeads<C> of(
      SheetLine heads, List<C> known, Function<C, String> key, MessageSource messages) {
    Map<String, C> byHead = new HashMap<>();
    for (C column : known) {
      for (Locale locale : LOCALES) {
        byHead.put(messages.getMessage(key.apply(column), null, locale), column);
      }
    }
    Map<Integer, C> columns = new HashMap<>();
    for (int index = 0; index < heads.width(); index++) {
      C column = byHead.get(heads.text(index));
      if (column != null && !columns.containsValue(column)) {
        columns.put(index, column);
      }
    }
    return new SheetHeads<>(columns);
  }

  /** Returns the letters by which Excel names the place of each column. */
  public Map<C, String> letters() {
    Map<C, String> letters = new HashMap<>();
    columns.forEach((index, column) -> letters.put(column, letters(index)));
    return letters;
  }

  /** Returns the texts of a line by column. */
  public Map<C, String> texts(SheetLine line, Cells<C> cells) {
    Map<C, String> texts = new HashMap<>();
    columns.forEach((index, column) -> texts.put(column, cells.text(line, index, column)));
    return texts;
  }

  /** How the cell of a column is told as text. */
  public interface Cells<C> {
    /** Returns the text of the cell at this place of a line. */
    String text(SheetLine line, int index, C column);
  }

  /** Returns the letters by which Excel names a place: A, B … Z, AA. */
  public static String letters(int index) {
    String last = String.valueOf((char) ('A' + index % 26));
    return index < 26 ? last : letters(index / 26 - 1) + last;
  }
}
