package org.duixian.access;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.TreeMap;
import org.duixian.database.Rows;
import org.duixian.kernel.SampleClock;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/**
 * Who did what and when, for every write. An entry is written in the transaction of the write
 * itself: both stand or neither. Entries of a district form a chain of SM3 hashes.
 */
@Component
public class AuditTrail {

  private static final String START = "0".repeat(64);

  /** One entry of the trail. */
  public record Entry(
      long id,
      OffsetDateTime at,
      String accountName,
      String action,
      String subjectType,
      String subjectId,
      String detail,
      String previousHash,
      String hash) {}

  private record Head(long lastId, String lastHash) {}

  private final JdbcClient jdbc;
  private final Clock clock;
  private final JsonMapper json = JsonMapper.builder().build();

  AuditTrail(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = SampleClock.real(clock);
  }

  /**
   * Writes one entry for the signed-in account, inside the caller's transaction.
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
    Member member = CurrentMember.require();
    record(member.district(), member.id(), member.name(), action, subjectType, subjectId, detail);
  }

  /**
   * Writes an entry for each of many things of one kind that were done at once, in two statements;
   * each has its own place in the chain and its own history.
   *
   * @param details what was done with each, by its number, in the order of the chain
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public void recordAll(
      String action,
      String subjectType,
      SequencedMap<String, ? extends Map<String, ? extends @Nullable Object>> details) {
    Member member = CurrentMember.require();
    if (!details.isEmpty()) {
      recordAll(member.district(), member.id(), member.name(), action, subjectType, details);
    }
  }

  /** Writes one entry for what the system itself did, such as loading the sample. */
  @Transactional(propagation = Propagation.MANDATORY)
  public void recordForSystem(
      String district,
      String action,
      String subjectType,
      Object subjectId,
      Map<String, ? extends @Nullable Object> detail) {
    record(district, null, "system", action, subjectType, subjectId, detail);
  }

  private void record(
      String district,
      @Nullable Long account,
      String name,
      String action,
      String subjectType,
      Object subjectId,
      Map<String, ? extends @Nullable Object> detail) {
    recordAll(district, account, name, action, subjectType, Map.of(subjectId.toString(), detail));
  }

  /**
   * Chains the entries one after the other and writes them, with the new head, in one statement.
   */
  private void recordAll(
      String district,
      @Nullable Long account,
      String name,
      String action,
      String subjectType,
      Map<String, ? extends Map<String, ? extends @Nullable Object>> details) {
    Head head = lockHead(district);
    OffsetDateTime at = OffsetDateTime.now(clock).truncatedTo(ChronoUnit.MICROS);
    List<String> texts = new ArrayList<>();
    List<String> hashes = new ArrayList<>(List.of(head.lastHash()));
    details.forEach(
        (subject, detail) -> {
          String text = json.writeValueAsString(new TreeMap<>(detail));
          long id = head.lastId() + texts.size() + 1;
          texts.add(text);
          hashes.add(chainHash(hashes.getLast(), id, at, name, action, subjectType, subject, text));
        });
    jdbc.sql(
            """
            with moved as (
              update audit_head set last_id = :before + cardinality(:subjects), last_hash = :last
              where district = :district)
            insert into audit_entry (district, id, at, account, account_name, action, subject_type,
                                     subject_id, detail, previous_hash, hash)
            select :district, :before + x.place, :at, cast(:account as bigint), :name, :action,
                   :type, x.subject, x.detail, x.previous, x.hash
            from unnest(:subjects, :details, :previous, :hashes)
                   with ordinality as x(subject, detail, previous, hash, place)
            """)
        .param("district", district)
        .param("before", head.lastId())
        .param("last", hashes.getLast())
        .param("at", at)
        .param("account", account)
        .param("name", name)
        .param("action", action)
        .param("type", subjectType)
        .param("subjects", details.keySet().toArray(String[]::new))
        .param("details", texts.toArray(String[]::new))
        .param("previous", hashes.subList(0, texts.size()).toArray(String[]::new))
        .param("hashes", hashes.subList(1, texts.size() + 1).toArray(String[]::new))
        .update();
  }

  private Head lockHead(String district) {
    return head(district)
        .or(
            () -> {
              begin(district);
              return head(district);
            })
        .orElseThrow();
  }

  private Optional<Head> head(String district) {
    return jdbc.sql(
            "select last_id, last_hash from audit_head where district = :district for update")
        .param("district", district)
        .query(Head.class)
        .optional();
  }

  private void begin(String district) {
    jdbc.sql(
            """
            insert into audit_head (district, last_id, last_hash) values (:district, 0, :start)
            on conflict do nothing
            """)
        .param("district", district)
        .param("start", START)
        .update();
  }

  /** Returns the entries of one thing, newest first. */
  @Transactional(readOnly = true)
  public List<Entry> of(String district, String subjectType, Object subjectId) {
    return jdbc.sql(
            """
            select id, at, account_name, action, subject_type, subject_id, detail, previous_hash,
                   hash
            from audit_entry
            where district = :district and subject_type = :type and subject_id = :subject
            order by id desc
            """)
        .param("district", district)
        .param("type", subjectType)
        .param("subject", subjectId.toString())
        .query(Rows.of(Entry.class))
        .list();
  }

  /** Returns the newest entry of each of several things of a kind, by their numbers. */
  @Transactional(readOnly = true)
  public Map<Long, Entry> latest(String district, String subjectType, Collection<Long> subjectIds) {
    Map<Long, Entry> latest = new HashMap<>();
    if (!subjectIds.isEmpty()) {
      jdbc.sql(
              """
              select distinct on (subject_id)
                     id, at, account_name, action, subject_type, subject_id, detail, previous_hash,
                     hash
              from audit_entry
              where district = :district and subject_type = :type and subject_id in (:subjects)
              order by subject_id, id desc
              """)
          .param("district", district)
          .param("type", subjectType)
          .param("subjects", subjectIds.stream().map(String::valueOf).toList())
          .query(Rows.of(Entry.class))
          .list()
          .forEach(entry -> latest.put(Long.valueOf(entry.subjectId()), entry));
    }
    return latest;
  }

  /** Returns the number of the first entry that does not fit the chain, 0 when all fit. */
  @Transactional(readOnly = true)
  public long firstBroken(String district) {
    String previous = START;
    long expected = 1;
    for (Entry entry : all(district)) {
      String hash =
          chainHash(
              previous,
              entry.id(),
              entry.at(),
              entry.accountName(),
              entry.action(),
              entry.subjectType(),
              entry.subjectId(),
              entry.detail());
      if (entry.id() != expected
          || !entry.previousHash().equals(previous)
          || !entry.hash().equals(hash)) {
        return expected;
      }
      previous = hash;
      expected++;
    }
    return 0;
  }

  private List<Entry> all(String district) {
    return jdbc.sql(
            """
            select id, at, account_name, action, subject_type, subject_id, detail, previous_hash,
                   hash
            from audit_entry where district = :district order by id
            """)
        .param("district", district)
        .query(Rows.of(Entry.class))
        .list();
  }

  private static String chainHash(String previous, long id, OffsetDateTime at, String... rest) {
    return Sm3.hex(previous + "\n" + id + "\n" + at.toInstant() + "\n" + String.join("\n", rest));
  }
}
