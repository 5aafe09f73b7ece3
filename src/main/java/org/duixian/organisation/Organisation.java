package org.duixian.organisation;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.duixian.access.AuditTrail;
import org.duixian.database.DistrictScope;
import org.duixian.database.DistrictSql;
import org.duixian.kernel.NotFound;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Changes of units; each is recorded, and none takes away what held on an earlier day. */
@Component
public class Organisation {

  private static final LocalDate LONG_AGO = LocalDate.of(2000, 1, 1);

  private final DistrictSql jdbc;
  private final Units units;
  private final AuditTrail audit;

  Organisation(DistrictSql jdbc, Units units, AuditTrail audit) {
    this.jdbc = jdbc;
    this.units = units;
    this.audit = audit;
  }

  /** Adds a unit and returns its number. */
  @Transactional
  public long add(NewUnit unit) {
    long id =
        jdbc.sql(
                """
                insert into unit (district, key, kind, name, short_name, code, aliases, topics,
                                  parent, valid_from, sample)
                values (:district, :key, :kind, :name, :shortName, :code, :aliases, :topics,
                        :parent, :from, :sample)
                returning id
                """)
            .with("key", unit.key(), "kind", unit.kind().name(), "name", unit.name())
            .with("shortName", unit.shortName(), "code", unit.code())
            .with("aliases", unit.aliases().toArray(String[]::new))
            .with("topics", unit.topics().toArray(String[]::new), "parent", unit.parent())
            .with("from", unit.validFrom(), "sample", unit.sample())
            .single(Long.class);
    record("unit.add", id, Map.of("name", unit.name(), "kind", unit.kind().name()));
    return id;
  }

  /** Adds the unit that stands for a whole district, as of a day before all its reports. */
  @Transactional
  public void addDistrict(String name) {
    String district = DistrictScope.code();
    add(
        new NewUnit(
            "district",
            UnitKind.DISTRICT,
            name,
            name,
            district,
            List.of(),
            List.of(),
            null,
            LONG_AGO,
            false));
  }

  /**
   * Gives a unit another name from a day on; until then it keeps the old one.
   *
   * @param version the version that was seen; another one is refused with status 409
   */
  @Transactional
  public void rename(long id, int version, String name, String shortName, LocalDate from) {
    keepName(id, from.minusDays(1));
    int changed =
        jdbc.sql(
                """
                update unit set name = :name, short_name = :shortName, version = version + 1
                where district = :district and id = :id and version = :version
                """)
            .with("id", id, "version", version, "name", name, "shortName", shortName)
            .update();
    requireChanged(id, changed);
    record("unit.rename", id, Map.of("name", name, "from", from.toString()));
  }

  /** Puts the present name among the former ones. */
  private void keepName(long id, LocalDate lastDay) {
    jdbc.sql(
            """
            insert into unit_name (district, unit, valid_from, valid_to, name, short_name)
            select u.district, u.id,
                   coalesce((select max(f.valid_to) + 1 from unit_name f
                             where f.district = u.district and f.unit = u.id), u.valid_from),
                   :lastDay, u.name, u.short_name
            from unit u where u.district = :district and u.id = :id
            """)
        .with("id", id, "lastDay", lastDay)
        .update();
  }

  /** Ends a unit; from the day on its successor stands in its place. */
  @Transactional
  public void merge(long id, int version, long successor, LocalDate from) {
    end(id, version, from.minusDays(1), successor);
    record("unit.merge", id, Map.of("into", successor, "from", from.toString()));
  }

  /** Ends a unit without a successor. */
  @Transactional
  public void close(long id, int version, LocalDate lastDay) {
    end(id, version, lastDay, null);
    record("unit.close", id, Map.of("lastDay", lastDay.toString()));
  }

  private void end(long id, int version, LocalDate lastDay, @Nullable Long successor) {
    int changed =
        jdbc.sql(
                """
                update unit set valid_to = :lastDay, successor = :successor, version = version + 1
                where district = :district and id = :id and version = :version
                """)
            .with("id", id, "version", version, "lastDay", lastDay, "successor", successor)
            .update();
    requireChanged(id, changed);
  }

  /** Corrects the newest name and the words of a unit; no new day begins. */
  @Transactional
  void correct(Unit seen, int version, UnitContent content) {
    long id = seen.id();
    int changed =
        jdbc.sql(
                """
                update unit set name = :name, short_name = :shortName, code = :code,
                  aliases = :aliases, topics = :topics, version = version + 1
                where district = :district and id = :id and version = :version
                """)
            .with("id", id, "version", version, "name", content.name())
            .with("shortName", content.shortName(), "code", content.code())
            .with("aliases", content.aliases().toArray(String[]::new))
            .with("topics", content.topics().toArray(String[]::new))
            .update();
    requireChanged(id, changed);
    record("unit.correct", id, Map.of("before", words(seen), "after", content));
  }

  private static UnitContent words(Unit unit) {
    return new UnitContent(
        unit.name(), unit.shortName(), unit.code(), unit.aliases(), unit.topics());
  }

  private void requireChanged(long id, int rows) {
    if (rows == 0) {
      throw UnitForm.standing(units.find(id).orElseThrow(NotFound::new)).refusal();
    }
  }

  /** Who changed it: the signed-in account, or the system while it loads the sample. */
  private void record(String action, long unit, Map<String, Object> detail) {
    audit.record(action, "unit", unit, detail);
  }
}
