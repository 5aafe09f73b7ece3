package org.duixian.assessment;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import org.duixian.access.AuditTrail;
import org.duixian.access.CurrentMember;
import org.duixian.assessment.AssessmentRefusal.Code;
import org.duixian.kernel.NotFound;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Changes of contests; each is recorded, and none after the contest was closed. */
@Component
public class ContestWrites {

  private final JdbcClient jdbc;
  private final AuditTrail audit;
  private final Clock clock;

  ContestWrites(JdbcClient jdbc, AuditTrail audit, Clock clock) {
    this.jdbc = jdbc;
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
  public long open(String district, NewContest contest) {
    long id = insert(district, contest);
    for (Contest.Criterion criterion : contest.criteria()) {
      jdbc.sql(
              """
              insert into contest_criterion (district, contest, position, name, most)
              values (:district, :contest, :position, :name, :most)
              """)
          .param("district", district)
          .param("contest", id)
          .param("position", criterion.position())
          .param("name", criterion.name())
          .param("most", criterion.most())
          .update();
    }
    record(district, "contest.open", id, Map.of("name", contest.name()));
    return id;
  }

  private long insert(String district, NewContest contest) {
    try {
      return jdbc.sql(
              """
              insert into contest (district, year, name, expert_weight, trimmed, sample)
              values (:district, :year, :name, :expertWeight, :trimmed, :sample) returning id
              """)
          .param("district", district)
          .param("year", contest.year())
          .param("name", contest.name())
          .param("expertWeight", contest.expertWeight())
          .param("trimmed", contest.trimmed())
          .param("sample", contest.sample())
          .query(Long.class)
          .single();
    } catch (DuplicateKeyException taken) {
      throw new AssessmentRefusal(Code.NAME_TAKEN);
    }
  }

  /** Lets a matter of a unit compete. */
  @Transactional
  public long enter(String district, long contest, long unit, String title) {
    holdOpen(district, contest);
    try {
      long id =
          jdbc.sql(
                  """
                  insert into contest_entry (district, contest, unit, title)
                  values (:district, :contest, :unit, :title) returning id
                  """)
              .param("district", district)
              .param("contest", contest)
              .param("unit", unit)
              .param("title", title)
              .query(Long.class)
              .single();
      record(district, "contest.enter", contest, Map.of("unit", unit, "title", title));
      return id;
    } catch (DuplicateKeyException taken) {
      throw new AssessmentRefusal(Code.NAME_TAKEN);
    }
  }

  /** Asks an account to judge, or moves it to the other side. */
  @Transactional
  public void seat(String district, long contest, long account, Contest.Side side) {
    holdOpen(district, contest);
    jdbc.sql(
            """
            insert into contest_judge (district, contest, account, side)
            values (:district, :contest, :account, :side)
            on conflict (district, contest, account) do update set side = excluded.side
            """)
        .param("district", district)
        .param("contest", contest)
        .param("account", account)
        .param("side", side.name())
        .update();
    record(district, "contest.seat", contest, Map.of("account", account, "side", side.name()));
  }

  /** Keeps the sheet of a judge; what is not on it stays as it was. */
  @Transactional
  public void score(String district, long contest, long account, List<Contest.Score> scores) {
    holdOpen(district, contest);
    OffsetDateTime now = OffsetDateTime.now(clock);
    for (Contest.Score score : scores) {
      jdbc.sql(
              """
              insert into contest_score (district, contest, account, entry, position, points, at)
              values (:district, :contest, :account, :entry, :position, :points, :now)
              on conflict (district, contest, account, entry, position)
              do update set points = excluded.points, at = excluded.at
              """)
          .param("district", district)
          .param("contest", contest)
          .param("account", account)
          .param("entry", score.entry())
          .param("position", score.position())
          .param("points", score.points())
          .param("now", now)
          .update();
    }
    record(district, "contest.score", contest, Map.of("scores", scores.toString()));
  }

  /** Ends a contest; its sheets stay as they are. */
  @Transactional
  public void close(String district, long contest, int version) {
    int changed =
        jdbc.sql(
                """
                update contest set state = 'CLOSED', closed_at = :now, closed_by = :by,
                  version = version + 1
                where district = :district and id = :id and version = :version and state = 'OPEN'
                """)
            .param("district", district)
            .param("id", contest)
            .param("version", version)
            .param("now", OffsetDateTime.now(clock))
            .param("by", CurrentMember.get().map(member -> member.name()).orElse("system"))
            .update();
    if (changed == 0) {
      throw new AssessmentRefusal(Code.STALE);
    }
    record(district, "contest.close", contest, Map.of());
  }

  private void holdOpen(String district, long contest) {
    String state =
        jdbc.sql("select state from contest where district = :district and id = :id for share")
            .param("district", district)
            .param("id", contest)
            .query((row, number) -> row.getString("state"))
            .optional()
            .orElseThrow(NotFound::new);
    if (state.equals("CLOSED")) {
      throw new AssessmentRefusal(Code.CLOSED);
    }
  }

  private void record(String district, String action, long contest, Map<String, Object> detail) {
    if (CurrentMember.get().isPresent()) {
      audit.record(action, "contest", contest, detail);
    } else {
      audit.recordForSystem(district, action, "contest", contest, detail);
    }
  }
}
