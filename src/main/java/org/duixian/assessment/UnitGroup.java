package org.duixian.assessment;

import org.duixian.organisation.UnitKind;

/** Which units are compared with each other. */
public enum UnitGroup {
  DEPARTMENTS,
  STREETS;

  boolean holds(UnitKind kind) {
    return switch (kind) {
      case DEPARTMENT, BODY, PARK -> this == DEPARTMENTS;
      case STREET -> this == STREETS;
      case COMMUNITY, DISTRICT -> false;
    };
  }
}
