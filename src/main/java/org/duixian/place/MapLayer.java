package org.duixian.place;

import java.time.OffsetDateTime;
import org.duixian.place.geometry.CoordinateSystem;
import org.duixian.register.Box;
import org.jspecify.annotations.Nullable;

/**
 * A layer that a district draws under its items, without its geometry.
 *
 * @param approval number under which the map was approved, null where none was told
 */
public record MapLayer(
    long id,
    String title,
    String source,
    @Nullable String approval,
    CoordinateSystem system,
    int features,
    OffsetDateTime at,
    String accountName,
    int west,
    int south,
    int east,
    int north) {

  /** Returns the key of the name of its system. */
  public String systemLabel() {
    return system.label();
  }

  /** Returns the words that stand under it: its name, who made it, its approval. */
  public String said() {
    return approval == null ? source : source + " · " + approval;
  }

  /** Returns the box that holds it. */
  Box box() {
    return new Box(west, south, east, north);
  }
}
