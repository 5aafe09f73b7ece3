package org.duixian.access;

import org.duixian.site.Visitor;

/** What somebody does to a thing. */
public enum Act {
  /** Sees it. */
  READ,
  /** Makes, changes or removes it, and decides about it. */
  EDIT,
  /** Speaks for a unit: fills in, sends, answers, objects. */
  REPORT,
  /** Takes over what a unit sent, or gives it back. */
  CHECK,
  /** Checks or signs it, or gives it back to its author. */
  APPROVE,
  /** Takes note of it. */
  RECEIVE,
  /** Opens again what was closed. */
  REOPEN;

  /** An act on things of a kind, as templates ask for it. */
  record On(Act act, Thing thing) implements Visitor.Deed {}

  /** Returns the question whether the visitor may do this to things of a kind. */
  public Visitor.Deed on(Thing thing) {
    return new On(this, thing);
  }
}
