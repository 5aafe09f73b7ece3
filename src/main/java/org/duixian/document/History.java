package org.duixian.document;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.duixian.access.AuditTrail;
import org.duixian.access.CurrentMember;
import org.duixian.access.Member;
import org.duixian.database.DistrictSql;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** Every change of every statement: who, when, what it was and what it became. */
@Repository
class History {

  private final DistrictSql jdbc;
  private final NamedParameterJdbcTemplate batches;
  private final AuditTrail audit;
  private final Clock clock;
  private final JsonMapper json = JsonMapper.builder().build();

  History(DistrictSql jdbc, NamedParameterJdbcTemplate batches, AuditTrail audit, Clock clock) {
    this.jdbc = jdbc;
    this.batches = batches;
    this.audit = audit;
    this.clock = clock;
  }

  /**
   * One change to be kept.
   *
   * @param before null for an added statement
   * @param partner the other statement of a split or a merger, null for all other changes
   */
  record Step(long statement, @Nullable Snapshot before, Snapshot after, @Nullable Long partner) {

    Step(long statement, @Nullable Snapshot before, Snapshot after) {
      this(statement, before, after, null);
    }
  }

  /** The last change of a statement, as taking back needs it. */
  record Last(String action, @Nullable Snapshot before, @Nullable Long partner) {}

  /** Keeps changes of the same kind, with one entry in the audit trail, in the transaction. */
  void keep(String action, long document, List<Step> steps) {
    Member member = CurrentMember.require();
    OffsetDateTime now = OffsetDateTime.now(clock).truncatedTo(ChronoUnit.MICROS);
    batches.batchUpdate(
        """
        insert into statement_change
          (district, statement, at, account, account_name, action, before, after, partner)
        values (:district, :statement, :at, :account, :name, :action,
                cast(:before as jsonb), cast(:after as jsonb), :partner)
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
                        .addValue("after", json.writeValueAsString(step.after()))
                        .addValue("partner", step.partner()))
            .toArray(SqlParameterSource[]::new));
    audit.record(
        "statement." + action.toLowerCase(java.util.Locale.ROOT),
        steps.size() == 1 ? "statement" : "document",
        steps.size() == 1 ? steps.getFirst().statement() : document,
        Map.of("statements", steps.stream().map(Step::statement).toList()));
  }

  /** Returns the steps of a statement, newest first. */
  List<StatementChange> of(long statement) {
    return jdbc.sql(
            """
            select id, at, account_name, action, before, after from statement_change
            where district = :district and statement = :statement order by id desc
            """)
        .with("statement", statement)
        .list(
            (row, number) ->
                new StatementChange(
                    row.getLong("id"),
                    row.getObject("at", OffsetDateTime.class),
                    row.getString("account_name"),
                    row.getString("action"),
                    Snapshot.between(
                        snapshot(row.getString("before")), required(row.getString("after")))));
  }

  /** Returns the last change of a statement, empty when there was none. */
  Optional<Last> last(long statement) {
    return jdbc.sql(
            """
            select action, before, partner from statement_change
            where district = :district and statement = :statement order by id desc limit 1
            """)
        .with("statement", statement)
        .optional(
            (row, number) ->
                new Last(
                    row.getString("action"),
                    snapshot(row.getString("before")),
                    row.getObject("partner", Long.class)));
  }

  /**
   * Returns what statements were in versions that no longer stand, with who changed them last; a
   * version that never was is left out.
   */
  Map<Long, Earlier> earlier(Map<Long, Integer> versions) {
    Map<Long, List<Earlier>> changes = new HashMap<>();
    if (!versions.isEmpty()) {
      jdbc.sql(
              """
              select statement, account_name, at, before from statement_change
              where district = :district and statement in (:statements) order by statement, id
              """)
          .with("statements", versions.keySet())
          .list(
              (row, number) ->
                  changes
                      .computeIfAbsent(row.getLong("statement"), key -> new ArrayList<>())
                      .add(
                          new Earlier(
                              snapshot(row.getString("before")),
                              row.getString("account_name"),
                              row.getObject("at", OffsetDateTime.class))));
    }
    Map<Long, Earlier> earlier = new HashMap<>();
    changes.forEach(
        (statement, steps) -> {
          // the step that adds a statement makes no version: it begins with version 0
          List<Earlier> made = steps.stream().filter(step -> step.snapshot() != null).toList();
          int version = versions.getOrDefault(statement, -1);
          if (version >= 0 && version < made.size()) {
            Earlier newest = steps.getLast();
            earlier.put(
                statement,
                new Earlier(made.get(version).snapshot(), newest.changedBy(), newest.changedAt()));
          }
        });
    return earlier;
  }

  /** What a statement was, and who changed it last and when. */
  record Earlier(@Nullable Snapshot snapshot, String changedBy, OffsetDateTime changedAt) {}

  private @Nullable Snapshot snapshot(@Nullable String text) {
    return text == null ? null : required(text);
  }

  private Snapshot required(String text) {
    return json.readValue(text, Snapshot.class);
  }
}
