package org.duixian.indicator;

/** Where an indicator is to go: up, down, or to stay between two values. */
public enum Direction {
  HIGH,
  LOW,
  BAND
}
