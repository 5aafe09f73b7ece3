package org.duixian.organisation;

import org.duixian.kernel.Refusal;

/** Somebody else has changed the unit since it was shown; nothing was saved. */
final class StaleUnit extends Refusal {

  private static final long serialVersionUID = 1L;

  StaleUnit() {
    super("organisation.refusal.stale", 409);
  }
}
