package org.duixian.assessment;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import org.duixian.access.AuditTrail;
import org.duixian.access.CurrentMember;
import org.duixian.assessment.AssessmentRefusal.Code;
import org.duixian.database.DistrictSql;
import org.duixian.kernel.NotFound;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Changes of contests; each is recorded, and none after the contest was closed. */
@Component
public class ContestWrites {

  private final DistrictSql jdbc;
  private final Contests contests;
  private final AuditTrail audit;
  private final Clock clock;

  ContestWrites(DistrictSql jdbc, Contests contests, AuditTrail audit, Clock clock) {
    this.jdbc = jdbc;
    this.contests = contests;
    this.audit = audit;
    this.clock = clock;
  }

  /** What a new contest is made of. */
  public record NewContest(
      int year,
      String name,
      BigDecimal expertWeight,
      boolean trimmed,
      List<Contest.Criterion> criteria,
      boolean sample) {}

  /** Opens a contest and returns its number; a name that the year has is refused with 422. */
  @Transactional
  public long open(NewContest contest) {
    long id = insert(contest);
    for (Contest.Criterion criterion : contest.criteria()) {
      jdbc.sql(
              """
              insert into contest_criterion (district, contest, position, name, most)
              values (:district, :contest, :position, :name, :most)
              """)
          .with("contest", id, "position", criterion.position(), "name", criterion.name())
          .with("most", criterion.most())
          .update();
    }
    record("contest.open", id, Map.of("name", contest.name()));
    return id;
  }

  private long insert(NewContest contest) {
    try {
      return jdbc.sql(
              """
              insert into contest (district, year, name, expert_weight, trimmed, sample)
              values (:district, :year, :name, :expertWeight, :trimmed, :sample) returning id
              """)
          .with("year", contest.year(), "name", contest.name())
          .with("expertWeight", contest.expertWeight(), "trimmed", contest.trimmed())
          .with("sample", contest.sample())
          .single(Long.class);
    } catch (DuplicateKeyException taken) {
      throw new AssessmentRefusal(Code.NAME_TAKEN);
    }
  }

  /** Lets a matter of a unit compete. */
  @Transactional
  public long enter(long contest, long unit, String title) {
    holdOpen(contest);
    try {
      long id =
          jdbc.sql(
                  """
                  insert into contest_entry (district, contest, unit, title)
                  values (:district, :contest, :unit, :title) returning id
                  """)
              .with("contest", contest, "unit", unit, "title", title)
              .single(Long.class);
      record("contest.enter", contest, Map.of("unit", unit, "title", title));
      return id;
    } catch (DuplicateKeyException taken) {
      throw new AssessmentRefusal(Code.NAME_TAKEN);
    }
  }

  /** Asks an account to judge, or moves it to the other side. */
  @Transactional
  public void seat(long contest, long account, Contest.Side side) {
    holdOpen(contest);
    jdbc.sql(
            """
            insert into contest_judge (district, contest, account, side)
            values (:district, :contest, :account, :side)
            on conflict (district, contest, account) do update set side = excluded.side
            """)
        .with("contest", contest, "account", account, "side", side.name())
        .update();
    record("contest.seat", contest, Map.of("account", account, "side", side.name()));
  }

  /** Keeps the sheet of a judge; what is not on it stays as it was. */
  @Transactional
  public void score(long contest, long account, List<Contest.Score> scores) {
    holdOpen(contest);
    OffsetDateTime now = OffsetDateTime.now(clock);
    for (Contest.Score score : scores) {
      jdbc.sql(
              """
              insert into contest_score (district, contest, account, entry, position, points, at)
              values (:district, :contest, :account, :entry, :position, :points, :now)
              on conflict (district, contest, account, entry, position)
              do update set points = excluded.points, at = excluded.at
              """)
          .with("contest", contest, "account", account, "entry", score.entry())
          .with("position", score.position(), "points", score.points(), "now", now)
          .update();
    }
    record("contest.score", contest, Map.of("scores", scores.toString()));
  }

  /** Ends a contest; its sheets stay as they are. */
  @Transactional
  public void close(long contest, int version) {
    int changed =
        jdbc.sql(
                """
                update contest set state = 'CLOSED', closed_at = :now, closed_by = :by,
                  version = version + 1
                where district = :district and id = :id and version = :version and state = 'OPEN'
                """)
            .with("id", contest, "version", version, "now", OffsetDateTime.now(clock))
            .with("by", CurrentMember.name())
            .update();
    if (changed == 0) {
      throw contests.find(contest).orElseThrow(NotFound::new).standing().refusal();
    }
    record("contest.close", contest, Map.of());
  }

  private void holdOpen(long contest) {
    String state =
        jdbc.sql("select state from contest where district = :district and id = :id for share")
            .with("id", contest)
            .optional((row, number) -> row.getString("state"))
            .orElseThrow(NotFound::new);
    if (state.equals("CLOSED")) {
      throw new AssessmentRefusal(Code.CLOSED);
    }
  }

  private void record(String action, long contest, Map<String, Object> detail) {
    audit.record(action, "contest", contest, detail);
  }
}
