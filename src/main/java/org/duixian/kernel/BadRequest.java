package org.duixian.kernel;

/** A request that no page of this program makes: its author is a program, and wrong. */
public final class BadRequest extends Refusal {

  private static final long serialVersionUID = 1L;

  /** Makes the refusal. */
  public BadRequest() {
    super("site.refusal.bad-request", 400);
  }

  /** Makes the refusal of one parameter, which it names. */
  public BadRequest(String parameter) {
    super("site.refusal.bad-parameter", 400, parameter);
  }
}
