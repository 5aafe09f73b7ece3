package org.duixian.goal;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.duixian.database.DistrictSql;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** Lead units of commitments: of their tasks, or assigned before there is a task. */
@Repository
class StatementLeads {

  /**
   * What is known of one commitment.
   *
   * @param task the task made of it, null before there is one
   * @param version of the task, or of the assignment before there is a task
   * @param assignment of the task, null before there is one
   */
  record Known(
      long statement,
      @Nullable Long task,
      int version,
      @Nullable AssignmentState assignment,
      @Nullable Long unit,
      @Nullable String unitName,
      @Nullable String reason) {

    String seen() {
      return (task == null ? "s" : "t" + task) + ":" + version;
    }
  }

  private record Lead(long statement, long unit) {}

  private final DistrictSql jdbc;

  StatementLeads(DistrictSql jdbc) {
    this.jdbc = jdbc;
  }

  Map<Long, Known> of(int year, Collection<Long> statements) {
    Map<Long, Known> known = new HashMap<>();
    if (!statements.isEmpty()) {
      jdbc.sql(
              """
              select s.id "statement", t.id task, coalesce(t.version, l.version, 0) "version",
                     t.assignment, u.id unit, u.name unit_name, t.reason
              from statement s
              left join task t on t.district = s.district and t.year = :year
                              and t.statement = s.id and t.parent is null
              left join statement_lead l on l.district = s.district and l.statement = s.id
              left join unit u on u.district = s.district
                              and u.id = case when t.id is null then l.unit else t.lead_unit end
              where s.district = :district and s.id in (:statements)
              """)
          .with("year", year, "statements", statements)
          .list(Known.class)
          .forEach(each -> known.put(each.statement(), each));
    }
    return known;
  }

  /** Returns what was assigned in a document before there was a task, by statement. */
  Map<Long, Long> assigned(long document) {
    Map<Long, Long> assigned = new HashMap<>();
    List<Lead> leads = new ArrayList<>();
    leads.addAll(
        jdbc.sql(
                """
                select l.statement, l.unit
                from statement_lead l
                join statement s on s.district = l.district and s.id = l.statement
                where l.district = :district and s.document = :document and l.unit is not null
                """)
            .with("document", document)
            .list(Lead.class));
    leads.forEach(lead -> assigned.put(lead.statement(), lead.unit()));
    return assigned;
  }

  /** Keeps a lead unit, none for null; false when another version stands by now. */
  boolean keep(long statement, int version, @Nullable Long unit) {
    return jdbc.sql(
                """
                insert into statement_lead as l (district, statement, unit, version)
                values (:district, :statement, cast(:unit as bigint), 1)
                on conflict (district, statement)
                do update set unit = excluded.unit, version = l.version + 1
                where l.version = :version
                """)
            .with("statement", statement, "unit", unit, "version", version)
            .update()
        == 1;
  }
}
