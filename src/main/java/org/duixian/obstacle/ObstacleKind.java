package org.duixian.obstacle;

/** What an obstacle is about. */
public enum ObstacleKind {
  LAND,
  MONEY,
  /** Demolition and clearance. */
  CLEARANCE,
  PERMIT,
  /** Power, water, gas, roads. */
  SUPPLY,
  DISPUTE,
  OTHER
}
