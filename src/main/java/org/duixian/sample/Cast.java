package org.duixian.sample;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.duixian.database.DistrictScope;
import org.duixian.organisation.Unit;

/**
 * What all chapters of the sample year tell about.
 *
 * @param file the year's file
 * @param units the units of the district by their keys
 * @param names the people of the sample by their keys
 * @param reporters the sign-in names of those who report for a unit
 */
record Cast(
    String district,
    Entry file,
    Map<String, Unit> units,
    Map<String, String> names,
    Map<Long, String> reporters) {

  /** The account that writes for the office. */
  static final String OFFICE = "office";

  static Cast of(Entry file, List<Unit> standing) {
    String district = DistrictScope.code();
    Map<String, Unit> units =
        standing.stream().collect(Collectors.toMap(Unit::key, each -> each, (a, b) -> a));
    Entry organisation = SampleFile.yaml("organisation.yaml");
    Map<String, String> names =
        organisation.entries("people").stream()
            .collect(Collectors.toMap(each -> each.text("key"), each -> each.text("name")));
    return new Cast(district, file, units, names, reporters(units, organisation, file));
  }

  private static Map<Long, String> reporters(
      Map<String, Unit> units, Entry organisation, Entry file) {
    return List.of(organisation, file).stream()
        .flatMap(each -> each.entries("accounts").stream())
        .filter(each -> each.text("role").equals("reporter"))
        .collect(
            Collectors.toMap(
                each -> Objects.requireNonNull(units.get(each.text("of"))).id(),
                each -> each.text("login")));
  }

  int year() {
    return file.number("year");
  }

  Curves curves() {
    return new Curves(file.entry("curves"), file.number("seed"));
  }

  Unit standing(String key) {
    Unit unit = units.get(key);
    if (unit == null) {
      throw new IllegalStateException("the sample has no unit " + key);
    }
    return unit;
  }

  long unit(String key) {
    return standing(key).id();
  }

  String shortName(long unit) {
    return units.values().stream()
        .filter(each -> each.id() == unit)
        .map(Unit::shortName)
        .findFirst()
        .orElseThrow();
  }

  List<Long> units(List<String> keys) {
    return keys.stream().map(this::unit).toList();
  }

  String name(String person) {
    return Objects.requireNonNull(names.get(person), person);
  }

  /** Who writes for a unit: its reporter, or the office for a unit without one. */
  String writer(long unit) {
    return reporters.getOrDefault(unit, OFFICE);
  }
}
