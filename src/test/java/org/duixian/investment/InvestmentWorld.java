package org.duixian.investment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.duixian.TestDistrict;
import org.duixian.TestServices;
import org.duixian.access.AccountRole;
import org.duixian.counting.TestTies;
import org.duixian.declaration.FieldValue;
import org.duixian.declaration.FieldValue.Whole;
import org.duixian.declaration.FieldValue.Words;
import org.duixian.investment.InvestmentRefusal.Code;
import org.duixian.kernel.Rounding;
import org.duixian.kernel.TimeRule;
import org.duixian.progress.Rules;
import org.duixian.register.Item;
import org.duixian.register.ItemWork;
import org.duixian.register.Items;
import org.duixian.register.Register;
import org.duixian.register.RegisterServices;
import org.duixian.register.Registers;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A district with projects whose money is planned and reported. */
abstract class InvestmentWorld {

  static final LocalDate TODAY = LocalDate.of(2025, 6, 10);
  static final YearMonth MAY = YearMonth.of(2025, 5);

  /** The district cuts its rates where the decimals end. */
  static final Rules CUT =
      new Rules(
          TimeRule.STANDARD,
          Rounding.truncated(1),
          Rounding.truncated(1),
          Rules.STANDARD.cumulative(),
          Rules.STANDARD.growth(),
          Rules.STANDARD.milestone());

  static TestServices services;

  TestDistrict district;
  long bureau;
  InvestmentWork work;
  Register projects;

  @BeforeAll
  static void start() {
    services =
        RegisterServices.at(
            "2025-06-10T02:00:00Z",
            TestTies.with(
                Investments.class,
                InvestmentWrites.class,
                InvestmentWork.class,
                InvestmentTrait.class,
                YearSums.class));
  }

  @AfterAll
  static void stop() throws Exception {
    services.close();
  }

  @BeforeEach
  void enter() {
    district = TestDistrict.open(services.get(JdbcClient.class));
    bureau = district.department("示例发改局");
    district.signIn(AccountRole.OFFICE);
    work = services.get(InvestmentWork.class);
    projects = services.get(Registers.class).get("project");
  }

  @AfterEach
  void leave() {
    TestDistrict.leave();
  }

  Item open(String title, String level, long yuan) {
    Map<String, FieldValue> values =
        Map.of(
            "title", new Words(title),
            "level", new Words(level),
            "lead", new Whole(bureau),
            "amount", new Whole(yuan * 100));
    return services
        .get(ItemWork.class)
        .open(projects, List.of(new ItemWork.NewItem(values, true)), TODAY)
        .getFirst();
  }

  int version(Item item) {
    return money(item).version();
  }

  Investment money(Item item) {
    return services.get(Investments.class).of("project", item.id());
  }

  void plan(Item item, long fen) {
    work.plan(
        projects,
        item,
        services.get(Investments.class).find("project", item.id()).own().version(),
        2025,
        fen,
        List.of(),
        LocalDate.of(2025, 1, 10),
        null);
  }

  void built(Item item, YearMonth month, long fen, @Nullable String reason) {
    report(item, month, InvestmentSum.BUILT, fen, reason);
  }

  void report(Item item, YearMonth month, InvestmentSum sum, long fen, @Nullable String reason) {
    work.report(
        projects,
        item,
        services.get(Investments.class).find("project", item.id()).own().version(),
        month,
        Map.of(sum, fen),
        reason);
  }

  static void refuses(Code code, ThrowingCallable act) {
    assertThatThrownBy(act)
        .isInstanceOfSatisfying(
            InvestmentRefusal.class, refused -> assertThat(refused.code()).isEqualTo(code));
  }

  @Nullable FieldValue fact(Item item, String fact) {
    return services
        .get(Items.class)
        .facts(projects, List.of(item.id()))
        .getOrDefault(item.id(), new HashMap<>())
        .get("investment." + fact);
  }
}
