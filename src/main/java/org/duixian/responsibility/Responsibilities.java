package org.duixian.responsibility;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.duixian.database.DistrictSql;
import org.duixian.register.Contribution;
import org.duixian.register.ItemAccess;
import org.duixian.register.Register;
import org.duixian.register.Registers;
import org.springframework.stereotype.Repository;

/** Reads who answers for what. */
@Repository
class Responsibilities {

  private static final String SELECT =
      """
      select r.id, r.register, r.item, i.number item_number, i.title item_title, r.role, r.person,
             p.name person_name, r.since, r.left_on, r.words, r.at, r.account_name
      from responsibility r
      join person p on p.district = r.district and p.id = r.person
      join item i on i.district = r.district and i.register = r.register and i.id = r.item
      where r.district = :district and\s""";

  private final DistrictSql jdbc;
  private final Registers registers;
  private final ItemAccess access;

  Responsibilities(DistrictSql jdbc, Registers registers, ItemAccess access) {
    this.jdbc = jdbc;
    this.registers = registers;
    this.access = access;
  }

  /** Returns all of an item, those that last first, each role from its newest on. */
  List<Responsibility> of(String register, long item) {
    return jdbc.sql(
            SELECT
                + """
                r.register = :register and r.item = :item
                order by r.left_on is not null,
                         array_position(array['LEADER', 'TASK_FORCE', 'STEWARD', 'COUNSEL'], r.role),
                         r.since desc, r.id
                """)
        .with("register", register, "item", item)
        .list(Responsibility.class);
  }

  /** What the signed-in account may see of all registers with the trait. */
  private String seen() {
    List<Register> some =
        registers.all().stream()
            .filter(each -> each.declaration().traits().containsKey(ResponsibilityTrait.CODE))
            .toList();
    return access.readable(some, "r.register", "i.lead")
        + " and i.merged_into is null and i.stage <> 'withdrawn'";
  }

  /** Returns all that is a person's, what lasts first. */
  List<Responsibility> ofPerson(long person) {
    Map<String, Object> values = new HashMap<>();
    String seen = seen();
    return jdbc.sql(
            SELECT
                + "r.person = :person and %s order by r.left_on is not null, r.register, r.item, r.id"
                    .formatted(seen))
        .with(values)
        .with("person", person)
        .list(Responsibility.class);
  }

  /**
   * How many items somebody answers for in a role now.
   *
   * @param items each item once
   */
  record Load(long person, String personName, ResponsibilityRole role, long items) {}

  List<Load> loads() {
    Map<String, Object> values = new HashMap<>();
    String seen = seen();
    return jdbc.sql(
            """
            select r.person, p.name person_name, r.role, count(*) items from responsibility r
            join person p on p.district = r.district and p.id = r.person
            join item i on i.district = r.district and i.register = r.register and i.id = r.item
            where r.district = :district and r.left_on is null and %s
            group by r.person, p.name, r.role order by items desc, r.person
            """
                .formatted(seen))
        .with(values)
        .list(Load.class);
  }

  /** How many items have somebody in a role now, each item once. */
  long items(ResponsibilityRole role) {
    Map<String, Object> values = new HashMap<>();
    String seen = seen();
    return jdbc.sql(
            """
            select count(distinct (r.register, r.item)) from responsibility r
            join item i on i.district = r.district and i.register = r.register and i.id = r.item
            where r.district = :district and r.left_on is null and r.role = :role and %s
            """
                .formatted(seen))
        .with(values)
        .with("role", role.name())
        .single(Long.class);
  }

  private record SinceRow(long item, LocalDate day) {}

  /** One for each item that has somebody in a role now, on the day since when. */
  Map<Long, List<Contribution>> since(
      String register, Collection<Long> items, ResponsibilityRole role) {
    Map<Long, List<Contribution>> since = new HashMap<>();
    jdbc.sql(
            """
            select item, min(since) as day from responsibility
            where district = :district and register = :register and item = any(:items)
              and role = :role and left_on is null
            group by item
            """)
        .with("register", register, "items", items.toArray(Long[]::new), "role", role.name())
        .list(SinceRow.class)
        .forEach(row -> since.put(row.item(), List.of(new Contribution(row.day(), 1))));
    return since;
  }
}
