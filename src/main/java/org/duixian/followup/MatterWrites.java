package org.duixian.followup;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
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
    return jdbc.sql(
            """
            insert into matter (district, year, number, title, ask, origin, origin_words,
                                origin_path, unit, task, first_due, due, opened_at, sample)
            select :district, :year, coalesce(max(number), 0) + 1, :title, :ask, :origin, :words,
                   :path, :unit, cast(:task as bigint), :due, :due, :now, :sample
            from matter where district = :district and year = :year
            returning id
            """)
        .with("year", matter.year(), "title", matter.title(), "ask", matter.ask())
        .with("origin", matter.origin().kind().name(), "words", matter.origin().words())
        .with("path", matter.origin().path(), "unit", matter.unit(), "task", matter.task())
        .with("due", matter.due(), "sample", matter.sample(), "now", OffsetDateTime.now(clock))
        .single(Long.class);
  }

  /** Changes a matter that still has the version seen; false when another stands by now. */
  boolean change(long id, int version, Outcome outcome) {
    return jdbc.sql(
                """
                update matter set state = :state, due = :due, asked_due = cast(:asked as date),
                    level = :level, version = version + 1,
                    closed_at = case when :state = 'CLOSED' then cast(:now as timestamptz) end
                where district = :district and id = :id and version = :version
                """)
            .with("id", id, "version", version, "state", outcome.state().name())
            .with("due", outcome.due(), "asked", outcome.askedDue(), "level", outcome.level())
            .with("now", OffsetDateTime.now(clock))
            .update()
        == 1;
  }

  void step(long matter, NewStep step, @Nullable LocalDate before, int level) {
    Member member = CurrentMember.get().orElse(null);
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
            .with("matter", matter, "kind", step.kind().name(), "words", step.words())
            .with("before", before, "after", step.day())
            .with("level", step.kind() == StepKind.ESCALATED ? level : null)
            .with("now", OffsetDateTime.now(clock))
            .with("account", member == null ? null : member.id())
            .with("name", member == null ? "system" : member.name())
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
