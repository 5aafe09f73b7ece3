package org.duixian.goal;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.duixian.organisation.Unit;

/** The district's units of today, found by name, short name or alias. */
final class UnitNames {

  private final List<Unit> units;
  private final Map<String, Unit> byName = new HashMap<>();

  UnitNames(List<Unit> units) {
    this.units = units;
    for (Unit unit : units) {
      unit.aliases().forEach(alias -> byName.putIfAbsent(alias, unit));
      byName.putIfAbsent(unit.shortName(), unit);
    }
    units.forEach(unit -> byName.put(unit.name(), unit));
  }

  List<Unit> all() {
    return units;
  }

  Optional<Unit> find(String name) {
    return Optional.ofNullable(byName.get(name.strip()));
  }

  Optional<Unit> find(long id) {
    return units.stream().filter(unit -> unit.id() == id).findFirst();
  }

  /** Splits a list of names at 、, commas, semicolons and line ends. */
  static List<String> split(String names) {
    List<String> found = new ArrayList<>();
    for (String name : names.split("[、，,；;\\n]")) {
      if (!name.isBlank()) {
        found.add(name.strip());
      }
    }
    return found;
  }
}
