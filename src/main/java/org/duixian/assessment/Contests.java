package org.duixian.assessment;

import java.util.List;
import java.util.Optional;
import org.duixian.database.DistrictSql;
import org.duixian.progress.Ranking;
import org.springframework.stereotype.Repository;

/** The contests of a district with their entries, judges and sheets. */
@Repository
public class Contests {

  private static final String SELECT =
      """
      select id, year, name, expert_weight, trimmed, state, closed_at, closed_by, sample, version
      from contest where district = :district\s""";

  /** An account that may be asked to judge. */
  public record Candidate(long id, String name, String login) {}

  private final DistrictSql jdbc;

  Contests(DistrictSql jdbc) {
    this.jdbc = jdbc;
  }

  /** Returns the contests of a district, the newest year first. */
  public List<Contest> all() {
    return jdbc.sql(SELECT + "order by year desc, id desc").list(Contest.class);
  }

  /** Returns one contest. */
  public Optional<Contest> find(long id) {
    return jdbc.sql(SELECT + "and id = :id").with("id", id).optional(Contest.class);
  }

  /** Returns what is scored, in order. */
  public List<Contest.Criterion> criteria(long contest) {
    return jdbc.sql(
            """
            select position, name, most from contest_criterion
            where district = :district and contest = :contest order by position
            """)
        .with("contest", contest)
        .list(Contest.Criterion.class);
  }

  /** Returns the entries in the order they were added. */
  public List<Contest.Entry> entries(long contest) {
    return jdbc.sql(
            """
            select e.id, e.unit, u.short_name unit_name, e.title
            from contest_entry e join unit u on u.district = e.district and u.id = e.unit
            where e.district = :district and e.contest = :contest order by e.id
            """)
        .with("contest", contest)
        .list(Contest.Entry.class);
  }

  /** Returns the judges with the unit they report for, experts first. */
  public List<Contest.Judge> judges(long contest) {
    return jdbc.sql(
            """
            select j.account, a.name, j.side, r.unit
            from contest_judge j
            join account a on a.district = j.district and a.id = j.account
            left join reporter r on r.district = j.district and r.account = j.account
            where j.district = :district and j.contest = :contest order by j.side, j.account
            """)
        .with("contest", contest)
        .list(Contest.Judge.class);
  }

  /** Returns the accounts that do not judge in a contest yet. */
  public List<Candidate> candidates(long contest) {
    return jdbc.sql(
            """
            select a.id, a.name, a.login from account a
            where a.district = :district and a.active and not exists (
              select 1 from contest_judge j
              where j.district = a.district and j.contest = :contest and j.account = a.id)
            order by a.login
            """)
        .with("contest", contest)
        .list(Candidate.class);
  }

  List<Contest.Score> scores(long contest) {
    return jdbc.sql(
            """
            select account, entry, position, points from contest_score
            where district = :district and contest = :contest order by account, entry, position
            """)
        .with("contest", contest)
        .list(Contest.Score.class);
  }

  Optional<Long> contestOf(long entry) {
    return jdbc.sql("select contest from contest_entry where district = :district and id = :entry")
        .with("entry", entry)
        .optional(Long.class);
  }

  /** Returns the entries in the order of their scores. */
  public List<Ranking.Placed<EntryScore>> ranked(Contest contest) {
    int criteria = criteria(contest.id()).size();
    List<Contest.Judge> judges = judges(contest.id());
    List<Contest.Score> scores = scores(contest.id());
    return ContestScoring.ranked(
        entries(contest.id()).stream()
            .map(entry -> ContestScoring.score(contest, criteria, entry, judges, scores))
            .toList());
  }
}
