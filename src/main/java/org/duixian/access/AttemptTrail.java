package org.duixian.access;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.duixian.database.DistrictScope;
import org.duixian.database.DistrictSql;
import org.duixian.kernel.SampleClock;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Notes in the trail who signs in and out, who fails to and who is refused. Whoever repeats it a
 * million times fills no disk: of one kind and account the trail gets two entries a minute, the
 * first at once and one that counts the others.
 */
@Component
class AttemptTrail {

  private static final String UNKNOWN = "unknown";
  private static final String NO_SUBJECT = "-";

  private record Folded(
      OffsetDateTime minute,
      String action,
      String subject,
      @Nullable Long account,
      String accountName,
      long times) {}

  private final DistrictSql jdbc;
  private final AuditTrail audit;
  private final TransactionTemplate transaction;
  private final Clock clock;

  AttemptTrail(DistrictSql jdbc, AuditTrail audit, TransactionTemplate transaction, Clock clock) {
    this.jdbc = jdbc;
    this.audit = audit;
    this.transaction = transaction;
    this.clock = SampleClock.real(clock);
  }

  /** Notes what a known account did. */
  void by(Member member, Attempt attempt, Map<String, String> detail) {
    note(member.district(), attempt, "" + member.id(), member.id(), member.name(), detail);
  }

  /** Notes what somebody tried with an account, who need not be its owner. */
  void with(Member member, Attempt attempt) {
    note(member.district(), attempt, "" + member.id(), null, UNKNOWN, Map.of());
  }

  /** Notes what somebody tried whom no account stands for. */
  void byNobody(String district, Attempt attempt, Map<String, String> detail) {
    note(district, attempt, NO_SUBJECT, null, UNKNOWN, detail);
  }

  private void note(
      String district,
      Attempt attempt,
      String subject,
      @Nullable Long account,
      String name,
      Map<String, String> detail) {
    DistrictScope.run(
        district,
        () ->
            transaction.executeWithoutResult(
                status -> {
                  if (count(attempt.action(), subject, account, name) == 1) {
                    audit.record(account, name, attempt.action(), "account", subject, detail);
                  }
                }));
  }

  private long count(String action, String subject, @Nullable Long account, String name) {
    return jdbc.sql(
            """
            insert into audit_fold (district, minute, action, subject, account, account_name, times)
            values (:district, :minute, :action, :subject, :account, :name, 1)
            on conflict (district, minute, action, subject)
              do update set times = audit_fold.times + 1
            returning times
            """)
        .with("minute", minute(), "action", action, "subject", subject, "account", account)
        .with("name", name)
        .single((row, number) -> row.getLong("times"));
  }

  private OffsetDateTime minute() {
    return OffsetDateTime.now(clock).truncatedTo(ChronoUnit.MINUTES);
  }

  /** Writes down how often each was repeated in the minutes that are over. */
  @Transactional
  public void fold() {
    List<Folded> over =
        jdbc.sql(
                """
                delete from audit_fold where district = :district and minute < :now
                returning minute, action, subject, account, account_name, times
                """)
            .with("now", minute())
            .list(Folded.class);
    for (Folded each : over) {
      if (each.times() > 1) {
        audit.record(
            each.account(),
            each.accountName(),
            each.action(),
            "account",
            each.subject(),
            Map.of("more", each.times() - 1, "minute", each.minute().toInstant().toString()));
      }
    }
  }
}
