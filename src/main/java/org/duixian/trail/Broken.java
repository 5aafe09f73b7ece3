package org.duixian.trail;

import java.io.Serializable;

/**
 * The first place of a trail that is not as it was written.
 *
 * @param block number of the block, 0 in the chain before the blocks
 * @param entry number of the entry, 0 when the block itself is the place
 */
public record Broken(Kind kind, long block, long entry) implements Serializable {

  /** What is wrong there. */
  public enum Kind {
    /** An entry of the old chain does not fit it any more. */
    CHAIN,
    ENTRY_CHANGED,
    ENTRY_GONE,
    /** An entry stands among sealed ones and was never sealed. */
    ENTRY_SLIPPED_IN,
    BLOCK_CHANGED,
    BLOCK_GONE,
    /** The trail does not reach to a head that was kept elsewhere, or had another one there. */
    HEAD
  }

  /** Returns the key of its words; {0} is the block, {1} the entry. */
  public String messageKey() {
    return "trail.broken." + kind;
  }
}
