package org.duixian.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Tables that were filled before there were grams. */
class GramUpgradeTests {

  private static final List<String> DISTRICTS = List.of("370105", "370102");

  private static final String ROWS =
      """
      select set_config('duixian.district', '%1$s', false)
      insert into district (code, name) values ('%1$s', '示例区')
      insert into frame (district, year, name) values ('%1$s', 2031, '示例体系')
      insert into task (district, year, number, title) values ('%1$s', 2031, 7, '新装路灯')
      insert into document (district, id, title, kind, file_name, characters, sha256, imported_at, imported_by) values ('%1$s', 1, '报告', 'OTHER', 'a.txt', 8, '1', now(), '甲')
      insert into document_text (district, document, text) values ('%1$s', 1, '前言。新装路灯。')
      insert into document_paragraph (district, document, number, start_at, end_at, words) values ('%1$s', 1, 1, 3, 8, '')
      """;

  @Test
  void takesOverTheTasksAndParagraphsOfEveryDistrict() throws SQLException {
    try (TestDatabase database = TestDatabase.empty()) {
      Landed.all().stream()
          .takeWhile(version -> !version.toString().contains("goal/V6"))
          .forEach(version -> version.apply(database.unmigrated()));
      try (Connection connection = database.unmigrated().getConnection();
          Statement statement = connection.createStatement()) {
        for (String district : DISTRICTS) {
          for (String sql : ROWS.formatted(district).split("\n")) {
            statement.execute(sql);
          }
        }
      }

      JdbcClient jdbc = database.jdbc();

      for (String district : DISTRICTS) {
        assertThat(DistrictScope.call(district, () -> found(jdbc, "路灯")))
            .as(district)
            .containsExactly("paragraph 1", "task 7");
      }
    }
  }

  private static List<String> found(JdbcClient jdbc, String text) {
    return jdbc.sql(
            """
            select 'task ' || number from task_gram where gram = any (grams(:text)) group by number
            union all
            select 'paragraph ' || number from document_gram
            where gram = any (grams(:text)) group by number
            order by 1
            """)
        .param("text", text)
        .query(String.class)
        .list();
  }
}
