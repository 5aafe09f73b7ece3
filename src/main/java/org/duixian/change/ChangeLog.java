package org.duixian.change;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import org.duixian.access.CurrentMember;
import org.duixian.access.Member;
import org.duixian.database.DistrictSql;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The history of everything that people change: who, when, what it was and what it became. */
@Repository
public class ChangeLog {

  private static final String SELECT =
      """
      select id, kind, subject, at, account_name, action, reason, partner, before, after
      from change_entry where district = :district and kind = :kind\s""";

  private final DistrictSql jdbc;
  private final Clock clock;

  ChangeLog(DistrictSql jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /**
   * One change to be kept.
   *
   * @param within number of the thing that it is a part of and whose page lists its changes, null
   *     for none
   * @param before a record or a map, null for a thing that was added
   * @param after a record or a map of the same names
   * @param partner the other thing of the kind that the same step changes, null for none
   */
  public record Step(
      Subject subject,
      @Nullable Long within,
      @Nullable Object before,
      Object after,
      @Nullable Long partner) {}

  /** Keeps one change, as {@link #keep(String, String, List)} does. */
  @Transactional(propagation = Propagation.MANDATORY)
  public void keep(Subject subject, String action, @Nullable Object before, Object after) {
    keep(action, null, List.of(new Step(subject, null, before, after, null)));
  }

  /**
   * Keeps changes that were made at once, in their order, in the caller's transaction: those of the
   * signed-in account, or of the system where nobody is.
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public void keep(String action, @Nullable String reason, List<Step> steps) {
    jdbc.sql(
            """
            insert into change_entry (district, kind, subject, within, at, account, account_name,
                                      action, reason, partner, before, after)
            select :district, x.kind, x.subject, x.within, :at, cast(:account as bigint), :name,
                   :action, cast(:reason as text), x.partner, x.before, x.after
            from rows from (jsonb_to_recordset(cast(:steps as jsonb))
                   as (kind text, subject text, within bigint, partner bigint, before jsonb,
                       after jsonb)) with ordinality
                 as x(kind, subject, within, partner, before, after, place)
            order by x.place
            """)
        .with("at", OffsetDateTime.now(clock).truncatedTo(ChronoUnit.MICROS))
        .with("account", CurrentMember.get().map(Member::id).orElse(null))
        .with("name", CurrentMember.name(), "action", action, "reason", reason)
        .with("steps", Change.JSON.writeValueAsString(steps.stream().map(Row::of).toList()))
        .update();
  }

  private record Row(
      String kind,
      String subject,
      @Nullable Long within,
      @Nullable Long partner,
      @Nullable Object before,
      Object after) {

    static Row of(Step step) {
      Subject of = step.subject();
      return new Row(
          of.kind(), of.id(), step.within(), step.partner(), step.before(), step.after());
    }
  }

  /** Returns the changes of one thing, the newest first. */
  public List<Change> of(Subject subject) {
    return jdbc.sql(SELECT + "and subject = :subject order by id desc")
        .with("kind", subject.kind(), "subject", subject.id())
        .list(Change.class);
  }

  /** Returns the changes of several things of a kind, the oldest first. */
  public List<Change> of(String kind, Collection<Long> subjects) {
    return jdbc.sql(SELECT + "and subject = any(:subjects) order by id")
        .with("kind", kind)
        .with("subjects", subjects.stream().map(String::valueOf).toArray(String[]::new))
        .list(Change.class);
  }

  /** Returns the newest changes of the things of a kind within another one, the newest first. */
  public List<Change> within(String kind, long within, int most) {
    return jdbc.sql(SELECT + "and within = :within order by id desc limit :most")
        .with("kind", kind, "within", within, "most", most)
        .list(Change.class);
  }
}
