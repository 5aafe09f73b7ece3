package org.duixian.site;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * The rooms that a visitor may use, by areas.
 *
 * @param all in their order
 */
public record Rooms(List<NavigationEntry> all) {

  /** Puts the rooms in their order. */
  public Rooms {
    all =
        all.stream()
            .sorted(
                Comparator.comparing(NavigationEntry::area)
                    .thenComparingInt(NavigationEntry::order)
                    .thenComparing(NavigationEntry::href))
            .toList();
  }

  /** Returns the areas that have rooms, without the one of the person. */
  public List<Area> areas() {
    return Arrays.stream(Area.values())
        .filter(each -> each != Area.ORGANISATION && !in(each).isEmpty())
        .toList();
  }

  /** Returns the rooms of an area. */
  public List<NavigationEntry> in(Area area) {
    return all.stream().filter(each -> each.area() == area).toList();
  }

  /** Returns the room in which a path lies, of two the nearer one. */
  public Optional<NavigationEntry> at(String path) {
    return all.stream()
        .filter(each -> each.holds(path))
        .max(Comparator.comparingInt(each -> each.href().length()));
  }
}
