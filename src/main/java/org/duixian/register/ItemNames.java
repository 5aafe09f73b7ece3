package org.duixian.register;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.duixian.database.DistrictSql;
import org.duixian.declaration.Field;
import org.duixian.declaration.FieldType;
import org.duixian.declaration.References;
import org.duixian.organisation.People;
import org.duixian.organisation.Unit;
import org.duixian.organisation.UnitKind;
import org.duixian.organisation.Units;
import org.springframework.stereotype.Component;

/** The names of what fields refer to, as lists and forms need them. */
@Component
public record ItemNames(DistrictSql jdbc, Units units, People people) {

  /** Returns names for one request. */
  public References now() {
    return new DistrictReferences(jdbc, units, people);
  }

  /** Returns names for forms: units and people are chosen by id, items named by their number. */
  References inForms() {
    References names = now();
    return new References() {
      @Override
      public Optional<Long> find(FieldType type, String typed) {
        return (type instanceof FieldType.OfItem ? names.find(type, typed) : Optional.<Long>empty())
            .or(() -> ItemInput.PLAIN.find(type, typed));
      }

      @Override
      public String name(FieldType type, long id) {
        return type instanceof FieldType.OfItem
            ? names.name(type, id)
            : ItemInput.PLAIN.name(type, id);
      }
    };
  }

  /** Returns what can be chosen in a field that names a unit or a person, by id; first nothing. */
  Map<String, String> choices(Field field) {
    Map<String, String> choices = new LinkedHashMap<>();
    choices.put("", "—");
    if (field.type() instanceof FieldType.OfPerson) {
      people.all().forEach(each -> choices.put(String.valueOf(each.id()), each.name()));
    } else if (field.type() instanceof FieldType.OfUnit) {
      units(field).forEach(unit -> choices.put(String.valueOf(unit.id()), unit.shortName()));
    }
    return choices;
  }

  /** Returns the units that a field can name. */
  Stream<Unit> units(Field field) {
    return units.current().stream().filter(unit -> fits(field, unit));
  }

  private static boolean fits(Field field, Unit unit) {
    return switch (field.core().orElse(null)) {
      case STREET -> unit.kind() == UnitKind.STREET;
      case COMMUNITY -> unit.kind() == UnitKind.COMMUNITY;
      case null -> unit.kind() != UnitKind.DISTRICT;
      case TITLE, LEVEL, LEAD, LEADER, OWNER, AMOUNT, AREA, START, DUE, DONE ->
          unit.kind() != UnitKind.DISTRICT && unit.kind() != UnitKind.COMMUNITY;
    };
  }
}
