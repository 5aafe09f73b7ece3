package org.duixian.trail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.duixian.access.Sm3;
import org.duixian.database.TestDatabase;
import org.duixian.trail.Broken.Kind;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** Entries that were chained before there were blocks come along, and stay proven by both rules. */
class UpgradeTests {

  private static final Path SCRIPTS = Path.of("src/main/resources/db/migration");
  private static final List<String> DISTRICTS = List.of("110101", "110102");

  private final TestDatabase database = TestDatabase.fresh();
  private Connection connection;
  private JdbcClient jdbc;
  private Trails trails;

  /** The tables as they were, filled for two districts, in a schema of their own; then upgraded. */
  @BeforeEach
  void upgradeFilledTables() throws SQLException, IOException {
    connection = database.dataSource().getConnection();
    SingleConnectionDataSource single = new SingleConnectionDataSource(connection, true);
    jdbc = JdbcClient.create(single);
    trails = new Trails(single, Trails.NOON, Optional.empty());
    jdbc.sql("create schema before").update();
    jdbc.sql("set search_path = before").update();
    run("database/V1__keep_to_district", "access/V1__accounts_audit_sessions");
    for (String district : DISTRICTS) {
      enter(district);
      chain(district, DISTRICTS.indexOf(district) + 3);
    }
    enter("");
    run("access/V3__entries_without_waiting", "trail/V1__blocks");
  }

  private void run(String... scripts) throws SQLException, IOException {
    for (String script : scripts) {
      try (Statement statement = connection.createStatement()) {
        statement.execute(Files.readString(SCRIPTS.resolve(script + ".sql")));
      }
    }
  }

  private void enter(String district) {
    jdbc.sql("select set_config('duixian.district', :district, false)")
        .param("district", district)
        .query(String.class)
        .single();
  }

  /** Writes a chain as the program did before. */
  private void chain(String district, int length) {
    String previous = "0".repeat(64);
    for (long id = 1; id <= length; id++) {
      OffsetDateTime at = OffsetDateTime.parse("2026-01-0" + id + "T08:00:00.123456Z");
      String hash =
          Sm3.hex(previous + "\n" + id + "\n" + at.toInstant() + "\n示例甲\ntask.make\ntask\n7\n{}");
      jdbc.sql(
              """
              insert into audit_entry values
                (:district, :id, :at, 5, '示例甲', 'task.make', 'task', '7', '{}', :previous, :hash)
              """)
          .param("district", district)
          .param("id", id)
          .param("at", at)
          .param("previous", previous)
          .param("hash", hash)
          .update();
      previous = hash;
    }
    jdbc.sql("insert into audit_head values (:district, :length, :last)")
        .param("district", district)
        .param("length", length)
        .param("last", previous)
        .update();
  }

  @AfterEach
  void close() throws SQLException {
    connection.close();
    database.close();
  }

  private TrailProof proof(String district) {
    return trails.proving.of(district, List.of());
  }

  private void forge(String table, String statement) {
    jdbc.sql("alter table " + table + " disable trigger insert_only").update();
    assertThat(jdbc.sql(statement).update()).isPositive();
    jdbc.sql("alter table " + table + " enable always trigger insert_only").update();
  }

  @Test
  void theOldChainIsProvenByItsOwnRuleAndSealedInBlocks() {
    for (String district : DISTRICTS) {
      enter(district);
      int length = DISTRICTS.indexOf(district) + 3;
      assertThat(proof(district)).extracting(TrailProof::broken).isNull();
      assertThat(trails.sealing.seal(district, Horizon.ALL)).isEqualTo(length);
      TrailProof proof = proof(district);
      assertThat(proof.broken()).isNull();
      assertThat(proof.entries()).isEqualTo(length);
      assertThat(trails.blocks.behind(district, 0, 1).getFirst().previousHash())
          .isEqualTo(trails.blocks.chainEnd(district).lastHash());
    }
  }

  @Test
  void numbersGoOnBehindTheHighestOfAnyDistrict() {
    enter(DISTRICTS.getFirst());
    long id =
        jdbc.sql(
                """
                insert into audit_entry (district, at, account_name, action, subject_type,
                                         subject_id, detail)
                values ('110101', now(), 'system', 'task.make', 'task', '8', '{}') returning id
                """)
            .query(Long.class)
            .single();
    assertThat(id).isEqualTo(5);
    assertThat(trails.sealing.seal(DISTRICTS.getFirst(), Horizon.ALL)).isEqualTo(4);
    assertThat(proof(DISTRICTS.getFirst()).broken()).isNull();
  }

  @Test
  void theUpgradedTableIsStillKeptToItsDistrict() {
    enter("110103");
    assertThat(jdbc.sql("select count(*) from audit_entry").query(Long.class).single()).isZero();
    assertThatThrownBy(() -> jdbc.sql("delete from audit_head").update())
        .rootCause()
        .hasMessageContaining("insert-only");
  }

  @Test
  void anAccountThatTheOldRuleLeftOutIsSealedNow() {
    enter("110102");
    trails.sealing.seal("110102", Horizon.ALL);
    forge("audit_entry", "update audit_entry set account = 6 where id = 2");
    assertThat(proof("110102").broken()).isEqualTo(new Broken(Kind.ENTRY_CHANGED, 1, 2));
  }

  @Test
  void theNewestEntriesAreMissedAlsoWhenTheHeadWasMovedWithThem() {
    enter("110102");
    trails.sealing.seal("110102", Horizon.ALL);
    forge("audit_entry", "delete from audit_entry where id = 4");
    forge(
        "audit_head",
        """
        update audit_head h set last_id = 3, last_hash = e.hash from audit_entry e
        where e.district = h.district and e.id = 3
        """);
    assertThat(proof("110102").broken())
        .as("the first block stands behind another end")
        .isEqualTo(new Broken(Kind.BLOCK_CHANGED, 1, 0));
  }

  @Test
  void aChangedEntryOfTheOldChainIsNamed() {
    enter("110101");
    trails.sealing.seal("110101", Horizon.ALL);
    forge("audit_entry", "update audit_entry set detail = '{\"a\":1}' where id = 3");
    assertThat(proof("110101").broken()).isEqualTo(new Broken(Kind.CHAIN, 0, 3));
  }
}
