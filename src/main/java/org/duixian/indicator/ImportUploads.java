package org.duixian.indicator;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.duixian.database.Rows;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Sheets of values that were sent and wait for their sender's word; one for each account. */
@Repository
class ImportUploads {

  /** One such sheet. */
  record Upload(long id, String fileName, byte[] content) {}

  private final JdbcClient jdbc;
  private final Clock clock;

  ImportUploads(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  long keep(String district, long account, String fileName, byte[] content) {
    drop(district, account);
    return jdbc.sql(
            """
            insert into observation_upload (district, account, file_name, content, uploaded_at)
            values (:district, :account, :file, :content, :now)
            returning id
            """)
        .param("district", district)
        .param("account", account)
        .param("file", fileName)
        .param("content", content)
        .param("now", OffsetDateTime.now(clock))
        .query((row, number) -> row.getLong(1))
        .single();
  }

  Optional<Upload> find(String district, long account, long id) {
    return jdbc.sql(
            """
            select id, file_name, content from observation_upload
            where district = :district and account = :account and id = :id
            """)
        .param("district", district)
        .param("account", account)
        .param("id", id)
        .query(Rows.of(Upload.class))
        .optional();
  }

  void drop(String district, long account) {
    jdbc.sql("delete from observation_upload where district = :district and account = :account")
        .param("district", district)
        .param("account", account)
        .update();
  }
}
