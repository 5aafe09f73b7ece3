package org.duixian.place.geometry;

/** What a place is on the ground. */
public enum ShapeKind {
  POINT,
  LINE,
  AREA;

  /** Returns the key of its name. */
  public String label() {
    return "place.kind." + name();
  }
}
