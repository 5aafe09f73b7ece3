package org.duixian.place;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.duixian.place.PlaceWork.NewPlace;
import org.duixian.place.geometry.CoordinateSystem;
import org.duixian.place.geometry.GroundShape;
import org.duixian.place.geometry.ShapeFault;
import org.duixian.place.geometry.ShapeReading;
import org.duixian.register.Box;
import org.duixian.site.FieldChecks;
import org.duixian.site.FormErrors;
import org.jspecify.annotations.Nullable;

/** What is typed about a place, by field; public for the templates only. */
public record PlaceForm(Map<String, String> typed) {

  static final PlaceForm EMPTY = new PlaceForm(Map.of());

  private static final int LONGEST = 200;
  private static final int MOST_METRES = 99_999;

  /** Returns what stands in a field. */
  public String at(String field) {
    return typed.getOrDefault(field, "").strip();
  }

  int version() {
    return at("version").matches("[0-9]{1,9}") ? Integer.parseInt(at("version")) : -1;
  }

  /** Returns the system that was chosen, null with an error where none was. */
  @Nullable CoordinateSystem system(FormErrors errors) {
    return Arrays.stream(CoordinateSystem.values())
        .filter(each -> each.name().equals(at("system")))
        .findFirst()
        .orElseGet(
            () -> {
              errors.add("system", "place.error.system");
              return null;
            });
  }

  /** Reads a place; what is wrong goes to its field, and null comes back. */
  @Nullable NewPlace place(Box around, FormErrors errors) {
    FieldChecks checks = new FieldChecks(errors);
    CoordinateSystem system = system(errors);
    Integer accuracy =
        at("accuracy").isEmpty() ? null : checks.whole("accuracy", at("accuracy"), 0, MOST_METRES);
    String source = checks.text("source", at("source"), LONGEST);
    String name = checks.textOrNone("name", at("name"), LONGEST);
    List<List<String>> positions = positions(errors);
    if (system == null || !errors.isEmpty()) {
      return null;
    }
    try {
      GroundShape shape =
          new ShapeReading(system, around).typed(positions, at("sort").equals("AREA"));
      return new NewPlace(name == null ? "" : name, shape, accuracy, source);
    } catch (ShapeFault fault) {
      errors.add("positions", fault.messageKey(), fault.arguments().toArray());
      return null;
    }
  }

  /** A position on each line, longitude first. */
  private List<List<String>> positions(FormErrors errors) {
    List<List<String>> positions = new ArrayList<>();
    List<String> lines = at("positions").lines().filter(each -> !each.isBlank()).toList();
    for (String line : lines) {
      List<String> numbers = List.of(line.strip().split("[\\s,，;；]+"));
      if (numbers.size() != 2 || !numbers.stream().allMatch(PlaceSheetReading::number)) {
        errors.add("positions", "place.error.positions", line.strip());
        return List.of();
      }
      positions.add(numbers);
    }
    if (positions.isEmpty()) {
      errors.add("positions", "place.error.no-positions");
    }
    return positions;
  }
}
