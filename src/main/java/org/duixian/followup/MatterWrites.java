package org.duixian.followup;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.duixian.access.CurrentMember;
import org.duixian.access.Member;
import org.duixian.database.DistrictSql;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Writes matters and their steps, inside the caller's transaction. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class MatterWrites {

  private final DistrictSql jdbc;
  private final Clock clock;

  MatterWrites(DistrictSql jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /** What a step changes in its matter. */
  record Outcome(MatterState state, LocalDate due, @Nullable LocalDate askedDue, int level) {}

  /** Numbers of a year have no gap: the district's row is locked while one is taken. */
  long open(NewMatter matter) {
    jdbc.sql("select code from district where code = :district for no key update")
        .single(String.class);
    Map<String, @Nullable Object> values = new HashMap<>();
    values.put("year", matter.year());
    values.put("title", matter.title());
    values.put("ask", matter.ask());
    values.put("origin", matter.origin().kind().name());
    values.put("words", matter.origin().words());
    values.put("path", matter.origin().path());
    values.put("unit", matter.unit());
    values.put("task", matter.task());
    values.put("due", matter.due());
    values.put("sample", matter.sample());
    values.put("now", OffsetDateTime.now(clock));
    return jdbc.sql(
            """
            insert into matter (district, year, number, title, ask, origin, origin_words,
                                origin_path, unit, task, first_due, due, opened_at, sample)
            select :district, :year, coalesce(max(number), 0) + 1, :title, :ask, :origin, :words,
                   :path, :unit, cast(:task as bigint), :due, :due, :now, :sample
            from matter where district = :district and year = :year
            returning id
            """)
        .with(values)
        .single(Long.class);
  }

  /** Changes a matter that still has the version seen; false when another stands by now. */
  boolean change(long id, int version, Outcome outcome) {
    Map<String, @Nullable Object> values = new HashMap<>();
    values.put("id", id);
    values.put("version", version);
    values.put("state", outcome.state().name());
    values.put("due", outcome.due());
    values.put("asked", outcome.askedDue());
    values.put("level", outcome.level());
    values.put("now", OffsetDateTime.now(clock));
    return jdbc.sql(
                """
                update matter set state = :state, due = :due, asked_due = cast(:asked as date),
                    level = :level, version = version + 1,
                    closed_at = case when :state = 'CLOSED' then cast(:now as timestamptz) end
                where district = :district and id = :id and version = :version
                """)
            .with(values)
            .update()
        == 1;
  }

  void step(long matter, NewStep step, @Nullable LocalDate before, int level) {
    Member member = CurrentMember.get().orElse(null);
    Map<String, @Nullable Object> values = new HashMap<>();
    values.put("matter", matter);
    values.put("kind", step.kind().name());
    values.put("words", step.words());
    values.put("before", before);
    values.put("after", step.day());
    values.put("level", step.kind() == StepKind.ESCALATED ? level : null);
    values.put("now", OffsetDateTime.now(clock));
    values.put("account", member == null ? null : member.id());
    values.put("name", member == null ? "system" : member.name());
    int number =
        jdbc.sql(
                """
                insert into matter_step (district, matter, number, kind, words, due_before,
                                         due_after, level, at, account, account_name)
                select :district, :matter, coalesce(max(number), 0) + 1, :kind, :words,
                       cast(:before as date), cast(:after as date), cast(:level as int), :now,
                       cast(:account as bigint), :name
                from matter_step where district = :district and matter = :matter
                returning number
                """)
            .with(values)
            .single(Integer.class);
    attach(matter, number, step.files());
  }

  private void attach(long matter, int step, List<Long> files) {
    for (long file : files) {
      jdbc.sql(
              """
              insert into matter_step_file (district, matter, step, attachment)
              values (:district, :matter, :step, :file)
              """)
          .with("matter", matter, "step", step, "file", file)
          .update();
    }
  }
}
