package org.duixian.publication;

/** How far a paper is. */
public enum BulletinState {
  /** The office writes. */
  DRAFT,
  /** Waits for somebody other than its author to check it. */
  CHECKING,
  /** Waits for somebody other than its author and its checker to sign it. */
  SIGNING,
  /** Signed, numbered and fixed. */
  PUBLISHED
}
