package org.duixian.document;

/** Cuts a text at code point offsets; quick when it holds no characters beyond the basic plane. */
final class CodePoints {

  private final String text;
  private final int length;

  CodePoints(String text) {
    this.text = text;
    this.length = text.codePointCount(0, text.length());
  }

  int length() {
    return length;
  }

  String cut(int start, int end) {
    if (length == text.length()) {
      return text.substring(start, end);
    }
    int from = text.offsetByCodePoints(0, start);
    return text.substring(from, text.offsetByCodePoints(from, end - start));
  }

  /** Returns the offset of the first occurrence of {@code words} from an offset on, −1 if none. */
  int indexOf(String words, int from) {
    int at = text.indexOf(words, text.offsetByCodePoints(0, Math.min(from, length)));
    return at < 0 ? -1 : text.codePointCount(0, at);
  }
}
