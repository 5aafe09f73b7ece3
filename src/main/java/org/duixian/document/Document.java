package org.duixian.document;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.duixian.reader.DocumentKind;
import org.jspecify.annotations.Nullable;

/**
 * One imported document; its text is never changed.
 *
 * @param id number in the district
 * @param title its title
 * @param kind what sort it is
 * @param year the year whose plan it holds, null when unknown
 * @param place the division it speaks for
 * @param issuer the body that issued it
 * @param date when it was given or published
 * @param fileName name of the file it came in, empty for a pasted text
 * @param characters length of the text in code points
 * @param factsChecked whether a person has looked at title, kind, year, issuer and date
 * @param sample whether it belongs to the sample
 * @param importedAt when it was imported
 * @param importedBy name of who imported it
 * @param version counts the changes of its facts
 */
public record Document(
    long id,
    String title,
    DocumentKind kind,
    @Nullable Integer year,
    @Nullable String place,
    @Nullable String issuer,
    @Nullable LocalDate date,
    String fileName,
    int characters,
    boolean factsChecked,
    boolean sample,
    OffsetDateTime importedAt,
    String importedBy,
    int version) {

  /** Returns the path of its reading page. */
  public String path() {
    return "/documents/" + id;
  }
}
