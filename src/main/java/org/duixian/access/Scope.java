package org.duixian.access;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * On which things of a kind somebody may act. It is one rule read twice: {@link #holds} for one
 * thing, {@link #sql} for the rows of a list.
 *
 * @param all on each of them
 * @param open on those that stand open
 * @param units on those of these units
 */
public record Scope(boolean all, boolean open, Set<Long> units) {

  /** All there is, for work that nobody asks for. */
  public static final Scope EVERYTHING = new Scope(true, false, Set.of());

  /** Nothing there is. */
  public static final Scope NOTHING = new Scope(false, false, Set.of());

  static Scope of(List<Grant> grants, Act act, Thing thing) {
    boolean all = false;
    boolean open = false;
    Set<Long> units = new TreeSet<>();
    for (Grant grant : grants) {
      Reach reach = PermissionTable.reaches(act, thing).get(grant.role().ordinal());
      all |= reach == Reach.ALL;
      open |= reach.open();
      if (reach.own() && grant.unit() != null) {
        units.add(grant.unit());
      }
    }
    return new Scope(all, open, units);
  }

  /** Returns those of both. */
  public Scope or(Scope other) {
    Set<Long> both = new TreeSet<>(units);
    both.addAll(other.units);
    return new Scope(all || other.all, open || other.open, both);
  }

  /** Says whether there can be any. */
  public boolean some() {
    return all || open || !units.isEmpty();
  }

  /** Says whether a thing is one of them. */
  public boolean holds(Thing.One one) {
    return all || open && one.open() || one.unit() != null && units.contains(one.unit());
  }

  /**
   * Returns the condition for rows, whose {@link #values} are to be bound.
   *
   * @param unit SQL for the unit that a row belongs to
   * @param isOpen SQL that says whether a row stands open
   */
  public String sql(String unit, String isOpen) {
    List<String> ways = new ArrayList<>();
    if (open) {
      ways.add(isOpen);
    }
    if (!units.isEmpty()) {
      ways.add(unit + " = any(:scopeUnits)");
    }
    return all ? "true" : ways.isEmpty() ? "false" : "(" + String.join(" or ", ways) + ")";
  }

  /** Returns what {@link #sql} names. */
  public Map<String, Object> values() {
    return Map.of("scopeUnits", units.toArray(Long[]::new));
  }

  /** Returns the condition for rows beside others of other scopes; nothing is to be bound. */
  public String sql(String unit) {
    String some =
        units.stream().map(String::valueOf).collect(Collectors.joining(",", "'{", "}'::bigint[]"));
    return all ? "true" : units.isEmpty() ? "false" : unit + " = any(" + some + ")";
  }
}
