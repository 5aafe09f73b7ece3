package org.duixian.document.extract;

/** What came out of a file: its text, or the reason why there is none. */
public sealed interface Extraction {

  /**
   * The text of a file; it never holds NUL or half of a surrogate pair.
   *
   * @param text the text, kept as it stands where the file is plain text
   * @param format the form in which it came, decided by content
   * @param charset the encoding of the file; UTF-8 where the format fixes its own
   */
  record Extracted(String text, Format format, String charset) implements Extraction {}

  /**
   * No text, and why.
   *
   * @param reason what is the matter
   * @param detail a fact for the message, such as the kind of file or its size; may be empty
   */
  record Refused(ExtractionRefusal reason, String detail) implements Extraction {}
}
