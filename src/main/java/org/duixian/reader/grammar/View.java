package org.duixian.reader.grammar;

import java.util.Arrays;
import org.duixian.reader.Span;
import org.duixian.reader.source.SourceText;

/**
 * A passage as the rules see it: one {@code char} a code point, digits and signs in half width,
 * punctuation in full width, white space inside words removed. {@link #span} leads back to the text
 * as it stands, so offsets never depend on what was evened out here.
 */
public final class View implements CharSequence {

  private static final char FOREIGN = '\u25A1';

  private final SourceText text;
  private final char[] chars;
  private final int[] places;
  private final int length;

  private View(SourceText text, char[] chars, int[] places, int length) {
    this.text = text;
    this.chars = chars;
    this.places = places;
    this.length = length;
  }

  /** Returns the view of the code points {@code from..to} of the text. */
  public static View of(SourceText text, int from, int to) {
    char[] chars = new char[to - from];
    int[] places = new int[to - from];
    int n = 0;
    for (int i = from; i < to; i++) {
      int entity = Blank.entity(text, i, to);
      int next = i + Math.max(entity, 1);
      if (entity > 0 || Blank.is(text.at(i))) {
        int end = Blank.end(text, next, to);
        if (separates(text, from, i, end, to)) {
          chars[n] = ' ';
          places[n++] = i;
        }
        i = end - 1;
      } else {
        chars[n] = even(text.at(i));
        places[n++] = i;
      }
    }
    View view = new View(text, chars, places, n);
    view.punctuate();
    return view;
  }

  /** Returns the view of a whole string, for phrases. */
  public static View of(String text) {
    SourceText source = SourceText.of(text);
    return of(source, 0, source.length());
  }

  @Override
  public int length() {
    return length;
  }

  @Override
  public char charAt(int i) {
    return chars[i];
  }

  @Override
  public CharSequence subSequence(int from, int to) {
    return text(from, to);
  }

  /** Returns the character at a place, or a space outside the view. */
  public char at(int i) {
    return i >= 0 && i < length ? chars[i] : ' ';
  }

  /** Returns the evened text between two places. */
  public String text(int from, int to) {
    return from >= to ? "" : new String(chars, from, to - from);
  }

  /** Returns where {@code from..to} stands in the text as given. */
  public Span span(int from, int to) {
    if (from >= to) {
      int place = from < length ? places[from] : text.length();
      return new Span(place, place);
    }
    return new Span(places[from], places[to - 1] + 1);
  }

  /** Returns the text as given behind {@code from..to}. */
  public String quote(int from, int to) {
    return text.quote(span(from, to));
  }

  /** Returns the first place of the view that stands at or behind an offset of the text. */
  public int indexAt(int offset) {
    int found = Arrays.binarySearch(places, 0, length, offset);
    return found >= 0 ? found : -found - 1;
  }

  /** Says whether {@code word} stands at {@code i}. */
  public boolean has(int i, String word) {
    if (i < 0 || i + word.length() > length) {
      return false;
    }
    for (int k = 0; k < word.length(); k++) {
      if (chars[i + k] != word.charAt(k)) {
        return false;
      }
    }
    return true;
  }

  /** Returns where {@code word} first stands in {@code from..to}, or -1. */
  public int find(String word, int from, int to) {
    char first = word.charAt(0);
    int last = Math.min(to, length) - word.length();
    for (int i = Math.max(from, 0); i <= last; i++) {
      if (chars[i] == first && has(i, word)) {
        return i;
      }
    }
    return -1;
  }

  /** A blank stays only where it keeps columns or Latin words apart. */
  private static boolean separates(SourceText text, int from, int start, int end, int to) {
    if (start == from || end == to) {
      return false;
    }
    int before = text.pointAt(start - 1);
    int after = text.pointAt(end);
    boolean latin =
        before < 128 && after < 128 && Character.isLetter(before) && Character.isLetter(after);
    boolean columns =
        end - start > 2 && Character.isLetterOrDigit(before) && Character.isLetterOrDigit(after);
    return latin || columns && !Blank.hasBreak(text, start, end);
  }

  private static char even(char point) {
    if (point >= 0xFF10 && point <= 0xFF19
        || point >= 0xFF21 && point <= 0xFF3A
        || point >= 0xFF41 && point <= 0xFF5A) {
      return (char) (point - 0xFEE0);
    }
    return switch (point) {
      case '％', '﹪' -> '%';
      case '＋' -> '+';
      case '．' -> '.';
      case '／', '∕' -> '/';
      case '－', '–', '—', '―', '‐', '‑', '−', '～', '~', '∼', '〜', '﹣' -> '-';
      case '∶', '：' -> '：';
      case '㎡' -> '㎡';
      case '"', '〝', '〞', '＂' -> '"';
      case SourceText.OUTSIDE -> FOREIGN;
      default -> point;
    };
  }

  /** Half-width punctuation becomes full-width, but for points and commas inside numbers. */
  private void punctuate() {
    boolean open = false;
    for (int i = 0; i < length; i++) {
      char c = chars[i];
      if (c == '"') {
        open = !open;
        chars[i] = open ? '“' : '”';
      } else if (c < 128 || c == '：') {
        boolean inNumber = i > 0 && i + 1 < length && digit(chars[i - 1]) && digit(chars[i + 1]);
        chars[i] = wide(c, inNumber, i);
      }
    }
  }

  private char wide(char c, boolean inNumber, int i) {
    return switch (c) {
      case ',' -> inNumber && thousands(i) ? ',' : '，';
      case '.' ->
          inNumber
              ? '.'
              : i + 1 < length && chars[i + 1] > 127 && i > 0 && chars[i - 1] > 127 ? '。' : '.';
      case ';' -> '；';
      case ':', '：' -> '：';
      case '?' -> '？';
      case '!' -> '！';
      case '(' -> '（';
      case ')' -> '）';
      default -> c;
    };
  }

  private boolean thousands(int i) {
    return digit(at(i + 1)) && digit(at(i + 2)) && digit(at(i + 3)) && !digit(at(i + 4));
  }

  private static boolean digit(char c) {
    return c >= '0' && c <= '9';
  }

  @Override
  public String toString() {
    return new String(Arrays.copyOf(chars, length));
  }
}
