package org.duixian.obstacle;

/** Where an obstacle stands. */
public enum ObstacleState {
  /** Nobody is to clear it yet. */
  RAISED,
  ASSIGNED,
  /** The unit gave it back; its age runs on. */
  RETURNED,
  /** The unit says that it is gone; who raised it has not. */
  SOLVED,
  /** Who raised it says that it is gone. */
  CONFIRMED;

  /** Says whether it is still in the way. */
  public boolean open() {
    return this != CONFIRMED;
  }

  /** Says whether it goes further up by the clock. */
  boolean climbs() {
    return open() && this != SOLVED;
  }
}
