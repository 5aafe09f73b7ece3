package org.duixian.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

class DistrictTests {

  private static TestDatabase database;
  private static JdbcClient jdbc;

  @BeforeAll
  static void twoDistricts() {
    database = TestDatabase.fresh();
    jdbc = database.jdbc();
    jdbc.sql("create table promise (district text not null, words text, primary key (district))")
        .update();
    jdbc.sql("select keep_to_district('promise')").query((row, number) -> number).list();
    for (String district : List.of("370105", "370102")) {
      DistrictScope.run(
          district,
          () ->
              jdbc.sql("insert into promise values (:district, 'of ' || :district)")
                  .param("district", district)
                  .update());
    }
  }

  @AfterAll
  static void close() {
    database.close();
  }

  @Test
  void findsNothingWithoutTheDistrict() {
    assertThat(words()).isEmpty();
  }

  @Test
  void findsOnlyTheRowsOfTheDistrict() {
    assertThat(DistrictScope.call("370105", DistrictTests::words)).containsExactly("of 370105");
    assertThat(DistrictScope.call("370102", DistrictTests::words)).containsExactly("of 370102");
    assertThat(words()).isEmpty();
  }

  @Test
  void refusesARowOfAnotherDistrict() {
    assertThatThrownBy(
            () ->
                DistrictScope.run(
                    "370105",
                    () -> jdbc.sql("insert into promise values ('370999', 'slipped in')").update()))
        .isInstanceOf(DataAccessException.class)
        .hasStackTraceContaining("row-level security");
  }

  @Test
  void countsStatementsButNotTheSettingOfTheDistrict() {
    StatementCount.reset();
    DistrictScope.call("370105", DistrictTests::words);
    DistrictScope.call("370105", DistrictTests::words);
    assertThat(StatementCount.current()).isEqualTo(2);
  }

  @Test
  void returnsToTheScopeBefore() {
    DistrictScope.run(
        "370105",
        () -> {
          DistrictScope.run("370102", () -> {});
          assertThat(DistrictScope.current()).hasValue("370105");
        });
    assertThat(DistrictScope.current()).isEmpty();
  }

  private static List<String> words() {
    return jdbc.sql("select words from promise").query(String.class).list();
  }
}
