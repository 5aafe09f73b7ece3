package org.duixian.document;

import java.math.BigDecimal;
import org.duixian.kernel.Amount;
import org.duixian.reader.Bound;
import org.duixian.reader.Measure;
import org.duixian.reader.Role;
import org.jspecify.annotations.Nullable;

/**
 * What a person says a statement is; of a commitment only the place counts.
 *
 * @param value scaled to the base unit
 */
record Correction(
    int start,
    int end,
    @Nullable Role role,
    @Nullable String subject,
    @Nullable BigDecimal value,
    @Nullable String unit,
    @Nullable Bound op,
    @Nullable Measure measure,
    @Nullable String period) {

  /** Says whether a statement already is what this says. */
  boolean leaves(Statement statement) {
    return equals(of(statement))
        || (statement.kind() == StatementKind.TASK
            && start == statement.start()
            && end == statement.end());
  }

  static Correction of(Statement statement) {
    BigDecimal value = statement.value();
    Amount amount = value == null ? null : new Amount(value, statement.unit());
    return new Correction(
        statement.start(),
        statement.end(),
        statement.role(),
        statement.subject(),
        amount == null ? null : amount.value().stripTrailingZeros(),
        amount == null ? statement.unit() : amount.unit(),
        statement.op(),
        statement.measure(),
        statement.period());
  }
}
