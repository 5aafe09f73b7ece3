package org.duixian.round;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.Optional;
import org.duixian.database.DistrictSql;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Opens a closed round again as another edition of its period. Forms and lines begin as they ended:
 * what was accepted lies with the office as sent, to be accepted again or returned.
 */
@Service
class Reopening {

  private final DistrictSql jdbc;
  private final RoundTrail trail;
  private final Clock clock;

  Reopening(DistrictSql jdbc, RoundTrail trail, Clock clock) {
    this.jdbc = jdbc;
    this.trail = trail;
    this.clock = clock;
  }

  /**
   * Returns the number of the new edition.
   *
   * @throws RoundRefusal when the round is open, was superseded, or is being corrected already
   */
  @Transactional
  public long reopen(Round round, OffsetDateTime due, String reason) {
    if (!round.valid()) {
      throw new RoundRefusal(RoundRefusal.Code.NOT_VALID);
    }
    long edition =
        insert(round, due, reason)
            .orElseThrow(() -> new RoundRefusal(RoundRefusal.Code.REOPENED_BEFORE));
    copyForms(round.id(), edition, due);
    copyLines(round.id(), edition);
    copyEvidence(round.id(), edition);
    trail.record("round.reopen", edition, Map.of("former", round.id(), "reason", reason));
    return edition;
  }

  private Optional<Long> insert(Round round, OffsetDateTime due, String reason) {
    return jdbc.sql(
            """
            insert into round (district, grain, period_start, period_end, first_due, due,
                               remind_before, opened_at, opened_by, sample, edition, former, reason)
            select district, grain, period_start, period_end, cast(:due as timestamptz), :due,
                   remind_before, :now, :by, sample, edition + 1, id, :reason
            from round where district = :district and id = :round
            on conflict (district, grain, period_start, edition) do nothing
            returning id
            """)
        .with("round", round.id(), "due", due, "now", OffsetDateTime.now(clock))
        .with("by", RoundTrail.who(), "reason", reason)
        .optional((row, number) -> row.getLong("id"));
  }

  private void copyForms(long former, long edition, OffsetDateTime due) {
    jdbc.sql(
            """
            insert into submission (district, round, unit, state, due, first_submitted_at,
                                    submitted_at, submitted_by, times, late, questions)
            select district, :edition, unit,
                   case when state in ('ACCEPTED', 'SUBMITTED') then 'SUBMITTED' else 'DRAFT' end,
                   :due, first_submitted_at, submitted_at, submitted_by, times, late, questions
            from submission where district = :district and round = :former
            """)
        .with("former", former, "edition", edition, "due", due)
        .update();
  }

  private void copyLines(long former, long edition) {
    jdbc.sql(
            """
            insert into submission_line (
              district, round, %1$s, progress, obstacle, next_step, forecast, reason, objection,
              typed, edited_at, edited_by)
            select district, :edition, %1$s, progress, obstacle, next_step, forecast, reason,
              objection, typed, edited_at, edited_by
            from submission_line where district = :district and round = :former
            order by id
            """
                .formatted(NewLine.COLUMNS.names()))
        .with("former", former, "edition", edition)
        .update();
  }

  private void copyEvidence(long former, long edition) {
    jdbc.sql(
            """
            insert into submission_evidence (district, line, attachment)
            select e.district, now.id, e.attachment
            from submission_evidence e
            join submission_line l on l.district = e.district and l.id = e.line
            join submission_line now on now.district = l.district and now.round = :edition
              and now.unit = l.unit and now.subject_kind = l.subject_kind
              and now.subject = l.subject and now.measured_unit is not distinct from l.measured_unit
            where e.district = :district and l.round = :former
            """)
        .with("former", former, "edition", edition)
        .update();
  }
}
