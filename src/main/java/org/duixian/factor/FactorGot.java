package org.duixian.factor;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.duixian.kernel.When;
import org.jspecify.annotations.Nullable;

/**
 * What came in of a kind on a day.
 *
 * @param amount below zero for a correction
 * @param words what proves it, such as the number of a document
 */
public record FactorGot(
    FactorKind kind,
    int seq,
    LocalDate day,
    long amount,
    @Nullable String typed,
    String words,
    OffsetDateTime at,
    String accountName) {

  /** Returns the amount in words. */
  public String shown() {
    return typed == null ? FactorAmount.shown(kind, amount) : typed;
  }

  /** Returns when it was entered. */
  public String when() {
    return When.of(at);
  }
}
