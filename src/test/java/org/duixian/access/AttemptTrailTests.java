package org.duixian.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.duixian.database.DistrictScope;
import org.duixian.database.DistrictSql;
import org.duixian.database.TestDatabase;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.authentication.event.AuthenticationFailureBadCredentialsEvent;
import org.springframework.security.authentication.event.AuthenticationFailureLockedEvent;
import org.springframework.security.authentication.event.InteractiveAuthenticationSuccessEvent;
import org.springframework.security.authentication.event.LogoutSuccessEvent;
import org.springframework.security.core.Authentication;
import org.springframework.transaction.support.TransactionTemplate;

/** Who signs in and out and who fails to stands in the trail, however often it is tried. */
class AttemptTrailTests {

  private static final String DISTRICT = "990777";
  private static final String NOON = "2026-03-02T04:00:30Z";

  private static TestDatabase database;
  private AttemptTrail attempts = at(NOON);
  private SignInEvents events = events(NOON);

  @BeforeAll
  static void start() {
    database = TestDatabase.fresh();
  }

  @AfterAll
  static void stop() {
    DistrictScope.clear();
    database.close();
  }

  private static Clock clock(String now) {
    return Clock.fixed(Instant.parse(now), ZoneOffset.UTC);
  }

  private static AttemptTrail at(String now) {
    return new AttemptTrail(
        new DistrictSql(database.jdbc()),
        new AuditTrail(new DistrictSql(database.jdbc()), clock(now)),
        new TransactionTemplate(new JdbcTransactionManager(database.dataSource())),
        clock(now));
  }

  private static SignInEvents events(String now) {
    return new SignInEvents(
        new Accounts(new DistrictSql(database.jdbc()), clock(now)),
        new District(DISTRICT),
        at(now));
  }

  private long clerk;

  @BeforeEach
  void open() {
    DistrictScope.set(DISTRICT);
    database
        .jdbc()
        .sql("insert into district (code, name) values (:code, '示例区') on conflict do nothing")
        .param("code", DISTRICT)
        .update();
    database.jdbc().sql("delete from account").update();
    database.jdbc().sql("delete from audit_fold").update();
    last = newest();
    clerk =
        new Accounts(new DistrictSql(database.jdbc()), clock(NOON))
            .open("clerk", "示例甲", AccountRole.OFFICE, null, false);
  }

  private long last;

  private static long newest() {
    return database
        .jdbc()
        .sql("select coalesce(max(id), 0) from audit_entry")
        .query(Long.class)
        .single();
  }

  private List<String> written() {
    return database
        .jdbc()
        .sql(
            """
            select action || ' ' || subject_id || ' by ' || account_name || ' ' || detail
            from audit_entry where id > :last order by id
            """)
        .param("last", last)
        .query(String.class)
        .list();
  }

  private static Authentication tried(String login) {
    return new UsernamePasswordAuthenticationToken(login, "wrong");
  }

  private void fails(String login) {
    events.failed(
        new AuthenticationFailureBadCredentialsEvent(
            tried(login), new BadCredentialsException("no")));
  }

  @Test
  void namesTheAccountOfAWrongPasswordAndNobodyForAnUnknownName() {
    fails("clerk");
    fails("13800000000");
    events.failed(
        new AuthenticationFailureLockedEvent(tried("clerk"), new LockedException("locked")));

    assertThat(written())
        .containsExactly(
            "session.fail " + clerk + " by unknown {}",
            "session.unknown - by unknown {}",
            "session.locked - by unknown {}");
  }

  @Test
  void aThousandAttemptsOfAMinuteAreTwoEntries() {
    for (int i = 0; i < 1000; i++) {
      fails("somebody-" + i);
    }
    attempts.fold();
    assertThat(written()).as("the minute is not over").hasSize(1);

    inTransaction(() -> at("2026-03-02T04:01:00Z").fold());
    assertThat(written())
        .containsExactly(
            "session.unknown - by unknown {}",
            "session.unknown - by unknown {\"minute\":\"2026-03-02T04:00:00Z\",\"more\":999}");
    inTransaction(() -> at("2026-03-02T04:02:00Z").fold());
    assertThat(written()).as("folded once").hasSize(2);
  }

  private static void inTransaction(Runnable work) {
    new TransactionTemplate(new JdbcTransactionManager(database.dataSource()))
        .executeWithoutResult(status -> work.run());
  }

  @Test
  void theNextMinuteBeginsAnew() {
    fails("clerk");
    events = events("2026-03-02T04:01:01Z");
    fails("clerk");
    assertThat(written()).hasSize(2);
  }

  @Test
  void signingInAndOutIsWrittenUnderTheNameOfTheAccount() {
    Member member =
        new Member(DISTRICT, "示例区", clerk, "clerk", "示例甲", null, AccountRole.OFFICE, null, true);
    Authentication signedIn =
        UsernamePasswordAuthenticationToken.authenticated(member, null, member.getAuthorities());
    events.succeeded(new InteractiveAuthenticationSuccessEvent(signedIn, getClass()));
    events.left(new LogoutSuccessEvent(signedIn));

    assertThat(written())
        .containsExactly(
            "session.open " + clerk + " by 示例甲 {\"by\":\"password\"}",
            "session.close " + clerk + " by 示例甲 {}");
  }
}
