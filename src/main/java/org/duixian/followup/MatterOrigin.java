package org.duixian.followup;

import org.jspecify.annotations.Nullable;

/**
 * What a matter was opened from.
 *
 * @param kind a red result, an obstacle that a unit reported, a decision of a meeting, or by hand
 * @param words what was known then, in one line; null by hand
 * @param path the page that shows it; while a matter runs, no second one is opened from there
 */
public record MatterOrigin(Kind kind, @Nullable String words, @Nullable String path) {

  /** Kinds of origin. */
  public enum Kind {
    RESULT,
    OBSTACLE,
    DECISION,
    HAND
  }

  /** Opened by the office on its own. */
  public static final MatterOrigin BY_HAND = new MatterOrigin(Kind.HAND, null, null);
}
