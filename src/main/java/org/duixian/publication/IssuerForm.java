package org.duixian.publication;

import org.duixian.site.FieldChecks;
import org.duixian.site.FormErrors;
import org.jspecify.annotations.Nullable;

/** What is typed to declare in whose name papers are issued; public for the template only. */
public record IssuerForm(
    @Nullable String head,
    @Nullable String office,
    @Nullable String mark,
    @Nullable String letterMark,
    @Nullable String minutesHead,
    int version) {

  private static final int LONGEST = 40;
  private static final int LONGEST_MARK = 10;

  static IssuerForm of(Issuer issuer) {
    return new IssuerForm(
        issuer.head(),
        issuer.office(),
        issuer.mark(),
        issuer.letterMark(),
        issuer.minutesHead(),
        issuer.version());
  }

  Issuer read(FormErrors errors) {
    FieldChecks fields = new FieldChecks(errors);
    return new Issuer(
        fields.text("head", head, LONGEST),
        fields.text("office", office, LONGEST),
        fields.text("mark", mark, LONGEST_MARK),
        fields.text("letterMark", letterMark, LONGEST_MARK),
        fields.text("minutesHead", minutesHead, LONGEST),
        version);
  }
}
