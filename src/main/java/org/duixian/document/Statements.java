package org.duixian.document;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.duixian.database.Rows;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What was read in the documents of a district. */
@Repository
public class Statements {

  private static final StatementRows ROWS = new StatementRows();

  private final JdbcClient jdbc;

  Statements(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Returns all statements of a document in text order, a commitment before its figures. */
  public List<Statement> ofDocument(String district, long document) {
    return between(district, document, 0, Integer.MAX_VALUE);
  }

  /**
   * Returns statements of a document by number.
   *
   * @param state in this state only, null for all
   * @param after above this number only
   */
  public List<Statement> page(
      String district, long document, @Nullable StatementState state, long after, int most) {
    return jdbc.sql(
            "select "
                + StatementRows.COLUMNS
                + """
                from statement s
                where s.district = :district and s.document = :document and s.id > :after
                  and s.state = coalesce(:state, s.state)
                order by s.id limit :most
                """)
        .param("district", district)
        .param("document", document)
        .param("state", name(state))
        .param("after", after)
        .param("most", most)
        .query(ROWS)
        .list();
  }

  /** Returns the statements that begin in a stretch of a document, in text order. */
  List<Statement> between(String district, long document, int from, int to) {
    return jdbc.sql(
            "select "
                + StatementRows.COLUMNS
                + """
                from statement s
                where s.district = :district and s.document = :document
                  and s.start_at >= :from and s.start_at < :to
                order by s.start_at, s.end_at desc, s.id
                """)
        .param("district", district)
        .param("document", document)
        .param("from", from)
        .param("to", to)
        .query(ROWS)
        .list();
  }

  /** Returns the statements of all documents, rejected ones too, by document and place. */
  public List<Statement> all(String district) {
    return jdbc.sql(
            "select "
                + StatementRows.COLUMNS
                + """
                from statement s
                where s.district = :district
                order by s.document, s.start_at, s.id
                """)
        .param("district", district)
        .query(ROWS)
        .list();
  }

  /** Returns one statement, empty when the district has none of this number. */
  public Optional<Statement> find(String district, long id) {
    return jdbc.sql(
            "select "
                + StatementRows.COLUMNS
                + " from statement s where s.district = :district and s.id = :id")
        .param("district", district)
        .param("id", id)
        .query(ROWS)
        .optional();
  }

  /** Returns statements by their numbers. */
  public Map<Long, Statement> byId(String district, Collection<Long> ids) {
    Map<Long, Statement> found = new HashMap<>();
    if (!ids.isEmpty()) {
      jdbc.sql(
              "select "
                  + StatementRows.COLUMNS
                  + " from statement s where s.district = :district and s.id in (:ids)")
          .param("district", district)
          .param("ids", new TreeSet<>(ids))
          .query(ROWS)
          .list()
          .forEach(statement -> found.put(statement.id(), statement));
    }
    return found;
  }

  /** Returns the confirmed commitments of the documents of a year, by document and place. */
  public List<Statement> confirmedTasks(String district, int year) {
    return jdbc.sql(
            "select "
                + StatementRows.COLUMNS
                + """
                from statement s
                join document d on d.district = s.district and d.id = s.document
                where s.district = :district and d.year = :year
                  and s.kind = 'TASK' and s.state = 'CONFIRMED'
                order by s.document, s.start_at, s.id
                """)
        .param("district", district)
        .param("year", year)
        .query(ROWS)
        .list();
  }

  /** Returns the figures, not rejected, that stand inside commitments of a year's documents. */
  public List<Statement> figuresOfTasks(String district, int year) {
    return jdbc.sql(
            "select "
                + StatementRows.COLUMNS
                + """
                from statement s
                join document d on d.district = s.district and d.id = s.document
                where s.district = :district and d.year = :year
                  and s.kind = 'FIGURE' and s.task is not null and s.state <> 'REJECTED'
                order by s.document, s.start_at, s.id
                """)
        .param("district", district)
        .param("year", year)
        .query(ROWS)
        .list();
  }

  /** Returns place and state of all statements of a document, for its outline. */
  List<Mark> marks(String district, long document) {
    return jdbc.sql(
            """
            select id, kind, start_at "start", role, state from statement
            where district = :district and document = :document
            order by start_at, end_at desc, id
            """)
        .param("district", district)
        .param("document", document)
        .query(Rows.of(Mark.class))
        .list();
  }

  /** Locks and returns the named statements of a document until the transaction ends. */
  List<Statement> lock(String district, long document, Collection<Long> ids) {
    return jdbc.sql(
            "select "
                + StatementRows.COLUMNS
                + """
                from statement s
                where s.district = :district and s.document = :document and s.id = any(:ids)
                order by s.id for update
                """)
        .param("district", district)
        .param("document", document)
        .param("ids", ids.toArray(Long[]::new))
        .query(ROWS)
        .list();
  }

  /** Writes what changed; the row must be locked. */
  void update(String district, long id, Snapshot now) {
    content(
            jdbc.sql(
                """
                update statement set start_at = :start, end_at = :end, quote = :quote,
                  section = :section, paragraph = :paragraph, role = :role, subject = :subject,
                  value = :value, unit = :unit, op = :op, measure = :measure, period = :period,
                  state = :state, version = version + 1
                where district = :district and id = :id
                """),
            district,
            now)
        .param("id", id)
        .update();
  }

  /** Stores a statement that a person added. */
  long insert(String district, long document, StatementKind kind, Snapshot added) {
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
            district,
            added)
        .param("document", document)
        .param("kind", kind.name())
        .param("rule", Statement.BY_HAND)
        .query((row, number) -> row.getLong(1))
        .single();
  }

  private static JdbcClient.StatementSpec content(
      JdbcClient.StatementSpec statement, String district, Snapshot snapshot) {
    return statement
        .param("district", district)
        .param("start", snapshot.start())
        .param("end", snapshot.end())
        .param("quote", snapshot.quote())
        .param("section", snapshot.section())
        .param("paragraph", snapshot.paragraph())
        .param("role", name(snapshot.role()))
        .param("subject", snapshot.subject())
        .param("value", snapshot.value())
        .param("unit", snapshot.unit())
        .param("op", name(snapshot.op()))
        .param("measure", name(snapshot.measure()))
        .param("period", snapshot.period())
        .param("state", snapshot.state().name());
  }

  private static @Nullable String name(@Nullable Enum<?> constant) {
    return constant == null ? null : constant.name();
  }

  /** Gives a commitment the figures inside it that belong to none. */
  void takeFigures(String district, long document, long task, int start, int end) {
    jdbc.sql(
            """
            update statement set task = :task
            where district = :district and document = :document and kind = 'FIGURE'
              and task is null and start_at >= :start and end_at <= :end
            """)
        .param("district", district)
        .param("document", document)
        .param("task", task)
        .param("start", start)
        .param("end", end)
        .update();
  }

  /** Puts a figure into the narrowest commitment around it, if there is one. */
  void joinTask(String district, long document, long figure, int start, int end) {
    jdbc.sql(
            """
            update statement set task = (
              select t.id from statement t
              where t.district = :district and t.document = :document and t.kind = 'TASK'
                and t.state <> 'REJECTED' and t.start_at <= :start and t.end_at >= :end
              order by t.end_at - t.start_at limit 1)
            where district = :district and id = :figure
            """)
        .param("district", district)
        .param("document", document)
        .param("figure", figure)
        .param("start", start)
        .param("end", end)
        .update();
  }

  /** Puts each figure of a stretch into the narrowest commitment around it, or into none. */
  void rehome(String district, long document, int from, int to) {
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
        .param("district", district)
        .param("document", document)
        .param("from", from)
        .param("to", to)
        .update();
  }

  /** Stores the second part of a split commitment; it was found by the rule of the first. */
  long insertPart(String district, long first, Snapshot part) {
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
            district,
            part)
        .param("first", first)
        .query((row, number) -> row.getLong(1))
        .single();
  }
}
