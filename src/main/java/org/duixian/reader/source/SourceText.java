package org.duixian.reader.source;

import java.util.Arrays;
import org.duixian.reader.Span;

/** A document as it was given; never changed, addressed by code points. */
public final class SourceText {
  /** Stands for half a character, and for a rare one where a text holds too many of them. */
  public static final char OUTSIDE = '\uFFFD';

  private static final int[] NOWHERE = {};

  private final String text;
  private final char[] flat;
  private final int[] outside;
  private final RareCharacters rare;

  private SourceText(String text, char[] flat, int[] outside, RareCharacters rare) {
    this.text = text;
    this.flat = flat;
    this.outside = outside;
    this.rare = rare;
  }

  /** Wraps any string, unpaired surrogates included. */
  public static SourceText of(String text) {
    char[] flat = text.toCharArray();
    int surrogate = 0;
    while (surrogate < flat.length && !Character.isSurrogate(flat[surrogate])) {
      surrogate++;
    }
    return surrogate == flat.length
        ? new SourceText(text, flat, NOWHERE, new RareCharacters())
        : withSurrogates(text, flat, surrogate);
  }

  /**
   * Works in place: what is kept moves towards the beginning, never past what is still to be read.
   */
  private static SourceText withSurrogates(String text, char[] flat, int first) {
    RareCharacters rare = new RareCharacters();
    int[] outside = new int[16];
    int pairs = 0;
    int n = first;
    for (int i = first; i < text.length(); n++) {
      int c = text.codePointAt(i);
      i += Character.charCount(c);
      flat[n] = c > 0xFFFF ? rare.standIn(c) : Character.isSurrogate((char) c) ? OUTSIDE : (char) c;
      if (c > 0xFFFF) {
        outside = pairs < outside.length ? outside : Arrays.copyOf(outside, pairs * 2);
        outside[pairs++] = n;
      }
    }
    return new SourceText(text, Arrays.copyOf(flat, n), Arrays.copyOf(outside, pairs), rare);
  }

  /** Returns the length in code points. */
  public int length() {
    return flat.length;
  }

  /** Returns the original characters of a place, unchanged. */
  public String quote(Span span) {
    return text.substring(index(span.start()), index(span.end()));
  }

  /** Each character outside the basic plane before an offset takes one {@code char} more. */
  private int index(int offset) {
    int found = Arrays.binarySearch(outside, offset);
    return offset + (found >= 0 ? found : -found - 1);
  }

  /** Says whether characters outside the basic plane stand in the text. */
  public boolean hasRare() {
    return outside.length > 0;
  }

  /** Returns words of a view with each character outside the basic plane as it is. */
  public String whole(String words) {
    return hasRare() ? rare.whole(words) : words;
  }

  /** Returns the character at a code point offset; half a one for one outside the basic plane. */
  public char at(int offset) {
    return flat[offset];
  }

  /** Returns the code point at a code point offset. */
  public int pointAt(int offset) {
    char c = flat[offset];
    return c == OUTSIDE || Character.isSurrogate(c) ? text.codePointAt(index(offset)) : c;
  }

  /** Returns the normal view of the whole text, line ends kept. */
  public NormalText normal() {
    return new Normaliser(this).run();
  }
}
