package org.duixian.factor;

/** How far a need is met. */
public enum FactorState {
  NEEDED,
  APPLIED,
  PARTLY,
  MET
}
