package org.duixian.sample;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.duixian.organisation.NewUnit;
import org.duixian.organisation.Organisation;
import org.duixian.organisation.UnitKind;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Loads the units of the sample; each stands after the one above it in the file. */
@Component
class SampleUnits {

  private static final String RENAMED = "renamed";

  private final Organisation organisation;

  SampleUnits(Organisation organisation) {
    this.organisation = organisation;
  }

  /** Returns the numbers of the units by their keys. */
  Map<String, Long> load(List<Entry> units) {
    Map<String, Entry> formers = new HashMap<>();
    for (Entry unit : units) {
      if (unit.optional("change").equals(Optional.of(RENAMED))) {
        formers.put(unit.text("successor"), unit);
      }
    }
    Map<String, Long> numbers = new HashMap<>();
    for (Entry unit : units) {
      if (!formers.containsValue(unit)) {
        add(unit, formers.get(unit.text("key")), numbers);
      }
    }
    merge(units, numbers);
    return numbers;
  }

  /** A unit that had another name before begins under that one. */
  private void add(Entry unit, @Nullable Entry former, Map<String, Long> numbers) {
    Entry first = former == null ? unit : former;
    long id =
        organisation.add(
            new NewUnit(
                unit.text("key"),
                kind(unit.text("kind")),
                first.text("name"),
                shortName(first),
                unit.text("code"),
                aliases(unit),
                unit.texts("topics"),
                unit.optional("parent").map(numbers::get).orElse(null),
                first.day("valid_from"),
                true));
    numbers.put(unit.text("key"), id);
    if (former != null) {
      LocalDate from = unit.day("valid_from");
      organisation.rename(id, 0, unit.text("name"), shortName(unit), from);
    }
  }

  private void merge(List<Entry> units, Map<String, Long> numbers) {
    for (Entry unit : units) {
      Long id = numbers.get(unit.text("key"));
      Long successor = unit.optional("successor").map(numbers::get).orElse(null);
      if (id != null && successor != null) {
        organisation.merge(id, 0, successor, unit.day("valid_to").plusDays(1));
      }
    }
  }

  private static UnitKind kind(String word) {
    return switch (word) {
      case "government", "office", "section", "department", "branch" -> UnitKind.DEPARTMENT;
      case "institution" -> UnitKind.BODY;
      default -> UnitKind.valueOf(word.toUpperCase(Locale.ROOT));
    };
  }

  /** The first alias is the usual short form, where it is one. */
  private static String shortName(Entry unit) {
    String name = unit.text("name");
    return unit.texts("aliases").stream()
        .findFirst()
        .filter(alias -> alias.length() < name.length())
        .orElse(name);
  }

  private static List<String> aliases(Entry unit) {
    List<String> aliases = new ArrayList<>(unit.texts("aliases"));
    unit.optional("full_name").filter(full -> !aliases.contains(full)).ifPresent(aliases::add);
    aliases.remove(unit.text("name"));
    return aliases;
  }
}
