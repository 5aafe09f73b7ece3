package org.duixian.indicator;

import org.duixian.organisation.UnitKind;

/**
 * Which units' values make up the district's. Departments on the one hand, streets and the park on
 * the other are two cuts of the same whole: adding both would count everything twice.
 */
public enum Across {
  /** Departments and bodies (条). */
  LINE,
  /** Streets and the park (块). */
  AREA,
  /** All of them, for what is reported by one cut only. */
  ALL;

  /** Says whether units of a kind take part. */
  public boolean takes(UnitKind kind) {
    return switch (kind) {
      case DEPARTMENT, BODY -> this != AREA;
      case STREET, PARK -> this != LINE;
      case COMMUNITY, DISTRICT -> false;
    };
  }
}
