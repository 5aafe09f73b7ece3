package org.duixian.database;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

class KeptTests {

  private static final String HERE = "370105";
  private static final String ELSEWHERE = "370103";

  private static TestDatabase database;
  private static JdbcClient jdbc;
  private static TransactionTemplate alone;

  private Kept<String, Long> counts;
  private int made;

  @BeforeAll
  static void start() {
    database = TestDatabase.fresh();
    jdbc = database.jdbc();
    jdbc.sql("create table wish (district text not null, id int, primary key (district, id))")
        .update();
    jdbc.sql("select keep_to_district('wish'), note_changes('wish')").query().listOfRows();
    alone = new TransactionTemplate(new DataSourceTransactionManager(database.dataSource()));
    alone.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
  }

  @AfterAll
  static void stop() {
    database.close();
  }

  @BeforeEach
  void empty() {
    DistrictScope.run(HERE, () -> jdbc.sql("delete from wish").update());
    counts = new Changes(new DistrictSql(jdbc)).keep(2, "wish");
    made = 0;
  }

  private long count(String district) {
    return DistrictScope.call(
        district,
        () ->
            counts.get(
                "all",
                () -> {
                  made++;
                  return jdbc.sql("select count(*) from wish").query(Long.class).single();
                }));
  }

  private static void add(String district, int id) {
    DistrictScope.run(district, () -> insert(district, id));
  }

  private static void insert(String district, int id) {
    jdbc.sql("insert into wish values (:district, :id)")
        .param("district", district)
        .param("id", id)
        .update();
  }

  @Test
  void isMadeOnceWhileNothingChanges() {
    add(HERE, 1);
    assertThat(count(HERE)).isEqualTo(1);
    assertThat(count(HERE)).isEqualTo(1);
    assertThat(made).isEqualTo(1);
  }

  @Test
  void isMadeAnewAfterEachChange() {
    assertThat(count(HERE)).isEqualTo(0);
    add(HERE, 1);
    assertThat(count(HERE)).isEqualTo(1);
    DistrictScope.run(HERE, () -> jdbc.sql("delete from wish where id = 1").update());
    assertThat(count(HERE)).isEqualTo(0);
  }

  @Test
  void staysWhenAnotherDistrictChanges() {
    assertThat(count(HERE)).isEqualTo(0);
    add(ELSEWHERE, 1);
    assertThat(count(HERE)).isEqualTo(0);
    assertThat(made).isEqualTo(1);
    assertThat(count(ELSEWHERE)).isEqualTo(1);
  }

  @Test
  void forgetsWhatATransactionSawThatWasRolledBack() {
    DistrictScope.run(
        HERE,
        () ->
            alone.executeWithoutResult(
                status -> {
                  insert(HERE, 1);
                  assertThat(count(HERE)).isEqualTo(1);
                  insert(HERE, 2);
                  assertThat(count(HERE)).isEqualTo(2);
                  status.setRollbackOnly();
                }));
    assertThat(count(HERE)).isEqualTo(0);
    add(HERE, 3);
    assertThat(count(HERE)).isEqualTo(1);
  }

  @Test
  void letsTwoWritersGoOnWithoutWaitingAndSeesBoth() {
    DistrictScope.run(
        HERE,
        () ->
            alone.executeWithoutResult(
                first -> {
                  insert(HERE, 1);
                  // Would wait for ever if the first held something that the second needs.
                  alone.executeWithoutResult(second -> insert(HERE, 2));
                  assertThat(jdbc.sql("select count(*) from wish").query(Long.class).single())
                      .isEqualTo(2);
                }));
    assertThat(count(HERE)).isEqualTo(2);
  }

  @Test
  void letsGoOfWhatWasNotAskedForTheLongest() {
    count(HERE);
    DistrictScope.run(
        HERE,
        () -> {
          counts.get("second", () -> 2L);
          counts.get("third", () -> 3L);
        });
    count(HERE);
    assertThat(made).isEqualTo(2);
  }
}
