package org.duixian.reader;

/** A place in a text: code point offsets, {@code start} inclusive, {@code end} exclusive. */
public record Span(int start, int end) {

  public Span {
    if (start < 0 || end < start) {
      throw new IllegalArgumentException(
          "a span needs 0 <= start <= end, not " + start + ".." + end);
    }
  }

  /** Says whether the two spans share at least one character. */
  public boolean overlaps(Span other) {
    return start < other.end && other.start < end;
  }

  /** Says whether {@code other} lies wholly inside this span. */
  public boolean contains(Span other) {
    return start <= other.start && other.end <= end;
  }

  /** Returns the length in code points. */
  public int length() {
    return end - start;
  }
}
