package org.duixian.reader.source;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/**
 * The characters outside the basic plane of one text. In views each is one {@code char}, half a
 * surrogate pair that no view holds otherwise, so that rules count it once and cannot cut it.
 */
final class RareCharacters {

  private static final int MOST = Character.MAX_HIGH_SURROGATE - Character.MIN_HIGH_SURROGATE + 1;

  private final Map<Integer, Character> standIns = new HashMap<>();
  private int[] points = new int[4];

  /** Returns what stands for a character in views. */
  char standIn(int point) {
    Character known = standIns.get(point);
    if (known != null) {
      return known;
    }
    int n = standIns.size();
    if (n == MOST) {
      return SourceText.OUTSIDE;
    }
    points = n < points.length ? points : Arrays.copyOf(points, 2 * n);
    points[n] = point;
    char next = (char) (Character.MIN_HIGH_SURROGATE + n);
    standIns.put(point, next);
    return next;
  }

  /** Returns words of a view with the characters themselves; pairs stay as they are. */
  String whole(String words) {
    StringBuilder out = new StringBuilder(words.length() + 4);
    for (int i = 0; i < words.length(); ) {
      int c = words.codePointAt(i);
      i += Character.charCount(c);
      boolean half = c >= Character.MIN_HIGH_SURROGATE && c <= Character.MAX_HIGH_SURROGATE;
      int n = c - Character.MIN_HIGH_SURROGATE;
      out.appendCodePoint(half && n < standIns.size() ? points[n] : c);
    }
    return out.toString();
  }
}
