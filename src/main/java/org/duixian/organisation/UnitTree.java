package org.duixian.organisation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The units of a day in their trees. A unit whose parent is gone by then stands below the parent's
 * successor, or else below the next one above that exists.
 */
final class UnitTree {

  private static final long TOP = 0;

  private final Map<Long, Unit> ever = new HashMap<>();
  private final Set<Long> present = new HashSet<>();
  private final Map<Long, List<Unit>> below = new LinkedHashMap<>();
  private final Map<Long, List<Post>> posts = new HashMap<>();

  UnitTree(List<Unit> onDay, List<Unit> all, List<Post> held) {
    all.forEach(unit -> ever.put(unit.id(), unit));
    onDay.forEach(unit -> present.add(unit.id()));
    onDay.forEach(unit -> below.computeIfAbsent(parent(unit), key -> new ArrayList<>()).add(unit));
    held.forEach(post -> posts.computeIfAbsent(post.unit(), key -> new ArrayList<>()).add(post));
  }

  /** The lines of one of the two trees from the top down. */
  List<UnitLine> lines(boolean area) {
    List<UnitLine> lines = new ArrayList<>();
    for (Unit unit : below.getOrDefault(TOP, List.of())) {
      if (unit.kind().ofArea() == area) {
        append(lines, unit, 0);
      }
    }
    return lines;
  }

  private void append(List<UnitLine> lines, Unit unit, int depth) {
    lines.add(new UnitLine(unit, depth, posts.getOrDefault(unit.id(), List.of())));
    for (Unit child : below.getOrDefault(unit.id(), List.of())) {
      append(lines, child, depth + 1);
    }
  }

  private long parent(Unit unit) {
    Set<Long> passed = new HashSet<>(Set.of(unit.id()));
    Long next = unit.parent();
    while (next != null && passed.add(next)) {
      if (present.contains(next)) {
        return next;
      }
      next = instead(ever.get(next), passed);
    }
    return TOP;
  }

  private static @Nullable Long instead(@Nullable Unit gone, Set<Long> passed) {
    if (gone == null) {
      return null;
    }
    Long successor = gone.successor();
    return successor != null && !passed.contains(successor) ? successor : gone.parent();
  }
}
