package org.duixian.api;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.duixian.document.Document;
import org.duixian.reader.DocumentKind;
import org.jspecify.annotations.Nullable;

/** A document; {@code page} is the path of its reading page. */
record DocumentJson(
    long id,
    String title,
    DocumentKind kind,
    @Nullable Integer year,
    @Nullable String place,
    @Nullable String issuer,
    @Nullable LocalDate date,
    boolean factsChecked,
    boolean sample,
    OffsetDateTime importedAt,
    int version,
    String page) {

  static DocumentJson of(Document document) {
    return new DocumentJson(
        document.id(),
        document.title(),
        document.kind(),
        document.year(),
        document.place(),
        document.issuer(),
        document.date(),
        document.factsChecked(),
        document.sample(),
        document.importedAt(),
        document.version(),
        document.path());
  }
}
