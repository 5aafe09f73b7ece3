package org.duixian.goal;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.duixian.database.DistrictSql;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Writes tasks, inside the caller's transaction; who did it is for the caller to record. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class TaskWrites {

  private final DistrictSql jdbc;
  private final Clock clock;

  TaskWrites(DistrictSql jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /** Where a new task comes from. */
  record Origin(
      @Nullable Long parent,
      @Nullable Long statement,
      @Nullable Long targetStatement,
      boolean sample) {

    static final Origin HAND = new Origin(null, null, null, false);
  }

  /** Locks the frame, so that two people at once cannot take the same running number. */
  int nextNumber(int year) {
    jdbc.sql("select year from frame where district = :district and year = :year for update")
        .with("year", year)
        .single(Integer.class);
    return jdbc.sql(
            """
            select coalesce(max(number), 0) + 1 from task
            where district = :district and year = :year
            """)
        .with("year", year)
        .single(Integer.class);
  }

  long add(int year, int number, TaskContent content, Origin origin) {
    Map<String, @Nullable Object> values = values(content);
    values.put("year", year);
    values.put("number", number);
    values.put("parent", origin.parent());
    values.put("statement", origin.statement());
    values.put("target_statement", origin.targetStatement());
    values.put("sample", origin.sample());
    long id =
        jdbc.sql(
                """
                insert into task (district, year, number, node, parent, title, statement,
                                  indicator, bound, value, unit, target_statement, assignment,
                                  lead_unit, reason, leader, deadline, note, state, sample,
                                  updated_at)
                values (:district, :year, :number, :node, :parent, :title, :statement,
                        :indicator, :bound, :value, :unit, :target_statement, :assignment,
                        :lead_unit, :reason, :leader, cast(:deadline as date), :note, :state,
                        :sample, :now)
                returning id
                """)
            .with(values)
            .single(Long.class);
    addCoUnits(id, new TreeSet<>(content.coUnits()));
    return id;
  }

  /**
   * Changes a task that still has the version seen; false when another version stands by now. A
   * target that was changed by hand is no longer that of a sentence.
   */
  boolean change(long id, int version, TaskContent content, boolean keepsTargetSource) {
    Map<String, @Nullable Object> values = values(content);
    values.put("id", id);
    values.put("version", version);
    values.put("keeps", keepsTargetSource);
    int changed =
        jdbc.sql(
                """
                update task set node = :node, title = :title, indicator = :indicator,
                    bound = :bound, value = :value, unit = :unit,
                    target_statement = case when :keeps then target_statement end,
                    assignment = :assignment, lead_unit = :lead_unit, reason = :reason,
                    leader = :leader, deadline = cast(:deadline as date), note = :note,
                    state = :state, updated_at = :now, version = version + 1
                where district = :district and id = :id and version = :version
                """)
            .with(values)
            .update();
    if (changed == 0) {
      return false;
    }
    setCoUnits(id, new TreeSet<>(content.coUnits()));
    return true;
  }

  private Map<String, @Nullable Object> values(TaskContent content) {
    Map<String, @Nullable Object> values = new HashMap<>();
    values.put("node", content.node());
    values.put("title", content.title());
    values.put("indicator", content.indicator());
    values.put("bound", content.bound() == null ? null : content.bound().name());
    values.put("value", content.value());
    values.put("unit", content.unit());
    values.put("assignment", content.assignment().name());
    values.put("lead_unit", content.leadUnit());
    values.put("reason", content.reason());
    values.put("leader", content.leader());
    values.put("deadline", content.deadline());
    values.put("note", content.note());
    values.put("state", content.state().name());
    values.put("now", OffsetDateTime.now(clock));
    return values;
  }

  private void setCoUnits(long task, Set<Long> units) {
    jdbc.sql("delete from task_unit where district = :district and task = :task")
        .with("task", task)
        .update();
    addCoUnits(task, units);
  }

  private void addCoUnits(long task, Set<Long> units) {
    for (long unit : List.copyOf(units)) {
      jdbc.sql("insert into task_unit (district, task, unit) values (:district, :task, :unit)")
          .with("task", task, "unit", unit)
          .update();
    }
  }
}
