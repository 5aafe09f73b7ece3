package org.duixian.access;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.TreeMap;
import org.duixian.database.DistrictSql;
import org.duixian.kernel.SampleClock;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/**
 * Who did what and when, for every write. An entry is written in the transaction of the write
 * itself, both stand or neither, and waits for nobody; the module {@code trail} seals it within
 * seconds.
 */
@Component
public class AuditTrail {

  /** One entry of the trail. */
  public record Entry(
      long id,
      OffsetDateTime at,
      String accountName,
      String action,
      String subjectType,
      String subjectId,
      String detail) {}

  private final DistrictSql jdbc;
  private final Clock clock;
  private final JsonMapper json = JsonMapper.builder().build();

  AuditTrail(DistrictSql jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = SampleClock.real(clock);
  }

  /**
   * Writes one entry for the signed-in account, or for the system where nobody is signed in, inside
   * the caller's transaction.
   *
   * @param action what was done, such as {@code statement.confirm}
   * @param subjectType kind of the thing changed
   * @param subjectId its number
   * @param detail old and new values by name; personal data does not belong here
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public void record(
      String action,
      String subjectType,
      Object subjectId,
      Map<String, ? extends @Nullable Object> detail) {
    CurrentMember.get()
        .ifPresentOrElse(
            member -> record(member.id(), member.name(), action, subjectType, subjectId, detail),
            () -> recordForSystem(action, subjectType, subjectId, detail));
  }

  /**
   * Writes an entry for each of many things of one kind that were done at once, in one statement;
   * each has its own place in the trail and its own history.
   *
   * @param details what was done with each, by its number, in the order of the trail
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public void recordAll(
      String action,
      String subjectType,
      SequencedMap<String, ? extends Map<String, ? extends @Nullable Object>> details) {
    Member member = CurrentMember.require();
    if (!details.isEmpty()) {
      recordAll(member.id(), member.name(), action, subjectType, details);
    }
  }

  /** Writes one entry for what the system itself did, such as loading the sample. */
  @Transactional(propagation = Propagation.MANDATORY)
  public void recordForSystem(
      String action,
      String subjectType,
      Object subjectId,
      Map<String, ? extends @Nullable Object> detail) {
    record(null, "system", action, subjectType, subjectId, detail);
  }

  /** Writes one entry under the name of who acted; {@code account} null where nobody is known. */
  @Transactional(propagation = Propagation.MANDATORY)
  void record(
      @Nullable Long account,
      String name,
      String action,
      String subjectType,
      Object subjectId,
      Map<String, ? extends @Nullable Object> detail) {
    recordAll(account, name, action, subjectType, Map.of(subjectId.toString(), detail));
  }

  private void recordAll(
      @Nullable Long account,
      String name,
      String action,
      String subjectType,
      Map<String, ? extends Map<String, ? extends @Nullable Object>> details) {
    jdbc.sql(
            """
            insert into audit_entry (district, at, account, account_name, action, subject_type,
                                     subject_id, detail)
            select :district, :at, cast(:account as bigint), :name, :action, :type, x.subject,
                   x.detail
            from unnest(:subjects, :details) with ordinality as x(subject, detail, place)
            order by x.place
            """)
        .with("at", OffsetDateTime.now(clock).truncatedTo(ChronoUnit.MICROS), "account", account)
        .with("name", name, "action", action, "type", subjectType)
        .with("subjects", details.keySet().toArray(String[]::new))
        .with("details", details.values().stream().map(this::text).toArray(String[]::new))
        .update();
  }

  private String text(Map<String, ? extends @Nullable Object> detail) {
    return json.writeValueAsString(new TreeMap<>(detail));
  }

  /** Returns the entries of one thing, newest first. */
  @Transactional(readOnly = true)
  public List<Entry> of(String subjectType, Object subjectId) {
    return jdbc.sql(
            """
            select id, at, account_name, action, subject_type, subject_id, detail
            from audit_entry
            where district = :district and subject_type = :type and subject_id = :subject
            order by id desc
            """)
        .with("type", subjectType, "subject", subjectId.toString())
        .list(Entry.class);
  }

  /** Returns the newest entry of each of several things of a kind, by what tells them apart. */
  @Transactional(readOnly = true)
  public Map<String, Entry> latest(String subjectType, Collection<String> subjectIds) {
    Map<String, Entry> latest = new HashMap<>();
    if (!subjectIds.isEmpty()) {
      jdbc.sql(
              """
              select distinct on (subject_id)
                     id, at, account_name, action, subject_type, subject_id, detail
              from audit_entry
              where district = :district and subject_type = :type and subject_id in (:subjects)
              order by subject_id, id desc
              """)
          .with("type", subjectType, "subjects", subjectIds)
          .list(Entry.class)
          .forEach(entry -> latest.put(entry.subjectId(), entry));
    }
    return latest;
  }
}
