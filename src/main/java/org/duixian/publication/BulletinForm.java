package org.duixian.publication;

import org.duixian.publication.paper.Level;
import org.duixian.site.FieldChecks;
import org.duixian.site.FormErrors;
import org.jspecify.annotations.Nullable;

/** What is typed of a sentence; public for the templates only. */
public record BulletinForm(int position, int version, @Nullable String words) {

  private static final int LONGEST = 2000;

  PaperSentence read(FormErrors errors) {
    String text = new FieldChecks(errors).text("words", words, LONGEST);
    return new PaperSentence(position, Level.BODY, text, version);
  }
}
