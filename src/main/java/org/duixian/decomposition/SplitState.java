package org.duixian.decomposition;

/** How far a split has come. */
public enum SplitState {
  /** Only the office sees it. */
  DRAFT,
  /** The units see their shares and answer. */
  SENT,
  /** The shares are the units' targets and plans. */
  SETTLED
}
