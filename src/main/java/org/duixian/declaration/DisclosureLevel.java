package org.duixian.declaration;

/** Who beside the offices may see a field or an item; each level holds the ones before it. */
public enum DisclosureLevel {
  /** The accounts of the district. */
  INTERNAL,
  /** Deputies of the congress too. */
  DEPUTIES,
  /** Everybody. */
  PUBLIC;

  /** Says whether somebody of a level sees what is disclosed so far. */
  public boolean seenBy(DisclosureLevel viewer) {
    return compareTo(viewer) >= 0;
  }
}
