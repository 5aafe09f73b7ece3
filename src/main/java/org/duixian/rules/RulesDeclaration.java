package org.duixian.rules;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.duixian.kernel.Source;
import org.duixian.progress.Rules;
import org.jspecify.annotations.Nullable;

/**
 * The rules of a district from a day on.
 *
 * @param number counts the district's declarations; 0 for what the product comes with
 * @param validFrom first day
 * @param progress rules of time, rates, lags and lights
 * @param escalation when a matter goes a step further
 * @param reason why it was declared, empty for 0
 * @param declaredBy who declared it, null for 0
 * @param declaredAt when, null for 0
 */
public record RulesDeclaration(
    int number,
    LocalDate validFrom,
    Rules progress,
    Escalation escalation,
    String reason,
    @Nullable String declaredBy,
    @Nullable OffsetDateTime declaredAt) {

  static final RulesDeclaration STANDARD =
      new RulesDeclaration(
          0, LocalDate.of(1949, 10, 1), Rules.STANDARD, Escalation.STANDARD, "", null, null);

  /** Returns the source of one of its values, by the value's name in the form. */
  public Source source(String field) {
    return new Source.Rule(number, field);
  }
}
