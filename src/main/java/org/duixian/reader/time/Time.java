package org.duixian.reader.time;

import java.util.List;
import org.duixian.reader.grammar.Node;

/**
 * A time that stands in a text.
 *
 * @param sense how it is counted
 * @param from first year, years back or forward, or first month, by {@code sense}
 * @param to last year, or last month
 * @param year the year of months, {@link #OF_PASSAGE} where the passage's own is meant
 * @param reference true when it is only compared with (比2019年, 是上年的)
 */
public record Time(
    String rule, int start, int end, Sense sense, int from, int to, int year, boolean reference)
    implements Node {

  /** Months without a year of their own belong to the year of their passage. */
  public static final int OF_PASSAGE = Integer.MIN_VALUE;

  /** How a time is counted. */
  public enum Sense {
    /** Years of the calendar. */
    YEARS,
    /** Years counted from the year of the document: 0 for 今年. */
    RELATIVE,
    /** Months of a year; {@code year} below 1000 is relative to the document. */
    MONTHS,
    /** The last {@code from} years up to the passage's. */
    PAST,
    /** The next {@code from} years after the passage's. */
    COMING,
    /** 全年: the passage's year as a whole. */
    WHOLE,
    /** A date or a length of time, which is no period of a figure. */
    NONE
  }

  @Override
  public List<Node> children() {
    return List.of();
  }

  /**
   * Returns the period it means, such as {@code 2023}, {@code 2023-01/2023-05}, {@code 2019/2021}.
   *
   * @param document the year in which the document speaks (今年)
   * @param passage the year the passage tells of
   */
  public String period(int document, int passage) {
    return switch (sense) {
      case YEARS -> years(from, to);
      case RELATIVE -> years(document + from, document + to);
      case MONTHS -> months(year == OF_PASSAGE ? passage : year < 1000 ? document + year : year);
      case PAST -> years(passage - from + 1, passage);
      case COMING -> years(passage + 1, passage + from);
      case WHOLE, NONE -> years(passage, passage);
    };
  }

  /** Returns the last year it means. */
  public int lastYear(int document, int passage) {
    return switch (sense) {
      case YEARS -> to;
      case RELATIVE -> document + to;
      case MONTHS -> year == OF_PASSAGE ? passage : year < 1000 ? document + year : year;
      case COMING -> passage + from;
      case PAST, WHOLE, NONE -> passage;
    };
  }

  private static String years(int first, int last) {
    return first == last ? String.valueOf(first) : first + "/" + last;
  }

  private String months(int inYear) {
    String first = "%d-%02d".formatted(inYear, from);
    return from == to ? first : first + "/" + "%d-%02d".formatted(inYear, to);
  }
}
