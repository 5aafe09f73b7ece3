package org.duixian.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import javax.sql.DataSource;
import org.duixian.access.AuditTrail;
import org.duixian.database.Changes;
import org.duixian.database.DistrictScope;
import org.duixian.database.TestDatabase;
import org.duixian.kernel.Rounding;
import org.duixian.kernel.TimeRule;
import org.duixian.progress.Rules;
import org.duixian.progress.Thresholds;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.annotation.EnableTransactionManagement;

/** Declared rules and their days, on a real PostgreSQL. */
class DistrictRulesTests {

  private static final Clock NOON =
      Clock.fixed(Instant.parse("2026-03-02T04:00:00Z"), ZoneOffset.UTC);
  private static final LocalDate MARCH = LocalDate.of(2026, 3, 1);

  private static TestDatabase database;
  private static AnnotationConfigApplicationContext context;
  private static int districts = 970300;

  private String district = "";
  private DistrictRules rules;

  @BeforeAll
  static void start() {
    database = TestDatabase.fresh();
    context = new AnnotationConfigApplicationContext();
    context.registerBean(DataSource.class, database::dataSource);
    context.registerBean(JdbcClient.class, database::jdbc);
    context.registerBean(
        JdbcTransactionManager.class, () -> new JdbcTransactionManager(database.dataSource()));
    context.registerBean(Clock.class, () -> NOON);
    context.register(Transactions.class, AuditTrail.class, Changes.class, DistrictRules.class);
    context.refresh();
  }

  /** Gives {@code @Transactional} its meaning. */
  @EnableTransactionManagement(proxyTargetClass = true)
  static class Transactions {}

  @AfterAll
  static void stop() {
    DistrictScope.clear();
    context.close();
    database.close();
  }

  @BeforeEach
  void openDistrict() {
    rules = context.getBean(DistrictRules.class);
    district = String.valueOf(++districts);
    DistrictScope.set(district);
    database
        .jdbc()
        .sql("insert into district (code, name) values (:code, '云岭区')")
        .param("code", district)
        .update();
  }

  @Test
  void whatWasNeverDeclaredIsAsTheProductComes() {
    assertThat(rules.on(district, MARCH)).isEqualTo(Declaration.STANDARD);
  }

  @Test
  void aDeclarationHoldsFromItsDayAndTheOneBeforeUntilThen() {
    rules.declare(district, 0, MARCH, values("-3"), "按年初会议");
    rules.declare(district, 1, MARCH.plusMonths(6), values("-1"), "下半年从严");

    assertThat(rules.on(district, MARCH.minusDays(1)).number()).isZero();
    assertThat(rules.on(district, MARCH).number()).isEqualTo(1);
    assertThat(rules.on(district, MARCH.plusMonths(6).minusDays(1)).number()).isEqualTo(1);
    Declaration autumn = rules.on(district, MARCH.plusMonths(6));
    assertThat(autumn.progress()).isEqualTo(values("-1").progress());
    assertThat(autumn.escalation()).isEqualTo(new Escalation(2, 4, 6, 8));
    assertThat(autumn.declaredBy()).isEqualTo("system");
  }

  @Test
  void ofTwoWithTheSameDayTheLaterOneHoldsAndBothAreKept() {
    rules.declare(district, 0, MARCH, values("-3"), "初次");
    rules.declare(district, 1, MARCH, values("-2"), "更正");

    assertThat(rules.on(district, MARCH).progress().cumulative().green())
        .isEqualByComparingTo("-2");
    assertThat(rules.history(district)).extracting(Declaration::number).containsExactly(2, 1);
  }

  @Test
  void aFormThatSawAnOlderDeclarationIsRefused() {
    rules.declare(district, 0, MARCH, values("-3"), "初次");

    assertThatThrownBy(() -> rules.declare(district, 0, MARCH, values("-1"), "同时"))
        .isInstanceOf(StaleRules.class);

    assertThat(rules.history(district)).extracting(Declaration::reason).containsExactly("初次");
  }

  @Test
  void anotherDistrictKeepsItsOwn() {
    rules.declare(district, 0, MARCH, values("-3"), "初次");
    openDistrict();
    assertThat(rules.on(district, MARCH).number()).isZero();
  }

  private static RuleValues values(String green) {
    Thresholds steps = new Thresholds(new BigDecimal(green), new BigDecimal("-10"));
    Rules progress =
        new Rules(
            new TimeRule(TimeRule.Basis.DAYS, Rounding.rounded(2)),
            Rounding.truncated(1),
            Rounding.exact(),
            steps,
            steps,
            steps);
    return new RuleValues(progress, new Escalation(2, 4, 6, 8));
  }
}
