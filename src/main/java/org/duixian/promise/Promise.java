package org.duixian.promise;

import java.util.List;
import org.duixian.document.Document;
import org.duixian.reader.continuity.PairVerdict;
import org.duixian.reader.continuity.Reason;
import org.jspecify.annotations.Nullable;

/**
 * A target or commitment of a year and what the next report says of it.
 *
 * @param subject what was promised
 * @param said where it was promised
 * @param answer where the next report answers, null when it is silent
 * @param looked the report in which the answer stands or was looked for
 * @param reason why the verdict
 * @param rule id of the rule that found the answer
 * @param derivation one line a step, from the two clauses to the verdict
 */
public record Promise(
    int year,
    String subject,
    PromiseClause said,
    @Nullable PromiseClause answer,
    Document looked,
    PairVerdict verdict,
    Reason reason,
    String rule,
    List<String> derivation) {

  /** Returns how the verdict looks, as on the page of a chain. */
  public Verdict shown() {
    return new Verdict(year, verdict, String.join("，", reason.said()), looked.id());
  }
}
