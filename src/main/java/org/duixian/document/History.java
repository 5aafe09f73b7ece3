package org.duixian.document;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.duixian.access.AuditTrail;
import org.duixian.access.CurrentMember;
import org.duixian.access.Member;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** Every change of every statement: who, when, what it was and what it became. */
@Repository
class History {

  private final JdbcClient jdbc;
  private final NamedParameterJdbcTemplate batches;
  private final AuditTrail audit;
  private final Clock clock;
  private final JsonMapper json = JsonMapper.builder().build();

  History(JdbcClient jdbc, NamedParameterJdbcTemplate batches, AuditTrail audit, Clock clock) {
    this.jdbc = jdbc;
    this.batches = batches;
    this.audit = audit;
    this.clock = clock;
  }

  /** One change to be kept; {@code before} null for an added statement. */
  record Step(long statement, @Nullable Snapshot before, Snapshot after) {}

  /** Keeps changes of the same kind, with one entry in the audit trail, in the transaction. */
  void keep(String action, long document, List<Step> steps) {
    Member member = CurrentMember.require();
    OffsetDateTime now = OffsetDateTime.now(clock).truncatedTo(ChronoUnit.MICROS);
    batches.batchUpdate(
        """
        insert into statement_change
          (district, statement, at, account, account_name, action, before, after)
        values (:district, :statement, :at, :account, :name, :action,
                cast(:before as jsonb), cast(:after as jsonb))
        """,
        steps.stream()
            .map(
                step ->
                    new MapSqlParameterSource("district", member.district())
                        .addValue("statement", step.statement())
                        .addValue("at", now)
                        .addValue("account", member.id())
                        .addValue("name", member.name())
                        .addValue("action", action)
                        .addValue(
                            "before",
                            step.before() == null ? null : json.writeValueAsString(step.before()))
                        .addValue("after", json.writeValueAsString(step.after())))
            .toArray(SqlParameterSource[]::new));
    audit.record(
        "statement." + action.toLowerCase(java.util.Locale.ROOT),
        steps.size() == 1 ? "statement" : "document",
        steps.size() == 1 ? steps.getFirst().statement() : document,
        Map.of("statements", steps.stream().map(Step::statement).toList()));
  }

  /** Returns the steps of a statement, newest first. */
  List<StatementChange> of(String district, long statement) {
    return jdbc.sql(
            """
            select id, at, account_name, action, before, after from statement_change
            where district = :district and statement = :statement order by id desc
            """)
        .param("district", district)
        .param("statement", statement)
        .query(
            (row, number) ->
                new StatementChange(
                    row.getLong("id"),
                    row.getObject("at", OffsetDateTime.class),
                    row.getString("account_name"),
                    row.getString("action"),
                    Snapshot.between(
                        snapshot(row.getString("before")), required(row.getString("after")))))
        .list();
  }

  /** Returns what the statement was before its last change; empty when it was added or is new. */
  Optional<Snapshot> beforeLast(String district, long statement) {
    return jdbc.sql(
            """
            select before from statement_change
            where district = :district and statement = :statement order by id desc limit 1
            """)
        .param("district", district)
        .param("statement", statement)
        .query((row, number) -> Optional.ofNullable(snapshot(row.getString("before"))))
        .optional()
        .flatMap(found -> found);
  }

  private @Nullable Snapshot snapshot(@Nullable String text) {
    return text == null ? null : required(text);
  }

  private Snapshot required(String text) {
    return json.readValue(text, Snapshot.class);
  }
}
