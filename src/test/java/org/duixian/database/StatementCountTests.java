package org.duixian.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.ttddyy.dsproxy.ExecutionInfo;
import net.ttddyy.dsproxy.QueryInfo;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What may write, or waits for who writes, is told from what only reads. */
class StatementCountTests {

  @AfterEach
  void reset() {
    StatementCount.reset();
  }

  private static int changes(String sql) {
    StatementCount.reset();
    new StatementCount.Listener().beforeQuery(new ExecutionInfo(), List.of(new QueryInfo(sql)));
    assertThat(StatementCount.current()).isEqualTo(1);
    return StatementCount.changes();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "insert into unit values (1)",
        "with gone as (delete from task returning id) select id from gone",
        "select id from account where id = 1 for update",
        "select id from account where id = 1 for no key update",
        "select id from account where id = 1 for share",
        "select pg_advisory_xact_lock(1)",
        "UPDATE spring_session SET last_access_time = 1"
      })
  void whatWritesOrWaitsIsCounted(String sql) {
    assertThat(changes(sql)).isEqualTo(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "select t.merged_into, t.updated_at, inserted from item t",
        "(select 1) union all (select 2)",
        "with recursive answering as (select 1) select * from answering"
      })
  void whatOnlyReadsIsNot(String sql) {
    assertThat(changes(sql)).isZero();
  }
}
