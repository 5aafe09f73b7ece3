package org.duixian.document.extract;

import java.io.IOException;

/** Carries a refusal up to {@link TextExtractor}; an IOException so that parsers let it through. */
final class RefusedException extends IOException {
  private static final long serialVersionUID = 1L;

  private final ExtractionRefusal reason;
  private final String detail;

  RefusedException(ExtractionRefusal reason, String detail) {
    super(reason + ": " + detail);
    this.reason = reason;
    this.detail = detail;
  }

  Extraction.Refused asExtraction() {
    return new Extraction.Refused(reason, detail);
  }
}
