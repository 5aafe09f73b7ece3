package org.duixian.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.duixian.TestDistrict;
import org.duixian.TestServices;
import org.duixian.change.Stale;
import org.duixian.kernel.Rounding;
import org.duixian.kernel.TimeRule;
import org.duixian.progress.LightThresholds;
import org.duixian.progress.Rules;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Declared rules and their days, on a real PostgreSQL. */
class DistrictRulesTests {

  private static final LocalDate MARCH = LocalDate.of(2026, 3, 1);

  private static TestServices services;

  private String district = "";
  private DistrictRules rules;

  @BeforeAll
  static void start() {
    services = new TestServices("2026-03-02T04:00:00Z", DistrictRules.class);
  }

  @AfterAll
  static void stop() {
    services.close();
  }

  @BeforeEach
  void openDistrict() {
    rules = services.get(DistrictRules.class);
    district = TestDistrict.open(services.jdbc()).code;
  }

  @Test
  void whatWasNeverDeclaredIsAsTheProductComes() {
    assertThat(rules.on(MARCH)).isEqualTo(RulesDeclaration.STANDARD);
  }

  @Test
  void aDeclarationHoldsFromItsDayAndTheOneBeforeUntilThen() {
    rules.declare(0, MARCH, values("-3"), "按年初会议");
    rules.declare(1, MARCH.plusMonths(6), values("-1"), "下半年从严");

    assertThat(rules.on(MARCH.minusDays(1)).number()).isZero();
    assertThat(rules.on(MARCH).number()).isEqualTo(1);
    assertThat(rules.on(MARCH.plusMonths(6).minusDays(1)).number()).isEqualTo(1);
    RulesDeclaration autumn = rules.on(MARCH.plusMonths(6));
    assertThat(autumn.progress()).isEqualTo(values("-1").progress());
    assertThat(autumn.escalation()).isEqualTo(new Escalation(2, 4, 6, 8));
    assertThat(autumn.declaredBy()).isEqualTo("system");
  }

  @Test
  void ofTwoWithTheSameDayTheLaterOneHoldsAndBothAreKept() {
    rules.declare(0, MARCH, values("-3"), "初次");
    rules.declare(1, MARCH, values("-2"), "更正");

    assertThat(rules.on(MARCH).progress().cumulative().green()).isEqualByComparingTo("-2");
    assertThat(rules.history()).extracting(RulesDeclaration::number).containsExactly(2, 1);
  }

  @Test
  void aFormThatSawAnOlderDeclarationIsRefused() {
    rules.declare(0, MARCH, values("-3"), "初次");

    assertThatThrownBy(() -> rules.declare(0, MARCH, values("-1"), "同时")).isInstanceOf(Stale.class);

    assertThat(rules.history()).extracting(RulesDeclaration::reason).containsExactly("初次");
  }

  @Test
  void anotherDistrictKeepsItsOwn() {
    rules.declare(0, MARCH, values("-3"), "初次");
    openDistrict();
    assertThat(rules.on(MARCH).number()).isZero();
  }

  private static RuleValues values(String green) {
    LightThresholds steps = new LightThresholds(new BigDecimal(green), new BigDecimal("-10"));
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
