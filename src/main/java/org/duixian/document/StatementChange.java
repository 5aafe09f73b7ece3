package org.duixian.document;

import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One step in the history of a statement.
 *
 * @param action ADD, CONFIRM, CORRECT, REJECT or UNDO
 * @param differences the fields that changed, in the form's order
 */
public record StatementChange(
    long id, OffsetDateTime at, String accountName, String action, List<Difference> differences) {

  /** One field before and after; null where it was or is empty. */
  public record Difference(String field, @Nullable String before, @Nullable String after) {}
}
