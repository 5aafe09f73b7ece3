package org.duixian.indicator;

/** What an observation says: what is to be, what was planned, what is, or what may come. */
public enum ObservationKind {
  TARGET,
  PLAN,
  ACTUAL,
  ESTIMATE,
  FORECAST
}
