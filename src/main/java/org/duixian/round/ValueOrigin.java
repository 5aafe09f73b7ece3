package org.duixian.round;

/** Where the value of a line came from. */
public enum ValueOrigin {
  /** There is none. */
  NONE("缺"),
  /** A person typed it in this round. */
  TYPED("填"),
  /** Taken over from an earlier round. */
  CARRIED("转"),
  /** An observation of the indicator that was there already. */
  OBSERVED("统");

  private final String badge;

  ValueOrigin(String badge) {
    this.badge = badge;
  }

  /** Returns the character of its source badge. */
  public String badge() {
    return badge;
  }
}
