package org.duixian.declaration;

import java.util.Optional;
import org.duixian.kernel.Label;

/**
 * A field of the items of a register. Its id lasts: renaming changes the label alone.
 *
 * @param id word of small letters, digits and hyphens; those a district adds begin with {@code x-}
 * @param filter whether lists can be asked for its values
 * @param search whether its words are found by the search
 * @param retired kept and readable, but filled in no more
 */
public record Field(
    String id,
    FieldType type,
    Label label,
    boolean required,
    boolean filter,
    boolean search,
    boolean unique,
    DisclosureLevel disclosure,
    boolean retired) {

  /** Returns the column of the item's own row that holds it, empty for a register's own field. */
  public Optional<Core> core() {
    return Core.of(id);
  }

  /** Says whether index rows are kept for it. */
  public boolean indexed() {
    return core().isEmpty() && (filter || unique);
  }
}
