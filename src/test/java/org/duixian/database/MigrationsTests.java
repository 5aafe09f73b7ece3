package org.duixian.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;

class MigrationsTests {

  private static final String OLD = "district = current_setting('duixian.district', true)";
  private static final Predicate<String> ASKS_ONCE =
      Pattern.compile(
              "\\(district = \\( SELECT"
                  + " current_setting\\('duixian\\.district'[^()]*\\)[^()]*\\)\\)")
          .asMatchPredicate();

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

  @Test
  void asksForTheDistrictOnceInEveryPolicyOfAFreshDatabase() {
    try (TestDatabase database = TestDatabase.fresh()) {
      assertThat(policies(database.jdbc())).hasSizeGreaterThan(70).allMatch(ASKS_ONCE);
    }
  }

  @Test
  void asksForTheDistrictOnceInEveryPolicyOfAnUpgradedDatabase() {
    TestDatabase old = TestDatabase.empty();
    Landed.all().stream()
        .takeWhile(version -> !version.toString().contains("database/V3"))
        .forEach(version -> version.apply(old.unmigrated()));
    JdbcClient jdbc = JdbcClient.create(old.unmigrated());
    jdbc.sql("create policy also on task as restrictive for insert with check (%s)".formatted(OLD))
        .update();
    assertThat(policies(jdbc)).hasSizeGreaterThan(70).noneMatch(ASKS_ONCE);

    Migrations.onClassPath().apply(old.unmigrated());

    List<String> rewritten = policies(jdbc);
    assertThat(rewritten).allMatch(ASKS_ONCE);
    DistrictPolicies.settle(jdbc);
    assertThat(policies(jdbc)).isEqualTo(rewritten);
  }

  @Test
  void bindsTheOwnerOfATableThatAScriptLeftLoose() {
    TestDatabase database = TestDatabase.fresh();
    JdbcClient jdbc = JdbcClient.create(database.unmigrated());
    jdbc.sql("alter table task no force row level security").update();
    jdbc.sql("delete from migrated").update();
    Migrations.onClassPath().apply(database.unmigrated());
    assertThat(
            jdbc.sql("select relforcerowsecurity from pg_class where relname = 'task'")
                .query(Boolean.class)
                .single())
        .isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "insert into migration_goal select 99, '99', 'later', 'SQL', 'V99__later.sql', 1, 'x',"
            + " now(), 1, true",
        "create table migration_later as select 1 installed_rank, 'SQL' as type, 'V99__later.sql'"
            + " script"
      })
  void refusesTheTablesOfANewerProgramAndChangesNothing(String newer) {
    TestDatabase database = TestDatabase.fresh();
    JdbcClient jdbc = JdbcClient.create(database.unmigrated());
    jdbc.sql(newer).update();
    jdbc.sql("update migrated set fingerprint = 'of a newer program'").update();
    jdbc.sql("drop table migration_rules").update();

    assertThatThrownBy(() -> ApplicationDatabase.at(DatabaseServer.running(database.address()), 2))
        .isInstanceOfSatisfying(
            DatabaseUnavailable.class,
            refused -> {
              assertThat(refused.because("newer")).isTrue();
              for (Locale language : List.of(Locale.SIMPLIFIED_CHINESE, Locale.ENGLISH)) {
                assertThat(refused.sentence(language))
                    .contains("/V99__later.sql")
                    .doesNotContain("\n");
              }
            });

    assertThat(jdbc.sql("select fingerprint from migrated").query(String.class).list())
        .containsExactly("of a newer program");
    assertThat(
            jdbc.sql("select to_regclass('migration_rules') is null").query(Boolean.class).single())
        .isTrue();
  }

  /** What each policy asks, for reading and for writing. */
  private static List<String> policies(JdbcClient jdbc) {
    return jdbc.sql(
            "select concat(qual, with_check) from pg_policies order by tablename, policyname")
        .query(String.class)
        .list();
  }
}
