package org.duixian.document.extract;

/** Why a file gives no text. */
public enum ExtractionRefusal {
  /** No bytes, or nothing but white space. */
  EMPTY,
  /** Neither text in a known encoding nor a known format. */
  BINARY,
  /** A known format that is not read, such as an old Word file or a spreadsheet. */
  UNSUPPORTED,
  /** A PDF of pictures without a text layer. */
  SCANNED_PDF,
  /** Opens only with a password. */
  ENCRYPTED,
  /** More than {@link TextExtractor#MAX_BYTES} bytes. */
  TOO_LARGE,
  /** More than {@link TextExtractor#MAX_CHARACTERS} characters. */
  TOO_LONG,
  /** Small packed, but far beyond any real document when unpacked. */
  ZIP_BOMB,
  /** Looks like a known format but is damaged. */
  BROKEN
}
