package org.duixian.document.extract;

/** Gathers text up to the permitted length, so that a hostile file cannot fill the memory. */
final class BoundedText {
  private final StringBuilder text = new StringBuilder();
  private int characters;

  void append(CharSequence more) throws RefusedException {
    for (int i = 0; i < more.length(); i++) {
      append(more.charAt(i));
    }
  }

  void append(char c) throws RefusedException {
    text.append(c);
    if (!Character.isLowSurrogate(c) && ++characters > TextExtractor.MAX_CHARACTERS) {
      throw new RefusedException(
          ExtractionRefusal.TOO_LONG, String.valueOf(TextExtractor.MAX_CHARACTERS));
    }
  }

  /** Ends the line, unless nothing stands on it or before it. */
  void endLine() throws RefusedException {
    trimLineEnd();
    if (!atLineStart()) {
      append('\n');
    }
  }

  boolean atLineStart() {
    return text.isEmpty() || text.charAt(text.length() - 1) == '\n';
  }

  private void trimLineEnd() {
    int end = text.length();
    while (end > 0 && text.charAt(end - 1) == ' ') {
      end--;
    }
    characters -= text.length() - end;
    text.setLength(end);
  }

  @Override
  public String toString() {
    return text.toString();
  }
}
