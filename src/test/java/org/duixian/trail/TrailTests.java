package org.duixian.trail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import javax.sql.DataSource;
import org.duixian.TestDistrict;
import org.duixian.TestServices;
import org.duixian.access.AuditTrail;
import org.duixian.trail.Broken.Kind;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Entries are written without waiting, sealed in blocks, and nothing in them changes unseen. */
class TrailTests {

  private static final String NOON = "2026-03-02T04:00:00Z";
  private static final Clock CLOCK = Clock.fixed(Instant.parse(NOON), ZoneOffset.UTC);

  private static TestServices services;

  @TempDir private Path folder;
  private String district = "";
  private Trails trails = trails(Optional.empty());

  @BeforeAll
  static void start() {
    services = new TestServices(NOON, TrailEntries.class);
  }

  @AfterAll
  static void stop() {
    services.close();
  }

  @BeforeEach
  void open() {
    district = TestDistrict.open(services.jdbc()).code;
    trails = trails(Optional.of(folder));
  }

  private static Trails trails(Optional<Path> heads) {
    return new Trails(services.get(DataSource.class), CLOCK, heads);
  }

  private static void inTransaction(Runnable work) {
    new TransactionTemplate(services.get(JdbcTransactionManager.class))
        .executeWithoutResult(status -> work.run());
  }

  private void write(int times) {
    for (int i = 1; i <= times; i++) {
      Map<String, Object> detail = Map.of("value", i);
      inTransaction(
          () -> services.get(AuditTrail.class).recordForSystem("task.change", "task", 7, detail));
    }
  }

  private int seal() {
    return trails.sealing.seal(district, Horizon.ALL);
  }

  private TrailProof proof() {
    return trails.proving.of(district, List.of());
  }

  private List<Long> ids() {
    return services
        .jdbc()
        .sql("select id from audit_entry where district = :district order by id")
        .param("district", district)
        .query(Long.class)
        .list();
  }

  /** What somebody does who owns the tables: no trigger is in the way. */
  private void forge(String... statements) {
    for (String table : List.of("audit_entry", "audit_block", "audit_head")) {
      services.jdbc().sql("alter table " + table + " disable trigger insert_only").update();
    }
    for (String statement : statements) {
      assertThat(services.jdbc().sql(statement).update()).as(statement).isPositive();
    }
    for (String table : List.of("audit_entry", "audit_block", "audit_head")) {
      services.jdbc().sql("alter table " + table + " enable always trigger insert_only").update();
    }
  }

  @Test
  void sealsWhatWasWrittenAndProvesIt() {
    write(3);
    assertThat(proof().waiting()).isEqualTo(3);

    assertThat(seal()).isEqualTo(3);
    write(1);
    assertThat(seal()).isEqualTo(1);
    assertThat(seal()).as("nothing is left").isZero();

    TrailProof proof = proof();
    assertThat(proof.broken()).isNull();
    assertThat(List.of(proof.blocks(), proof.entries(), proof.waiting()))
        .containsExactly(2L, 4L, 0L);
    assertThat(proof.head()).isEqualTo(Head.of(proof.head().toString()));
  }

  @Test
  void aBlockHoldsAThousandEntriesAndTheNextGoesOnThere() {
    services
        .jdbc()
        .sql(
            """
            insert into audit_entry (district, at, account_name, action, subject_type, subject_id,
                                     detail)
            select :district, now(), 'system', 'task.make', 'task', n::text, '{}'
            from generate_series(1, 2001) n
            """)
        .param("district", district)
        .update();

    assertThat(seal()).isEqualTo(2001);
    assertThat(proof())
        .extracting(TrailProof::blocks, TrailProof::broken)
        .containsExactly(3L, null);
  }

  @Test
  void aWriterWaitsForNobodyAndALateCommitIsSealedLater() throws SQLException {
    try (Connection late = connection();
        Connection early = connection()) {
      write(late);
      write(early);
      early.commit();
      write(1);

      trails.sealing.seal(district);
      assertThat(proof().entries()).as("the oldest transaction still runs").isZero();

      late.commit();
      assertThat(seal()).isEqualTo(3);
    }
    assertThat(proof().broken()).isNull();
  }

  /** Gives up after a second where somebody else holds what a writer needs. */
  private static Connection connection() throws SQLException {
    Connection connection = services.get(DataSource.class).getConnection();
    connection.setAutoCommit(false);
    try (Statement statement = connection.createStatement()) {
      statement.execute("set local lock_timeout = '1s'");
    }
    return connection;
  }

  private void write(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(
          "insert into audit_entry (district, at, account_name, action, subject_type, subject_id,"
              + " detail) values ('"
              + district
              + "', now(), 'system', 'task.change', 'task', '7', '{}')");
    }
  }

  @Test
  void namesTheEntryInWhichAnyColumnWasChanged() {
    Map<String, String> forgeries = new TreeMap<>();
    services
        .jdbc()
        .sql(
            """
            select column_name, data_type from information_schema.columns
            where table_name = 'audit_entry' and column_name not in ('district', 'id')
            """)
        .query(
            row -> {
              forgeries.put(row.getString(1), row.getString(2));
            });
    assertThat(forgeries).hasSize(10).containsKey("account");

    forgeries.forEach(
        (column, type) -> {
          open();
          write(3);
          seal();
          long second = ids().get(1);
          forge("update audit_entry set " + column + " = " + other(type) + " where id = " + second);
          assertThat(proof().broken())
              .as(column)
              .isEqualTo(new Broken(Kind.ENTRY_CHANGED, 1, second));
        });
  }

  private static String other(String type) {
    return switch (type) {
      case "bigint" -> "987654";
      case "xid8" -> "'3'";
      case "timestamp with time zone" -> "now()";
      default -> "'x'";
    };
  }

  @Test
  void theBordersOfTheColumnsAreSealedToo() {
    write(1);
    seal();
    forge(
        "update audit_entry set subject_type = subject_type || E'\\n' || subject_id,"
            + " subject_id = '' where district = '"
            + district
            + "'");
    assertThat(proof().broken()).extracting(Broken::kind).isEqualTo(Kind.ENTRY_CHANGED);
  }

  @Test
  void namesADeletedEntryAlsoWhenItWasTheNewest() {
    write(2);
    seal();
    write(2);
    seal();
    long newest = ids().getLast();
    forge("delete from audit_entry where id = " + newest);
    assertThat(proof().broken()).isEqualTo(new Broken(Kind.ENTRY_GONE, 2, newest));
  }

  @Test
  void theHeadKeptBesideTheDatabaseShowsThatTheEndWasCutOff() throws Exception {
    write(2);
    seal();
    write(2);
    seal();
    Head head = proof().head();
    List<Long> ids = ids();
    forge(
        "delete from audit_entry where id in (%d, %d)".formatted(ids.get(2), ids.get(3)),
        "delete from audit_block where number = 2 and district = '" + district + "'");
    assertThat(proof().broken()).isEqualTo(new Broken(Kind.HEAD, 2, 0));

    write(2);
    seal();
    assertThat(proof().broken()).as("a new block does not hide it").isNotNull();
    assertThat(Files.readString(folder.resolve(district))).isEqualToIgnoringNewLines(head + "");
    Trails elsewhere = trails(Optional.empty());
    assertThat(elsewhere.proving.of(district, List.of()).broken()).isNull();
    assertThat(elsewhere.proving.of(district, List.of(head)).broken())
        .isEqualTo(new Broken(Kind.HEAD, 2, 0));
  }

  @Test
  void namesAnEntryThatSlippedInAmongSealedOnes() {
    write(3);
    seal();
    long free = ids().getFirst() - 1;
    services
        .jdbc()
        .sql(
            """
            insert into audit_entry (district, id, at, account_name, action, subject_type,
                                     subject_id, detail, transaction)
            select district, :id, at, account_name, action, subject_type, subject_id, detail,
                   transaction
            from audit_entry where district = :district order by id limit 1
            """)
        .param("id", free)
        .param("district", district)
        .update();
    assertThat(proof().broken()).isEqualTo(new Broken(Kind.ENTRY_SLIPPED_IN, 1, free));
  }

  @Test
  void namesABlockThatWasChangedOrTakenOut() {
    for (int i = 0; i < 3; i++) {
      write(1);
      seal();
    }
    forge("update audit_block set sealed_at = now() where number = 2 and district = " + quoted());
    assertThat(proof().broken()).isEqualTo(new Broken(Kind.BLOCK_CHANGED, 2, 0));
    forge("delete from audit_block where number = 2 and district = " + quoted());
    assertThat(proof().broken()).isEqualTo(new Broken(Kind.BLOCK_GONE, 2, 0));
  }

  private String quoted() {
    return "'" + district + "'";
  }

  @Test
  void theApplicationMayOnlyAdd() {
    write(1);
    seal();
    for (String table : List.of("audit_entry", "audit_block", "audit_head")) {
      for (String statement :
          List.of(
              "update %s set district = district", "delete from %s where false", "truncate %s")) {
        assertThatThrownBy(() -> services.jdbc().sql(statement.formatted(table)).update())
            .as(table)
            .rootCause()
            .hasMessageContaining("insert-only");
      }
    }
  }

  @Test
  void oneOfTwoNodesSealsABlock() {
    write(2);
    TrailBlock origin = trails.blocks.last(district);
    List<TrailEntry> entries =
        trails.entries.unsealed(district, origin.mark(), Horizon.ALL, Sealing.MOST);
    TrailBlock block =
        origin.next(district, entries, origin.mark(), CLOCK.instant().atOffset(ZoneOffset.UTC));

    assertThat(trails.blocks.add(district, block)).isTrue();
    assertThat(trails.blocks.add(district, block)).isFalse();
    assertThat(proof().broken()).isNull();
  }

  /** The other server had come to transaction 4 000 000 000; this one is far from it. */
  @Test
  void goesOnWhereACopyWasRestoredOnAnotherServer() {
    write(1);
    long high = 4_000_000_000L;
    insert(high);
    insert(high + 1);
    trails.sealing.seal(district, new Horizon(high + 1, high + 2));
    assertThat(proof().entries()).isEqualTo(2);

    write(2);
    trails.sealing.seal(district, new Horizon(high - 1, high - 1));
    TrailProof proof = proof();
    assertThat(List.of(proof.entries(), proof.waiting())).containsExactly(5L, 0L);
    assertThat(proof.broken()).isNull();

    write(1);
    assertThat(seal()).isEqualTo(1);
    assertThat(proof().broken()).isNull();
  }

  private void insert(long transaction) {
    services
        .jdbc()
        .sql(
            """
            insert into audit_entry (district, at, account_name, action, subject_type, subject_id,
                                     detail, transaction)
            values (:district, now(), 'system', 'task.make', 'task', '1', '{}',
                    cast(cast(:transaction as text) as xid8))
            """)
        .param("district", district)
        .param("transaction", Long.toString(transaction))
        .update();
  }

  @Test
  void sealingAndHistoriesUseTheirIndexesAlsoUnderThePolicy() {
    assertThat(plan("(transaction, id) > ('9'::xid8, 1::bigint) order by transaction, id"))
        .containsPattern("Index Cond: .*ROW\\(transaction, id\\) > ROW")
        .doesNotContain("Sort");
    assertThat(plan("subject_type = 'task' and subject_id = '7' order by id desc"))
        .containsPattern("Index Cond: .*subject_id = '7'")
        .doesNotContain("Sort");
  }

  private String plan(String condition) {
    List<String> lines = new ArrayList<>();
    inTransaction(
        () -> {
          services.jdbc().sql("set local enable_seqscan = off").update();
          services.jdbc().sql("set local enable_bitmapscan = off").update();
          lines.addAll(
              services
                  .jdbc()
                  .sql(
                      "explain select * from audit_entry where district = :district and "
                          + condition)
                  .param("district", district)
                  .query(String.class)
                  .list());
        });
    return String.join("\n", lines);
  }
}
