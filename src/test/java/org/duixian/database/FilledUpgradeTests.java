package org.duixian.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Every landed version of the tables, filled in two districts, comes to the newest one. */
class FilledUpgradeTests {

  private static final List<String> DISTRICTS = List.of("370105", "370102");

  /** Tables whose rows stand in another one since, under other keys. */
  private static final Map<String, String> MOVED =
      Map.of("sheet_upload", "sheet_sent", "observation_upload", "sheet_sent");

  /** A landed version with rows of every version up to it in it. */
  private record Filled(Landed version, TestDatabase database) {

    @Override
    public String toString() {
      return version.toString();
    }
  }

  private static final List<Filled> VERSIONS = new ArrayList<>();

  /** One database grows from version to version, so that each script meets rows of all before. */
  @BeforeAll
  static void grow() throws SQLException {
    TestDatabase growing = TestDatabase.empty();
    Set<Catalogue.Table> filled = new HashSet<>();
    for (Landed version : Landed.all()) {
      version.apply(growing.unmigrated());
      try (Connection connection = growing.unmigrated().getConnection()) {
        new FilledTables(connection, filled).fill(DISTRICTS);
      }
      VERSIONS.add(new Filled(version, growing.copy()));
    }
  }

  static Stream<Filled> versions() {
    return VERSIONS.stream();
  }

  @ParameterizedTest
  @MethodSource("versions")
  void keepsTheRowsOfEveryDistrict(Filled filled) throws SQLException {
    Map<String, List<String>> before = keys(filled.database());
    assertThat(before).allSatisfy((table, rows) -> assertThat(rows).as(table).isNotEmpty());

    Map<String, List<String>> after = upgraded(filled.database());

    assertThat(before).allSatisfy((table, rows) -> stand(after, table, rows));
  }

  /** The rows stand where they stood, or as many where their table was moved to. */
  private static void stand(Map<String, List<String>> after, String table, List<String> rows) {
    String name = table.replaceFirst(".* ", "");
    if (MOVED.containsKey(name)) {
      assertThat(after.get(table.replace(name, MOVED.getOrDefault(name, ""))))
          .as(table)
          .hasSizeGreaterThanOrEqualTo(rows.size());
    } else {
      assertThat(after.get(table)).as(table).containsAll(rows);
    }
  }

  /** Brings a database to the newest version as a start of the program does. */
  private static Map<String, List<String>> upgraded(TestDatabase database) throws SQLException {
    try (database) {
      JdbcClient jdbc = database.jdbc();
      assertThat(
              jdbc.sql(
                      "select relname from pg_class where relrowsecurity and not"
                          + " relforcerowsecurity")
                  .query(String.class)
                  .list())
          .isEmpty();
      return keys(database);
    }
  }

  @Test
  void givesEachChangeOfAFigureItsIndicator() throws SQLException {
    Filled before =
        VERSIONS.stream()
            .filter(each -> each.toString().contains("indicator/V2"))
            .findFirst()
            .orElseThrow();
    try (TestDatabase database = before.database().copy()) {
      JdbcClient jdbc = database.jdbc();
      for (String district : DISTRICTS) {
        assertThat(DistrictScope.call(district, () -> indicatorsAgree(jdbc)))
            .as(district)
            .containsExactly(true);
      }
    }
  }

  private static List<Boolean> indicatorsAgree(JdbcClient jdbc) {
    return jdbc.sql(
            """
            select distinct c.indicator = o.indicator
            from observation_change c
            join observation o on o.district = c.district and o.id = c.observation
            """)
        .query(Boolean.class)
        .list();
  }

  private static Map<String, List<String>> keys(TestDatabase database) throws SQLException {
    Map<String, List<String>> all = new TreeMap<>();
    try (Connection connection = database.unmigrated().getConnection()) {
      FilledTables tables = new FilledTables(connection, Set.of());
      for (String district : DISTRICTS) {
        tables.keys(district).forEach((table, rows) -> all.put(district + " " + table, rows));
      }
    }
    return all;
  }
}
