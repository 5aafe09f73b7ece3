package org.duixian.indicator;

import org.duixian.kernel.Refusal;

/** What the rules of indicators forbid. */
public final class IndicatorRefusal extends Refusal {

  private static final long serialVersionUID = 1L;

  /** Why something was refused. */
  public enum Code {
    /** The period is closed and no reason was given. */
    CLOSED(422),
    /** The value is worked out by a formula and cannot be recorded. */
    COMPUTED(422);

    private final int status;

    Code(int status) {
      this.status = status;
    }
  }

  IndicatorRefusal(Code code, Object... arguments) {
    super("indicator", code, code.status, arguments);
  }
}
