package org.duixian.organisation;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.duixian.access.AccountRole;
import org.duixian.access.Grant;
import org.jspecify.annotations.Nullable;

/**
 * What an account holds beside its role; public for its template only.
 *
 * @param unit the unit for which it holds it, null for all
 * @param unitName its name, null with it
 * @param register code of the only register in which it holds it, null for all rooms
 * @param validTo the last day, null while it lasts
 */
public record AccountGrant(
    long id,
    long account,
    AccountRole role,
    @Nullable Long unit,
    @Nullable String unitName,
    @Nullable String register,
    LocalDate validFrom,
    @Nullable LocalDate validTo,
    String reason,
    String givenBy,
    OffsetDateTime givenAt) {

  /** Says whether it holds on a day. */
  public boolean holdsOn(LocalDate day) {
    return !day.isBefore(validFrom) && (validTo == null || !day.isAfter(validTo));
  }

  /** Says whether it is the same right as another, and both hold on some day. */
  boolean overlaps(AccountGrant other) {
    return asGrant().equals(other.asGrant())
        && (validTo == null || !other.validFrom.isAfter(validTo))
        && (other.validTo == null || !validFrom.isAfter(other.validTo));
  }

  Grant asGrant() {
    return new Grant(role, unit, register);
  }
}
