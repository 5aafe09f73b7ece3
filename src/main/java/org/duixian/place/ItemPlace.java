package org.duixian.place;

import org.duixian.place.geometry.CoordinateSystem;
import org.duixian.place.geometry.ShapeKind;
import org.jspecify.annotations.Nullable;

/**
 * One place of an item.
 *
 * @param place its number within the item
 * @param given GeoJSON as it came, in its system
 * @param shown GeoJSON in WGS-84
 * @param accuracy in metres, null if nobody said
 * @param latitude of a spot on it, in millionths of a degree
 */
public record ItemPlace(
    long item,
    int place,
    String name,
    ShapeKind kind,
    CoordinateSystem system,
    String given,
    String shown,
    @Nullable Integer accuracy,
    String source,
    int latitude,
    int longitude) {

  /** Returns the key of the name of its kind. */
  public String kindLabel() {
    return kind.label();
  }

  /** Returns the key of the name of its system. */
  public String systemLabel() {
    return system.label();
  }

  /** Returns the beginning of what was given. */
  public String cut() {
    return given.length() > 200 ? given.substring(0, 200) + "…" : given;
  }
}
