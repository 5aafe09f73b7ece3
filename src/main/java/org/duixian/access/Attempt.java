package org.duixian.access;

/** What people try at the door, as the trail names it. */
enum Attempt {
  SIGNED_IN("session.open"),
  SIGNED_OUT("session.close"),
  /** A wrong password of an account that is open. */
  WRONG_PASSWORD("session.fail"),
  /** A password for an account that is locked or closed. */
  LOCKED("session.locked"),
  /** A sign-in name of nobody, which is not repeated. */
  NOBODY("session.unknown"),
  /** A token of another system that is not good. */
  BAD_TOKEN("session.token"),
  /** A page or an action that the account may not have. */
  REFUSED("access.refuse");

  private final String action;

  Attempt(String action) {
    this.action = action;
  }

  String action() {
    return action;
  }
}
