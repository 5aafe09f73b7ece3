package org.duixian.organisation;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.duixian.access.AuditTrail;
import org.duixian.access.CurrentMember;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Changes of units; each is recorded, and none takes away what held on an earlier day. */
@Component
public class Organisation {

  private static final LocalDate LONG_AGO = LocalDate.of(2000, 1, 1);

  private final JdbcClient jdbc;
  private final AuditTrail audit;

  Organisation(JdbcClient jdbc, AuditTrail audit) {
    this.jdbc = jdbc;
    this.audit = audit;
  }

  /** Adds a unit and returns its number. */
  @Transactional
  public long add(String district, NewUnit unit) {
    long id =
        jdbc.sql(
                """
                insert into unit (district, key, kind, name, short_name, code, aliases, topics,
                                  parent, valid_from, sample)
                values (:district, :key, :kind, :name, :shortName, :code, :aliases, :topics,
                        :parent, :from, :sample)
                returning id
                """)
            .param("district", district)
            .param("key", unit.key())
            .param("kind", unit.kind().name())
            .param("name", unit.name())
            .param("shortName", unit.shortName())
            .param("code", unit.code())
            .param("aliases", unit.aliases().toArray(String[]::new))
            .param("topics", unit.topics().toArray(String[]::new))
            .param("parent", unit.parent())
            .param("from", unit.validFrom())
            .param("sample", unit.sample())
            .query(Long.class)
            .single();
    record(district, "unit.add", id, Map.of("name", unit.name(), "kind", unit.kind().name()));
    return id;
  }

  /** Adds the unit that stands for a whole district, as of a day before all its reports. */
  @Transactional
  public void addDistrict(String district, String name) {
    add(
        district,
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
  public void rename(
      String district, long id, int version, String name, String shortName, LocalDate from) {
    keepName(district, id, from.minusDays(1));
    int changed =
        jdbc.sql(
                """
                update unit set name = :name, short_name = :shortName, version = version + 1
                where district = :district and id = :id and version = :version
                """)
            .param("district", district)
            .param("id", id)
            .param("version", version)
            .param("name", name)
            .param("shortName", shortName)
            .update();
    requireChanged(changed);
    record(district, "unit.rename", id, Map.of("name", name, "from", from.toString()));
  }

  /** Puts the present name among the former ones. */
  private void keepName(String district, long id, LocalDate lastDay) {
    jdbc.sql(
            """
            insert into unit_name (district, unit, valid_from, valid_to, name, short_name)
            select u.district, u.id,
                   coalesce((select max(f.valid_to) + 1 from unit_name f
                             where f.district = u.district and f.unit = u.id), u.valid_from),
                   :lastDay, u.name, u.short_name
            from unit u where u.district = :district and u.id = :id
            """)
        .param("district", district)
        .param("id", id)
        .param("lastDay", lastDay)
        .update();
  }

  /** Ends a unit; from the day on its successor stands in its place. */
  @Transactional
  public void merge(String district, long id, int version, long successor, LocalDate from) {
    end(district, id, version, from.minusDays(1), successor);
    record(district, "unit.merge", id, Map.of("into", successor, "from", from.toString()));
  }

  /** Ends a unit without a successor. */
  @Transactional
  public void close(String district, long id, int version, LocalDate lastDay) {
    end(district, id, version, lastDay, null);
    record(district, "unit.close", id, Map.of("lastDay", lastDay.toString()));
  }

  private void end(
      String district, long id, int version, LocalDate lastDay, @Nullable Long successor) {
    int changed =
        jdbc.sql(
                """
                update unit set valid_to = :lastDay, successor = :successor, version = version + 1
                where district = :district and id = :id and version = :version
                """)
            .param("district", district)
            .param("id", id)
            .param("version", version)
            .param("lastDay", lastDay)
            .param("successor", successor)
            .update();
    requireChanged(changed);
  }

  /** Corrects the newest name and the words of a unit; no new day begins. */
  @Transactional
  void correct(String district, Unit seen, int version, UnitContent content) {
    long id = seen.id();
    int changed =
        jdbc.sql(
                """
                update unit set name = :name, short_name = :shortName, code = :code,
                  aliases = :aliases, topics = :topics, version = version + 1
                where district = :district and id = :id and version = :version
                """)
            .param("district", district)
            .param("id", id)
            .param("version", version)
            .param("name", content.name())
            .param("shortName", content.shortName())
            .param("code", content.code())
            .param("aliases", content.aliases().toArray(String[]::new))
            .param("topics", content.topics().toArray(String[]::new))
            .update();
    requireChanged(changed);
    record(district, "unit.correct", id, Map.of("before", words(seen), "after", content));
  }

  private static UnitContent words(Unit unit) {
    return new UnitContent(
        unit.name(), unit.shortName(), unit.code(), unit.aliases(), unit.topics());
  }

  private static void requireChanged(int rows) {
    if (rows == 0) {
      throw new StaleUnit();
    }
  }

  /** Who changed it: the signed-in account, or the system while it loads the sample. */
  private void record(String district, String action, long unit, Map<String, Object> detail) {
    if (CurrentMember.get().isPresent()) {
      audit.record(action, "unit", unit, detail);
    } else {
      audit.recordForSystem(district, action, "unit", unit, detail);
    }
  }
}
