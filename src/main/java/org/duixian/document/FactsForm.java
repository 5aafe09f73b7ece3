package org.duixian.document;

import java.time.LocalDate;
import org.duixian.change.Fields;
import org.duixian.change.Standing;
import org.duixian.change.Subject;
import org.duixian.reader.DocumentKind;
import org.duixian.site.FieldChecks;
import org.duixian.site.FormErrors;
import org.jspecify.annotations.Nullable;

/** What a document is, as a person types it; public for its template only. */
public record FactsForm(
    @Nullable String title,
    @Nullable String kind,
    @Nullable String year,
    @Nullable String place,
    @Nullable String issuer,
    @Nullable String date,
    int version) {

  private static final int LONGEST = 200;
  private static final Fields FIELDS = Fields.of("document.", "title kind# year place issuer date");

  /** Returns the form filled with what stands. */
  public static FactsForm of(Document document) {
    return new FactsForm(
        document.title(),
        document.kind().name(),
        document.year() == null ? "" : String.valueOf(document.year()),
        document.place(),
        document.issuer(),
        document.date() == null ? "" : String.valueOf(document.date()),
        document.version());
  }

  static Standing standing(Document now) {
    return Standing.of(Subject.of("document", now.id()), now.title(), now.path(), now.version())
        .with(FIELDS, of(now));
  }

  /** What the form says when it is right. */
  record Facts(
      String title,
      DocumentKind kind,
      @Nullable Integer year,
      @Nullable String place,
      @Nullable String issuer,
      @Nullable LocalDate date) {}

  /** Returns what it says, null when {@code errors} got at least one. */
  @Nullable Facts read(FormErrors errors) {
    String name = FieldChecks.stripped(title);
    if (name.isEmpty() || name.length() > LONGEST) {
      errors.add("title", "document.facts.title-missing", LONGEST);
    }
    DocumentKind sort = null;
    for (DocumentKind known : DocumentKind.values()) {
      sort = known.name().equals(kind) ? known : sort;
    }
    if (sort == null) {
      errors.add("kind", "document.form.choice");
    }
    String number = FieldChecks.stripped(year);
    if (!number.isEmpty() && !number.matches("(19|20|21)\\d\\d")) {
      errors.add("year", "document.facts.year-wrong");
    }
    if (FieldChecks.stripped(issuer).length() > LONGEST
        || FieldChecks.stripped(place).length() > LONGEST) {
      errors.add("issuer", "document.form.too-long", LONGEST);
    }
    LocalDate day = new FieldChecks(errors).dayOrNone("date", date);
    if (!errors.isEmpty() || sort == null) {
      return null;
    }
    return new Facts(
        name,
        sort,
        number.isEmpty() ? null : Integer.valueOf(number),
        emptyToNull(FieldChecks.stripped(place)),
        emptyToNull(FieldChecks.stripped(issuer)),
        day);
  }

  private static @Nullable String emptyToNull(String text) {
    return text.isEmpty() ? null : text;
  }
}
