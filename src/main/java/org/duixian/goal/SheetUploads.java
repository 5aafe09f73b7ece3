package org.duixian.goal;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.duixian.database.Rows;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Sheets that were sent and wait for their sender's word; one for each account and year. */
@Repository
class SheetUploads {

  /** One such sheet. */
  record Upload(long id, int year, String fileName, byte[] content) {}

  private final JdbcClient jdbc;
  private final Clock clock;

  SheetUploads(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  long keep(String district, long account, int year, String fileName, byte[] content) {
    drop(district, account, year);
    return jdbc.sql(
            """
            insert into sheet_upload (district, account, year, file_name, content, uploaded_at)
            values (:district, :account, :year, :file, :content, :now)
            returning id
            """)
        .param("district", district)
        .param("account", account)
        .param("year", year)
        .param("file", fileName)
        .param("content", content)
        .param("now", OffsetDateTime.now(clock))
        .query(Long.class)
        .single();
  }

  Optional<Upload> find(String district, long account, int year, long id) {
    return jdbc.sql(
            """
            select id, year, file_name, content from sheet_upload
            where district = :district and account = :account and year = :year and id = :id
            """)
        .param("district", district)
        .param("account", account)
        .param("year", year)
        .param("id", id)
        .query(Rows.of(Upload.class))
        .optional();
  }

  void drop(String district, long account, int year) {
    jdbc.sql(
            """
            delete from sheet_upload
            where district = :district and account = :account and year = :year
            """)
        .param("district", district)
        .param("account", account)
        .param("year", year)
        .update();
  }
}
