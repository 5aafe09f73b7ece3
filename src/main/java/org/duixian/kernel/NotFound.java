package org.duixian.kernel;

/** What was asked for is not there, or not in this district. */
public final class NotFound extends Refusal {

  private static final long serialVersionUID = 1L;

  /** Makes the refusal for a thing that has no page. */
  public NotFound() {
    super("site.refusal.not-found", 404);
  }
}
