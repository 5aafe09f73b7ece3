package org.duixian.reader.source;

import java.util.Arrays;

/**
 * Makes the normal view in two passes: mark-up and widths first, then what depends on neighbours.
 */
final class Normaliser {
  private final SourceText source;
  private final char[] chars;
  private final int[] origin;
  private int length;

  Normaliser(SourceText source) {
    this.source = source;
    this.chars = new char[source.length()];
    this.origin = new int[source.length()];
  }

  NormalText run() {
    readMarkup();
    settleNeighbours();
    return new NormalText(new String(chars, 0, length), Arrays.copyOf(origin, length));
  }

  private void readMarkup() {
    int n = source.length();
    for (int i = 0; i < n; ) {
      int skip = PageMarkup.lengthAt(source, i);
      char c = skip > 0 ? PageMarkup.standsFor(source, i, skip) : Widths.of(source.at(i));
      if (c != Widths.NOTHING) {
        chars[length] = c;
        origin[length++] = i;
      }
      i += Math.max(1, skip);
    }
  }

  /** Works in place: what is kept moves forward, never past what is still to be read. */
  private void settleNeighbours() {
    int out = 0;
    boolean openQuote = false;
    for (int i = 0; i < length; i++) {
      char c = chars[i];
      if (c == ' ') {
        int end = endOfSpaces(i);
        if (keepsSpace(out, i, end)) {
          origin[out] = origin[i];
          chars[out++] = ' ';
        }
        i = end - 1;
        continue;
      }
      if (c == '\n') {
        openQuote = false;
      } else if (c == '"') {
        openQuote = !openQuote;
        c = openQuote ? '“' : '”';
      } else {
        c = punctuation(c, out, i);
      }
      origin[out] = origin[i];
      chars[out++] = c;
    }
    length = out;
  }

  private int endOfSpaces(int from) {
    int end = from;
    while (end < length && chars[end] == ' ') {
      end++;
    }
    return end;
  }

  private boolean keepsSpace(int out, int from, int end) {
    if (out == 0 || end == length || chars[out - 1] == '\n' || chars[end] == '\n') {
      return false;
    }
    char before = chars[out - 1];
    char after = chars[end];
    boolean wide = end - from > 1;
    if (isDigit(before) && isDigit(after)) {
      return wide || !splitsNumber(out, end);
    }
    if (isWestern(before) && isWestern(after)) {
      return true;
    }
    return wide && !isDigit(before) && !isDigit(after);
  }

  /** A space inside a number stands before a group of three digits or between single digits. */
  private boolean splitsNumber(int out, int end) {
    int digits = 0;
    while (end + digits < length && isDigit(chars[end + digits]) && digits < 4) {
      digits++;
    }
    boolean singleBefore =
        out < 2 || !isDigit(chars[out - 2]) || source.at(origin[out - 1] - 1) == ' ';
    return digits == 3 || (digits == 1 && singleBefore);
  }

  private char punctuation(char c, int out, int i) {
    return switch (c) {
      case ',' -> separatesThousands(out, i) ? ',' : '，';
      case ':' ->
          out > 0 && isDigit(chars[out - 1]) && i + 1 < length && isDigit(chars[i + 1]) ? ':' : '：';
      case '(' -> '（';
      case ')' -> '）';
      case ';' -> '；';
      case '?' -> '？';
      case '!' -> '！';
      default -> c;
    };
  }

  private boolean separatesThousands(int out, int i) {
    if (out == 0 || !isDigit(chars[out - 1]) || i + 3 >= length) {
      return false;
    }
    boolean three = isDigit(chars[i + 1]) && isDigit(chars[i + 2]) && isDigit(chars[i + 3]);
    return three && (i + 4 >= length || !isDigit(chars[i + 4]));
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  private static boolean isWestern(char c) {
    return c < 0x250 && Character.isLetterOrDigit(c);
  }
}
