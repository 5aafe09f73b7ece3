package org.duixian.document;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.duixian.database.DistrictSql;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** What was read in the documents of a district. */
@Repository
public class Statements {

  private static final StatementRows ROWS = new StatementRows();

  private final DistrictSql jdbc;

  Statements(DistrictSql jdbc) {
    this.jdbc = jdbc;
  }

  private DistrictSql.Statement select(String rest) {
    return jdbc.sql("select " + StatementRows.COLUMNS + " from statement s " + rest);
  }

  /** Returns all statements of a document in text order, a commitment before its figures. */
  public List<Statement> ofDocument(long document) {
    return between(document, 0, Integer.MAX_VALUE);
  }

  /**
   * Returns statements of a document by number.
   *
   * @param state in this state only, null for all
   * @param after above this number only
   */
  public List<Statement> page(long document, @Nullable StatementState state, long after, int most) {
    return select(
            """
            where s.district = :district and s.document = :document and s.id > :after
              and s.state = coalesce(:state, s.state)
            order by s.id limit :most
            """)
        .with("document", document, "state", name(state), "after", after, "most", most)
        .list(ROWS);
  }

  /** Returns the statements that begin in a stretch of a document, in text order. */
  List<Statement> between(long document, int from, int to) {
    return select(
            """
            where s.district = :district and s.document = :document
              and s.start_at >= :from and s.start_at < :to
            order by s.start_at, s.end_at desc, s.id
            """)
        .with("document", document, "from", from, "to", to)
        .list(ROWS);
  }

  /** Returns the statements of all documents, rejected ones too, by document and place. */
  public List<Statement> all() {
    return select(
            """
            where s.district = :district
            order by s.document, s.start_at, s.id
            """)
        .list(ROWS);
  }

  /** Returns one statement, empty when the district has none of this number. */
  public Optional<Statement> find(long id) {
    return select("where s.district = :district and s.id = :id").with("id", id).optional(ROWS);
  }

  /** Returns statements by their numbers. */
  public Map<Long, Statement> byId(Collection<Long> ids) {
    Map<Long, Statement> found = new HashMap<>();
    if (!ids.isEmpty()) {
      select("where s.district = :district and s.id in (:ids)")
          .with("ids", new TreeSet<>(ids))
          .list(ROWS)
          .forEach(statement -> found.put(statement.id(), statement));
    }
    return found;
  }

  /** Returns the confirmed commitments of the documents of a year, by document and place. */
  public List<Statement> confirmedTasks(int year) {
    return select(
            """
            join document d on d.district = s.district and d.id = s.document
            where s.district = :district and d.year = :year
              and s.kind = 'TASK' and s.state = 'CONFIRMED'
            order by s.document, s.start_at, s.id
            """)
        .with("year", year)
        .list(ROWS);
  }

  /** Returns the figures, not rejected, that stand inside commitments of a year's documents. */
  public List<Statement> figuresOfTasks(int year) {
    return select(
            """
            join document d on d.district = s.district and d.id = s.document
            where s.district = :district and d.year = :year
              and s.kind = 'FIGURE' and s.task is not null and s.state <> 'REJECTED'
            order by s.document, s.start_at, s.id
            """)
        .with("year", year)
        .list(ROWS);
  }

  /** Returns place and state of all statements of a document, for its outline. */
  List<StatementMark> marks(long document) {
    return jdbc.sql(
            """
            select id, kind, start_at "start", role, state from statement
            where district = :district and document = :document
            order by start_at, end_at desc, id
            """)
        .with("document", document)
        .list(StatementMark.class);
  }

  /** Locks and returns the named statements of a document until the transaction ends. */
  List<Statement> lock(long document, Collection<Long> ids) {
    return select(
            """
            where s.district = :district and s.document = :document and s.id = any(:ids)
            order by s.id for update
            """)
        .with("document", document, "ids", ids.toArray(Long[]::new))
        .list(ROWS);
  }

  /** Writes what changed; the row must be locked. */
  void update(long id, StatementVersion now) {
    content(
            jdbc.sql(
                """
                update statement set start_at = :start, end_at = :end, quote = :quote,
                  section = :section, paragraph = :paragraph, role = :role, subject = :subject,
                  value = :value, unit = :unit, op = :op, measure = :measure, period = :period,
                  state = :state, version = version + 1
                where district = :district and id = :id
                """),
            now)
        .with("id", id)
        .update();
  }

  /** Stores a statement that a person added. */
  long insert(long document, StatementKind kind, StatementVersion added) {
    return content(
            jdbc.sql(
                """
                insert into statement (district, document, kind, start_at, end_at, quote, section,
                                       paragraph, role, subject, value, unit, op, measure, period,
                                       rule, state)
                values (:district, :document, :kind, :start, :end, :quote, :section, :paragraph,
                        :role, :subject, :value, :unit, :op, :measure, :period, :rule, :state)
                returning id
                """),
            added)
        .with("document", document, "kind", kind.name(), "rule", Statement.BY_HAND)
        .single((row, number) -> row.getLong(1));
  }

  private static DistrictSql.Statement content(
      DistrictSql.Statement statement, StatementVersion snapshot) {
    return statement
        .with("start", snapshot.start(), "end", snapshot.end(), "quote", snapshot.quote())
        .with("section", snapshot.section(), "paragraph", snapshot.paragraph())
        .with("role", name(snapshot.role()), "subject", snapshot.subject())
        .with("value", snapshot.value(), "unit", snapshot.unit(), "op", name(snapshot.op()))
        .with("measure", name(snapshot.measure()), "period", snapshot.period())
        .with("state", snapshot.state().name());
  }

  private static @Nullable String name(@Nullable Enum<?> constant) {
    return constant == null ? null : constant.name();
  }

  /** Gives a commitment the figures inside it that belong to none. */
  void takeFigures(long document, long task, int start, int end) {
    jdbc.sql(
            """
            update statement set task = :task
            where district = :district and document = :document and kind = 'FIGURE'
              and task is null and start_at >= :start and end_at <= :end
            """)
        .with("document", document, "task", task, "start", start, "end", end)
        .update();
  }

  /** Puts a figure into the narrowest commitment around it, if there is one. */
  void joinTask(long document, long figure, int start, int end) {
    jdbc.sql(
            """
            update statement set task = (
              select t.id from statement t
              where t.district = :district and t.document = :document and t.kind = 'TASK'
                and t.state <> 'REJECTED' and t.start_at <= :start and t.end_at >= :end
              order by t.end_at - t.start_at limit 1)
            where district = :district and id = :figure
            """)
        .with("document", document, "figure", figure, "start", start, "end", end)
        .update();
  }

  /** Puts each figure of a stretch into the narrowest commitment around it, or into none. */
  void rehome(long document, int from, int to) {
    jdbc.sql(
            """
            update statement f set task = (
              select t.id from statement t
              where t.district = :district and t.document = :document and t.kind = 'TASK'
                and t.state <> 'REJECTED' and t.start_at <= f.start_at and t.end_at >= f.end_at
              order by t.end_at - t.start_at, t.id limit 1)
            where f.district = :district and f.document = :document and f.kind = 'FIGURE'
              and f.start_at >= :from and f.end_at <= :to
            """)
        .with("document", document, "from", from, "to", to)
        .update();
  }

  /** Stores the second part of a split commitment; it was found by the rule of the first. */
  long insertPart(long first, StatementVersion part) {
    return content(
            jdbc.sql(
                """
                insert into statement (district, document, kind, start_at, end_at, quote, section,
                                       heading, paragraph, rule, derivation, state)
                select district, document, kind, :start, :end, :quote, :section, heading,
                       :paragraph, rule, derivation, :state
                from statement where district = :district and id = :first
                returning id
                """),
            part)
        .with("first", first)
        .single((row, number) -> row.getLong(1));
  }
}
