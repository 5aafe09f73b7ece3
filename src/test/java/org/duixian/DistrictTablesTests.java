package org.duixian;

import static org.assertj.core.api.Assertions.assertThat;

import org.duixian.database.TestDatabase;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Districts are kept apart in every table, also in those that come tomorrow. */
class DistrictTablesTests {

  /** The list of districts itself, browser sessions, jobs, and the histories of the migrations. */
  private static final String COMMON =
      "^(district|spring_session.*|scheduled_tasks|migrated|migration_.*)$";

  private static TestDatabase database;

  @BeforeAll
  static void start() {
    database = TestDatabase.fresh();
  }

  @AfterAll
  static void stop() {
    database.close();
  }

  @Test
  void everyTableForcesRowLevelSecurityByDistrict() {
    assertThat(
            database
                .jdbc()
                .sql(
                    """
                    select c.relname from pg_class c
                    where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p')
                      and c.relname !~ :common
                      and not (c.relrowsecurity and c.relforcerowsecurity
                               and exists (select 1 from pg_policy p where p.polrelid = c.oid))
                    """)
                .param("common", COMMON)
                .query(String.class)
                .list())
        .isEmpty();
  }

  @Test
  void everyPrimaryKeyBeginsWithTheDistrict() {
    assertThat(
            database
                .jdbc()
                .sql(
                    """
                    select c.relname from pg_class c
                    where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p')
                      and c.relname !~ :common
                      and not exists (
                        select 1 from pg_index i
                        join pg_attribute a on a.attrelid = c.oid and a.attnum = i.indkey[0]
                        where i.indrelid = c.oid and i.indisprimary and a.attname = 'district')
                    """)
                .param("common", COMMON)
                .query(String.class)
                .list())
        .isEmpty();
  }

  @Test
  void thereAreTablesToCheck() {
    assertThat(
            database
                .jdbc()
                .sql(
                    "select count(*) from pg_class where relname = 'audit_entry' and relforcerowsecurity")
                .query(Long.class)
                .single())
        .isEqualTo(1);
  }
}
