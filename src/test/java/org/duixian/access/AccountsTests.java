package org.duixian.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.duixian.database.DistrictScope;
import org.duixian.database.DistrictSql;
import org.duixian.database.TestDatabase;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Accounts and links of one use on a real PostgreSQL. */
class AccountsTests {

  private static final Clock NOON =
      Clock.fixed(Instant.parse("2026-03-02T04:00:00Z"), ZoneOffset.UTC);
  private static final Clock NEXT_DAY =
      Clock.fixed(Instant.parse("2026-03-03T04:00:01Z"), ZoneOffset.UTC);

  private static TestDatabase database;
  private static int districts = 990100;

  private String district = "";
  private Accounts accounts = new Accounts(new DistrictSql(database.jdbc()), NOON);

  @BeforeAll
  static void start() {
    database = TestDatabase.fresh();
  }

  @AfterAll
  static void stop() {
    database.close();
  }

  @BeforeEach
  void openDistrict() {
    district = String.valueOf(++districts);
    accounts = new Accounts(new DistrictSql(database.jdbc()), NOON);
    DistrictScope.set(district);
    database
        .jdbc()
        .sql("insert into district (code, name) values (:code, '测试区')")
        .param("code", district)
        .update();
  }

  @Test
  void theFifthWrongPasswordLocksTheAccountForFifteenMinutes() {
    accounts.open("clerk", "示例甲", AccountRole.OFFICE, null, false);

    for (int attempt = 1; attempt <= 4; attempt++) {
      accounts.failed("clerk");
    }
    assertThat(accounts.find("clerk").orElseThrow().open()).isTrue();
    accounts.failed("clerk");
    assertThat(accounts.find("clerk").orElseThrow().open()).isFalse();

    Accounts later = new Accounts(new DistrictSql(database.jdbc()), NEXT_DAY);
    assertThat(later.find("clerk").orElseThrow().open()).isTrue();
  }

  @Test
  void aLinkSignsInOnceAndNotAfterADay() {
    long id = accounts.open("clerk", "示例甲", AccountRole.OFFICE, null, false);
    String used = accounts.makeLink(id);
    String old = accounts.makeLink(id);

    assertThat(accounts.useLink(used)).map(Member::login).contains("clerk");
    assertThat(accounts.useLink(used)).isEmpty();
    assertThat(new Accounts(new DistrictSql(database.jdbc()), NEXT_DAY).useLink(old)).isEmpty();
    assertThat(accounts.useLink("made-up")).isEmpty();
  }

  @Test
  void anotherDistrictSeesNoAccount() {
    accounts.open("clerk", "示例甲", AccountRole.OFFICE, null, false);

    DistrictScope.set("110101");
    assertThat(accounts.list()).isEmpty();
    DistrictScope.clear();
    assertThatIllegalStateException().isThrownBy(accounts::list);
    DistrictScope.set(district);
    assertThat(accounts.list()).hasSize(1);
  }
}
