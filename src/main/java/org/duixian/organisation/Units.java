package org.duixian.organisation;

import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.duixian.database.Changes;
import org.duixian.database.DistrictSql;
import org.duixian.database.Kept;
import org.springframework.stereotype.Repository;

/** The units of a district, as they stand on a day. */
@Repository
public class Units {

  private static final UnitRows ROWS = new UnitRows();
  private static final int MOST_DAYS = 200;

  private final DistrictSql jdbc;
  private final Clock clock;
  private final Kept<LocalDate, List<Unit>> kept;

  Units(DistrictSql jdbc, Clock clock, Changes changes) {
    this.jdbc = jdbc;
    this.clock = clock;
    this.kept = changes.keep(MOST_DAYS, "unit", "unit_name");
  }

  /** Returns the units that stand today, by code. */
  public List<Unit> current() {
    return on(LocalDate.now(clock));
  }

  /** Returns the units that stood on a day with the names they bore then, by code. */
  public List<Unit> on(LocalDate day) {
    return kept.get(day, () -> read(day));
  }

  private List<Unit> read(LocalDate day) {
    return jdbc.sql(
            UnitRows.SELECT
                + """
                and u.valid_from <= :day and (u.valid_to is null or u.valid_to >= :day)
                order by u.code nulls last, u.id
                """)
        .with("day", day)
        .list(ROWS);
  }

  /** Returns one unit, also one that no longer stands; empty when the district has none of it. */
  public Optional<Unit> find(long id) {
    return jdbc.sql(UnitRows.SELECT + " and u.id = :id")
        .with("day", LocalDate.now(clock), "id", id)
        .optional(ROWS);
  }

  /** Returns the unit that is called so today: by full name, short name or alias, in this order. */
  public Optional<Unit> byName(String nameOrAlias) {
    List<Unit> called = current().stream().filter(unit -> unit.isCalled(nameOrAlias)).toList();
    return called.stream()
        .filter(unit -> unit.name().equals(nameOrAlias) || unit.shortName().equals(nameOrAlias))
        .findFirst()
        .or(() -> called.stream().findFirst());
  }

  /** All units there ever were, closed and merged ones too. */
  List<Unit> all() {
    return jdbc.sql(UnitRows.SELECT + " order by u.code nulls last, u.id")
        .with("day", LocalDate.now(clock))
        .list(ROWS);
  }

  /** The names of a unit with their days, the present one first. */
  List<NameVersion> names(long unit) {
    return jdbc.sql(
            """
            select u.name, u.short_name,
                   coalesce((select max(f.valid_to) + 1 from unit_name f
                             where f.district = u.district and f.unit = u.id),
                            u.valid_from) as valid_from,
                   u.valid_to
            from unit u where u.district = :district and u.id = :unit
            union all
            select f.name, f.short_name, f.valid_from, f.valid_to
            from unit_name f where f.district = :district and f.unit = :unit
            order by valid_from desc
            """)
        .with("unit", unit)
        .list(NameVersion.class);
  }

  /**
   * Returns the units of today that can answer for something, all but the district itself: names by
   * number for a choice, an empty one first.
   */
  public Map<String, String> choice() {
    Map<String, String> choice = new LinkedHashMap<>();
    choice.put("", "—");
    for (Unit unit : current()) {
      if (unit.kind() != UnitKind.DISTRICT) {
        choice.put(String.valueOf(unit.id()), unit.name());
      }
    }
    return choice;
  }
}
