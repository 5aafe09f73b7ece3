package org.duixian.organisation;

/** The sort of a unit; it decides in which of the two trees the unit stands. */
public enum UnitKind {
  DEPARTMENT,
  STREET,
  COMMUNITY,
  PARK,
  BODY,
  DISTRICT;

  /** Says whether units of this sort stand in the tree of district, streets and communities. */
  public boolean ofArea() {
    return this == DISTRICT || this == STREET || this == COMMUNITY;
  }
}
