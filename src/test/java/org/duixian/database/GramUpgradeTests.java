package org.duixian.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Tables that were filled before there were grams. */
class GramUpgradeTests {

  private static final List<String> DISTRICTS = List.of("370105", "370102");

  @Test
  void takesOverTheTasksAndParagraphsOfEveryDistrict() {
    try (TestDatabase database = TestDatabase.fresh()) {
      JdbcClient jdbc = database.jdbc();
      withoutGrams(jdbc);
      for (String district : DISTRICTS) {
        DistrictScope.run(district, () -> fill(jdbc, district));
      }

      Migrations.onClassPath().apply(database.dataSource());

      for (String district : DISTRICTS) {
        assertThat(DistrictScope.call(district, () -> found(jdbc, "路灯")))
            .as(district)
            .containsExactly("paragraph 1", "task 7");
      }
    }
  }

  /** Takes back what the scripts of goal and document did, as far as it matters to them. */
  private static void withoutGrams(JdbcClient jdbc) {
    for (String sql :
        """
        drop trigger grams_of_insert on task
        drop trigger grams_of_update on task
        drop trigger grams_of_delete on task
        drop table task_gram
        alter table task drop column words
        alter table task add search tsvector not null default ''::tsvector
        delete from migration_goal where version = '6'
        drop trigger grams_of_insert on document_paragraph
        drop trigger grams_of_update on document_paragraph
        drop trigger grams_of_delete on document_paragraph
        drop table document_gram
        drop index document_in_order
        alter table document_paragraph alter words type tsvector using to_tsvector('simple', words)
        delete from migration_document where version = '5'
        delete from migrated
        """
            .split("\n")) {
      jdbc.sql(sql).update();
    }
  }

  private static void fill(JdbcClient jdbc, String district) {
    for (String sql :
        """
        insert into district (code, name) values (:district, '示例区')
        insert into frame (district, year, name) values (:district, 2031, '示例体系')
        insert into task (district, year, number, title) values (:district, 2031, 7, '新装路灯')
        insert into document (district, id, title, kind, file_name, characters, sha256, imported_at, imported_by) values (:district, 1, '报告', 'OTHER', 'a.txt', 8, '1', now(), '甲')
        insert into document_text (district, document, text) values (:district, 1, '前言。新装路灯。')
        insert into document_paragraph (district, document, number, start_at, end_at, words) values (:district, 1, 1, 3, 8, '')
        """
            .split("\n")) {
      jdbc.sql(sql).param("district", district).update();
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
