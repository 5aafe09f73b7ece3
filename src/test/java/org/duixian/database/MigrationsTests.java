package org.duixian.database;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class MigrationsTests {

  @Test
  void beginsWithTheDatabaseModule() {
    assertThat(Migrations.onClassPath().modules()).startsWith("database");
  }

  @Test
  void keepsAHistoryForEachModule() {
    try (TestDatabase database = TestDatabase.fresh()) {
      for (String module : Migrations.onClassPath().modules()) {
        int failed =
            database
                .jdbc()
                .sql("select count(*) from migration_%s where not success".formatted(module))
                .query(Integer.class)
                .single();
        assertThat(failed).as(module).isZero();
      }
    }
  }

  @Test
  void leavesAnUpToDateDatabaseAlone() {
    try (TestDatabase database = TestDatabase.fresh()) {
      database.jdbc().sql("drop table migration_database").update();
      Migrations.onClassPath().apply(database.dataSource());
      assertThat(
              database
                  .jdbc()
                  .sql("select to_regclass('migration_database') is null")
                  .query(Boolean.class)
                  .single())
          .isTrue();
    }
  }
}
