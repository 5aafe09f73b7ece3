package org.duixian.reader.source;

import org.duixian.reader.Span;

/** A document as it was given; never changed, addressed by code points. */
public final class SourceText {
  /** Stands for a character outside the basic plane, so that one element is one code point. */
  private static final char OUTSIDE = '\uFFFD';

  private final String text;
  private final char[] flat;

  private SourceText(String text, char[] flat) {
    this.text = text;
    this.flat = flat;
  }

  /** Wraps any string, unpaired surrogates included. */
  public static SourceText of(String text) {
    char[] flat = new char[text.length()];
    int n = 0;
    for (int i = 0; i < text.length(); n++) {
      int c = text.codePointAt(i);
      flat[n] = c > 0xFFFF ? OUTSIDE : (char) c;
      i += Character.charCount(c);
    }
    return new SourceText(text, n == flat.length ? flat : java.util.Arrays.copyOf(flat, n));
  }

  /** Returns the text as given. */
  public String text() {
    return text;
  }

  /** Returns the length in code points. */
  public int length() {
    return flat.length;
  }

  /** Returns the original characters of a place, unchanged. */
  public String quote(Span span) {
    if (flat.length == text.length()) {
      return text.substring(span.start(), span.end());
    }
    int from = text.offsetByCodePoints(0, span.start());
    return text.substring(from, text.offsetByCodePoints(from, span.length()));
  }

  /** Returns the character at a code point offset; U+FFFD for one outside the basic plane. */
  public char at(int offset) {
    return flat[offset];
  }

  /** Returns the normal view of the whole text, line ends kept. */
  public NormalText normal() {
    return new Normaliser(this).run();
  }
}
