package org.duixian.round;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.duixian.access.Scope;
import org.duixian.database.DistrictSql;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** The forms of a round, and the locks that keep sending and closing apart. */
@Repository
class Submissions {

  private static final String SELECT =
      """
      select s.round, s.unit, u.short_name unit_name, s.state, s.due, s.first_submitted_at,
             s.submitted_at, s.submitted_by, s.times, s.late, s.accepted_at, s.accepted_by,
             s.questions, s.version, c.lines, c.asked, c.filled
      from submission s
      join unit u on u.district = s.district and u.id = s.unit
      join lateral (
        select count(*)::int as lines, (count(*) filter (where l.asked))::int as asked,
               (count(*) filter (where l.asked and l.value is not null))::int as filled
        from submission_line l
        where l.district = s.district and l.round = s.round and l.unit = s.unit) c on true
      where s.district = :district and s.round = :round\s""";

  private final DistrictSql jdbc;
  private final Clock clock;

  Submissions(DistrictSql jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  List<Submission> ofRound(long round) {
    return ofRound(round, Scope.EVERYTHING);
  }

  /** Those of a round that are within a scope. */
  List<Submission> ofRound(long round, Scope scope) {
    return jdbc.sql(
            SELECT + "and " + scope.sql("s.unit", "false") + " order by u.code nulls last, u.id")
        .with("round", round)
        .with(scope.values())
        .list(Submission.class);
  }

  /** The counts of all rounds of a year, the newest first, with the state of one unit's forms. */
  List<RoundTally> tallies(int year, @Nullable Long own) {
    return jdbc.sql(
            """
            select r.id round, count(s.unit) forms,
                   count(*) filter (where s.state in ('DRAFT', 'RETURNED')) missing,
                   count(*) filter (where s.state = 'SUBMITTED') sent,
                   count(*) filter (where s.state = 'ACCEPTED') accepted,
                   count(*) filter (where s.late) late,
                   max(s.state) filter (where s.unit = :own) own_state,
                   max(s.due) filter (where s.unit = :own) own_due
            from round r
            left join submission s on s.district = r.district and s.round = r.id
            where r.district = :district and r.period_start >= make_date(:year, 1, 1)
              and r.period_start <= make_date(:year, 12, 31)
            group by r.id, r.period_end, r.period_start, r.edition
            order by r.period_end desc, r.period_start desc, r.edition desc
            """)
        .with("year", year)
        .with("own", own, java.sql.Types.BIGINT)
        .list(RoundTally.class);
  }

  Optional<Submission> find(long round, long unit) {
    return jdbc.sql(SELECT + "and s.unit = :unit")
        .with("round", round, "unit", unit)
        .optional(Submission.class);
  }

  /**
   * Holds a round open until the transaction ends: who closes it waits, or was first.
   *
   * @throws RoundRefusal when it is closed
   */
  void holdOpen(long round) {
    requireOpen(
        jdbc.sql("select state from round where district = :district and id = :round for share")
            .with("round", round)
            .single((row, number) -> row.getString("state")));
  }

  /**
   * Keeps everybody else from sending and checking until the transaction ends.
   *
   * @throws RoundRefusal when it is closed
   */
  void holdAlone(long round) {
    requireOpen(
        jdbc.sql("select state from round where district = :district and id = :round for update")
            .with("round", round)
            .single((row, number) -> row.getString("state")));
  }

  private static void requireOpen(String state) {
    if (RoundState.valueOf(state) == RoundState.CLOSED) {
      throw new RoundRefusal(RoundRefusal.Code.CLOSED);
    }
  }

  /** Holds one form and returns its state. */
  SubmissionState hold(long round, long unit) {
    return jdbc.sql(
            """
            select state from submission
            where district = :district and round = :round and unit = :unit for update
            """)
        .with("round", round, "unit", unit)
        .single((row, number) -> SubmissionState.valueOf(row.getString("state")));
  }

  /**
   * Holds a round open and one of its forms, in this order, and returns the state of the form.
   *
   * @throws RoundRefusal when the round is closed
   */
  SubmissionState holdForWriting(long round, long unit) {
    return jdbc.sql(
            """
            select r.state round_state, s.state from round r
            join submission s on s.district = r.district and s.round = r.id
            where r.district = :district and r.id = :round and s.unit = :unit
            for share of r for update of s
            """)
        .with("round", round, "unit", unit)
        .single(
            (row, number) -> {
              requireOpen(row.getString("round_state"));
              return SubmissionState.valueOf(row.getString("state"));
            });
  }

  /** Notes that a form was sent; only the first sending decides whether it is late. */
  void sent(long round, long unit, int questions) {
    jdbc.sql(
            """
            update submission set state = 'SUBMITTED', submitted_at = :now, submitted_by = :by,
              late = case when first_submitted_at is null then cast(:now as timestamptz) > due
                          else late end,
              first_submitted_at = coalesce(first_submitted_at, :now), times = times + 1,
              questions = :questions, version = version + 1
            where district = :district and round = :round and unit = :unit
            """)
        .with("round", round, "unit", unit, "now", OffsetDateTime.now(clock))
        .with("by", RoundTrail.who(), "questions", questions)
        .update();
  }

  void returned(long round, long unit) {
    jdbc.sql(
            """
            update submission set state = 'RETURNED', version = version + 1
            where district = :district and round = :round and unit = :unit
            """)
        .with("round", round, "unit", unit)
        .update();
  }

  void accepted(long round, long unit) {
    jdbc.sql(
            """
            update submission set state = 'ACCEPTED', accepted_at = :now, accepted_by = :by,
              version = version + 1
            where district = :district and round = :round and unit = :unit
            """)
        .with("round", round, "unit", unit, "now", OffsetDateTime.now(clock))
        .with("by", RoundTrail.who())
        .update();
  }
}
