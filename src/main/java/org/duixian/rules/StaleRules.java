package org.duixian.rules;

import org.duixian.kernel.Refusal;

/** Somebody else has declared rules since the form was shown; nothing was saved. */
final class StaleRules extends Refusal {

  private static final long serialVersionUID = 1L;

  StaleRules() {
    super("rules.refusal.stale", 409);
  }
}
