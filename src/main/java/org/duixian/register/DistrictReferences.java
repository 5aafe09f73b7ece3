package org.duixian.register;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.duixian.database.DistrictSql;
import org.duixian.declaration.FieldType;
import org.duixian.declaration.References;
import org.duixian.organisation.People;
import org.duixian.organisation.Person;
import org.duixian.organisation.Unit;
import org.duixian.organisation.UnitNames;
import org.duixian.organisation.Units;
import org.jspecify.annotations.Nullable;

/** The names of one request: units and people are read once, when the first is asked for. */
final class DistrictReferences implements References {

  private final DistrictSql jdbc;
  private final Units units;
  private final People people;
  private final Map<Long, String> unitNames = new HashMap<>();
  private final Map<String, String> itemNames = new HashMap<>();
  private @Nullable UnitNames named;
  private final Map<Long, String> personNames = new HashMap<>();
  private @Nullable List<Person> persons;

  DistrictReferences(DistrictSql jdbc, Units units, People people) {
    this.jdbc = jdbc;
    this.units = units;
    this.people = people;
  }

  private UnitNames units() {
    if (named == null) {
      named = new UnitNames(units.current());
    }
    return named;
  }

  private List<Person> persons() {
    if (persons == null) {
      persons = people.all();
      persons.forEach(each -> personNames.put(each.id(), each.name()));
    }
    return persons;
  }

  @Override
  public Optional<Long> find(FieldType type, String typed) {
    return switch (type) {
      case FieldType.OfPerson person -> person(typed);
      case FieldType.OfItem item -> item(item.register(), typed);
      default -> unit(typed);
    };
  }

  private Optional<Long> unit(String typed) {
    Optional<Unit> byId =
        typed.matches("[0-9]{1,18}") ? units().find(Long.parseLong(typed)) : Optional.empty();
    return byId.or(() -> units().find(typed)).map(Unit::id);
  }

  /** Two people of one name are told apart by their number alone. */
  private Optional<Long> person(String typed) {
    List<Person> called =
        persons().stream()
            .filter(each -> each.name().equals(typed) || String.valueOf(each.id()).equals(typed))
            .toList();
    return called.size() == 1 ? Optional.of(called.getFirst().id()) : Optional.empty();
  }

  private Optional<Long> item(String register, String number) {
    return jdbc.sql(
            """
            select id from item_number
            where district = :district and register = :register and number = :number
            """)
        .with("register", register, "number", number)
        .optional(Long.class);
  }

  @Override
  public String name(FieldType type, long id) {
    return switch (type) {
      case FieldType.OfPerson person -> personName(id);
      case FieldType.OfItem item ->
          itemNames.computeIfAbsent(item.register() + id, key -> itemName(item.register(), id));
      default -> unitNames.computeIfAbsent(id, this::unitName);
    };
  }

  private String personName(long id) {
    return persons().isEmpty()
        ? String.valueOf(id)
        : personNames.getOrDefault(id, String.valueOf(id));
  }

  private String unitName(long id) {
    return units()
        .find(id)
        .or(() -> units.find(id))
        .map(Unit::shortName)
        .orElse(String.valueOf(id));
  }

  private String itemName(String register, long id) {
    return jdbc.sql(
            """
            select number from item where district = :district and register = :register and id = :id
            """)
        .with("register", register, "id", id)
        .optional(String.class)
        .orElse(String.valueOf(id));
  }
}
