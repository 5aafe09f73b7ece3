package org.duixian.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
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
      Map.of(
          "saved_view", "list_view",
          "sheet_upload", "sheet_sent",
          "observation_upload", "sheet_sent",
          "statement_change", "change_entry",
          "observation_change", "change_entry");

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

    Map<String, List<String>> after = upgraded(filled.database().copy());

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
            select distinct c.within = o.indicator
            from change_entry c
            join observation o on o.district = c.district and o.id::text = c.subject
            where c.kind = 'observation'
            """)
        .query(Boolean.class)
        .list();
  }

  private static final String STATEMENTS =
      """
      select row(district, statement::text, at, account, account_name,
                 'statement.' || lower(action), partner, before, after)::text
      from statement_change order by district, id
      """;
  private static final String OF_STATEMENTS =
      """
      select row(district, subject, at, account, account_name, action, partner, before, after)::text
      from change_entry where kind = 'statement' order by district, id
      """;
  private static final String OBSERVATIONS =
      """
      select row(district, observation::text, indicator, at, account, account_name, reason,
                 old_value, old_bound, old_origin, old_statement, old_note, old_recorded_by,
                 new_value, new_bound, closed)::text
      from observation_change order by district, id
      """;
  private static final String OF_OBSERVATIONS =
      """
      select row(district, subject, within, at, account, account_name, reason,
                 before -> 'value', before ->> 'bound', before ->> 'origin',
                 nullif(before -> 'statement', 'null'), before ->> 'note', before ->> 'recordedBy',
                 after -> 'value', after ->> 'bound', (after ->> 'closed')::boolean)::text
      from change_entry where kind = 'observation' order by district, id
      """;

  /** The last landed version in which histories stood in tables of their own. */
  private static Filled beforeOneHistory() {
    return VERSIONS.reversed().stream()
        .dropWhile(each -> !each.toString().contains("change/V1"))
        .skip(1)
        .findFirst()
        .orElseThrow();
  }

  @Test
  void carriesTheHistoriesOfStatementsAndValuesOverWholeAndInTheirOrder() throws SQLException {
    try (TestDatabase database = beforeOneHistory().database().copy()) {
      List<String> statements = rows(database, STATEMENTS);
      List<String> observations = rows(database, OBSERVATIONS);
      assertThat(statements).isNotEmpty();
      assertThat(observations).isNotEmpty();

      database.jdbc();

      assertThat(rows(database, OF_STATEMENTS)).isEqualTo(statements);
      assertThat(rows(database, OF_OBSERVATIONS)).isEqualTo(observations);
    }
  }

  @Test
  void takesTheHistoryOfATaskOutOfTheTrail() throws SQLException {
    try (TestDatabase database = beforeOneHistory().database().copy()) {
      String audited =
          """
          insert into audit_entry (district, at, account_name, action, subject_type, subject_id,
                                   detail)
          values ('370105', now(), '示例甲', 'task.change', 'task', '7', '{"title": ["旧", "新"]}')
          returning subject_id
          """;
      assertThat(rows(database, audited, "370105")).containsExactly("7");

      database.jdbc();

      String kept =
          """
          select row(before ->> 'title', after ->> 'title', action, account_name)::text
          from change_entry where kind = 'task' and subject = '7'
          """;
      assertThat(rows(database, kept, "370105")).containsExactly("(旧,新,task.change,示例甲)");
      assertThat(rows(database, kept, "370102")).isEmpty();
    }
  }

  private static List<String> rows(TestDatabase database, String sql) throws SQLException {
    List<String> rows = new ArrayList<>();
    for (String district : DISTRICTS) {
      rows.addAll(rows(database, sql, district));
    }
    return rows;
  }

  private static List<String> rows(TestDatabase database, String sql, String district)
      throws SQLException {
    List<String> rows = new ArrayList<>();
    try (Connection connection = database.unmigrated().getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute("select set_config('duixian.district', '" + district + "', false)");
      try (ResultSet found = statement.executeQuery(sql)) {
        while (found.next()) {
          rows.add(found.getString(1));
        }
      }
    }
    return rows;
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
