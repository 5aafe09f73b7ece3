package org.duixian.factor;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.duixian.kernel.Source;
import org.duixian.kernel.Sourced;
import org.duixian.kernel.When;
import org.jspecify.annotations.Nullable;

/**
 * What the district has of a kind for a year, by one document; several documents add up.
 *
 * @param amount below zero where a quota was taken back
 * @param source number or name of the document
 * @param document the document in the product, null where it is not there
 */
public record FactorSupply(
    long id,
    int year,
    FactorKind kind,
    long amount,
    String source,
    @Nullable Long document,
    LocalDate day,
    OffsetDateTime at,
    String accountName) {

  static final String RULE = "factor-supply";

  /** Returns the amount with its source. */
  public Sourced number() {
    return FactorAmount.of(kind, amount, new Source.Typed(RULE, id, "factor-supply"));
  }

  /** Returns when it was entered. */
  public String when() {
    return When.of(at);
  }
}
