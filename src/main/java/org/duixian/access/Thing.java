package org.duixian.access;

import org.jspecify.annotations.Nullable;

/** A kind of things that are acted on. */
public enum Thing {
  DOCUMENT,
  /** Units, their people and posts, and who reports for them. */
  ORGANISATION,
  LEDGER,
  INDICATOR,
  /** The split of a target over units; it stands open once it was sent to them. */
  SPLIT,
  ROUND,
  /** Whether and when a unit has sent its form. */
  SUBMISSION,
  /** What stands in the form of a unit. */
  FORM,
  MATTER,
  MEETING,
  /** Papers from a round or a meeting; they stand open once published. */
  BULLETIN,
  STRATEGY,
  UPWARD_REPORT,
  /** Schemes by which units are scored; they stand open once frozen. */
  ASSESSMENT,
  /** Who stands where in a contest; it stands open once the contest is closed. */
  CONTEST,
  /** Evidence files; those of the office stand open. */
  ATTACHMENT,
  /** Items of registers, whose declarations say which of these may do what. */
  ITEM,
  /** What registers tell of their items to those who see no more of them. */
  DISCLOSED_ITEM,
  /** The declarations of registers. */
  REGISTER,
  RULES,
  /** Accounts, and the tokens of all. */
  ACCOUNT,
  TRAIL,
  EXCHANGE,
  /** Named views of lists that everybody of the district sees. */
  SHARED_VIEW,
  /** One's own password, tokens, calendar and views, and one's own sheet as a judge. */
  PERSONAL;

  /**
   * One thing of a kind, as far as a permission depends on it.
   *
   * @param unit the unit it belongs to, null if none
   * @param open whether it stands open to those who see only what is final
   */
  public record One(Thing thing, @Nullable Long unit, boolean open) {}

  /** Returns a thing that belongs to a unit. */
  public One of(long unit) {
    return new One(this, unit, false);
  }

  /** Returns a thing that belongs to no unit. */
  public One open(boolean open) {
    return new One(this, null, open);
  }
}
