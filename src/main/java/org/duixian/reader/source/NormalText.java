package org.duixian.reader.source;

import java.util.Arrays;
import java.util.List;
import org.duixian.reader.Span;

/**
 * Text in one writing: digits and letters half width, sentence punctuation full width, no spaces
 * inside words and numbers, no mark-up, no invisible characters. Each character knows its place in
 * the original.
 */
public final class NormalText {
  private final String chars;
  private final int[] origin;

  /** Takes the characters and the original code point offset of each. */
  NormalText(String chars, int[] origin) {
    if (chars.length() != origin.length) {
      throw new IllegalArgumentException("each character needs its place in the original");
    }
    this.chars = chars;
    this.origin = origin;
  }

  /** Returns the characters. */
  public String chars() {
    return chars;
  }

  /** Returns the number of characters. */
  public int length() {
    return chars.length();
  }

  /** Returns the character at an index of this view. */
  public char at(int index) {
    return chars.charAt(index);
  }

  /** Returns the original code point offset of a character of this view. */
  public int origin(int index) {
    return origin[index];
  }

  /** Returns the original place of the characters from {@code from} to before {@code to}. */
  public Span span(int from, int to) {
    if (from >= to) {
      int at =
          from < origin.length
              ? origin[from]
              : origin.length == 0 ? 0 : origin[origin.length - 1] + 1;
      return new Span(at, at);
    }
    return new Span(origin[from], origin[to - 1] + 1);
  }

  /** Returns a part of this view. */
  public NormalText slice(int from, int to) {
    return new NormalText(chars.substring(from, to), Arrays.copyOfRange(origin, from, to));
  }

  /** Returns the views in one, without anything between them. */
  public static NormalText join(List<NormalText> parts) {
    if (parts.size() == 1) {
      return parts.getFirst();
    }
    int n = parts.stream().mapToInt(NormalText::length).sum();
    StringBuilder chars = new StringBuilder(n);
    int[] origin = new int[n];
    for (NormalText part : parts) {
      System.arraycopy(part.origin, 0, origin, chars.length(), part.length());
      chars.append(part.chars);
    }
    return new NormalText(chars.toString(), origin);
  }

  @Override
  public String toString() {
    return chars;
  }
}
