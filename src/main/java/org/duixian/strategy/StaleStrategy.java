package org.duixian.strategy;

import java.io.Serial;
import org.duixian.kernel.Refusal;

/** Somebody else has changed it in the meantime. */
final class StaleStrategy extends Refusal {

  @Serial private static final long serialVersionUID = 1L;

  StaleStrategy() {
    super("strategy.refusal.stale", 409);
  }
}
