package org.duixian.access;

import org.jspecify.annotations.Nullable;

/**
 * A role that an account holds.
 *
 * @param unit the unit for which it holds the role, null for none
 * @param register code of the only register in which it holds it, null for everywhere
 */
public record Grant(AccountRole role, @Nullable Long unit, @Nullable String register) {

  /** Makes one that holds everywhere. */
  public Grant(AccountRole role, @Nullable Long unit) {
    this(role, unit, null);
  }

  /** Says whether it holds in a register; null for what is in none. */
  boolean holdsIn(@Nullable String place) {
    return register == null || register.equals(place);
  }
}
