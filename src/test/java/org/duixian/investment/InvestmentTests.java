package org.duixian.investment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import org.duixian.access.AccountRole;
import org.duixian.change.ChangeLog;
import org.duixian.change.Stale;
import org.duixian.declaration.FieldValue.Whole;
import org.duixian.investment.InvestmentRefusal.Code;
import org.duixian.register.Item;
import org.junit.jupiter.api.Test;
import org.springframework.security.access.AccessDeniedException;

/** The money of items: plans, months and facts. */
class InvestmentTests extends InvestmentWorld {

  @Test
  void theFourSumsOfAMonthStayApartAndTheFactsFollow() {
    Item item = open("示例一号", "city", 10_000_000);
    plan(item, 500_00);
    work.report(
        projects,
        item,
        version(item),
        MAY,
        Map.of(
            InvestmentSum.APPROVED, 400L,
            InvestmentSum.DRAWN, 300L,
            InvestmentSum.PAID, 200L,
            InvestmentSum.BUILT, 100L),
        null);
    Investment money = money(item);
    assertThat(money.ever(InvestmentSum.APPROVED)).isEqualTo(400);
    assertThat(money.ever(InvestmentSum.DRAWN)).isEqualTo(300);
    assertThat(money.ever(InvestmentSum.PAID)).isEqualTo(200);
    assertThat(money.ever(InvestmentSum.BUILT)).isEqualTo(100);
    assertThat(fact(item, "plan")).isEqualTo(new Whole(500_00));
    assertThat(fact(item, "built-year")).isEqualTo(new Whole(100));
  }

  @Test
  void aMonthLeftBlankTakesNothingAway() {
    Item item = open("示例一号", "city", 10_000_000);
    built(item, MAY, 100, null);
    report(item, MAY, InvestmentSum.PAID, 50, null);
    assertThat(money(item).month(MAY, InvestmentSum.BUILT).orElseThrow().fen()).isEqualTo(100);
  }

  @Test
  void aCorrectionNeedsAReasonAndWhatStoodStaysInTheHistory() {
    Item item = open("示例一号", "city", 10_000_000);
    built(item, MAY, 100, null);
    refuses(Code.CORRECTION_WITHOUT_REASON, () -> built(item, MAY, 90, null));
    built(item, MAY, 90, "误填");
    assertThat(services.get(ChangeLog.class).of(InvestmentWork.subject(item, "2025-05")))
        .extracting(each -> each.before(Map.class), each -> each.after(Map.class))
        .first()
        .isEqualTo(org.assertj.core.groups.Tuple.tuple(Map.of("BUILT", 100), Map.of("BUILT", 90)));
  }

  @Test
  void aMonthAfterTodayIsRefusedAndMoreThanTheTotalAsksWhy() {
    Item item = open("示例一号", "city", 1);
    refuses(Code.MONTH_TO_COME, () -> built(item, YearMonth.of(2025, 7), 1, null));
    refuses(Code.BEYOND_TOTAL, () -> built(item, MAY, 101, null));
    built(item, MAY, 101, "概算调整");
    assertThat(money(item).ever(InvestmentSum.BUILT)).isEqualTo(101);
  }

  @Test
  void statisticsCountFromTheMonthOfEntryAndFromTheThresholdOn() {
    Item small = open("示例一号", "city", 4_999_999);
    refuses(Code.BELOW_THRESHOLD, () -> work.counted(projects, small, version(small), MAY));
    Item item = open("示例二号", "city", 5_000_000);
    refuses(Code.NOT_COUNTED, () -> report(item, MAY, InvestmentSum.STATISTICAL, 80, null));
    work.counted(projects, item, version(item), MAY);
    refuses(
        Code.NOT_COUNTED,
        () -> report(item, YearMonth.of(2025, 4), InvestmentSum.STATISTICAL, 80, null));
    report(item, MAY, InvestmentSum.STATISTICAL, 80, null);
    refuses(
        Code.COUNTED_BEFORE,
        () -> work.counted(projects, item, version(item), YearMonth.of(2025, 6)));
    assertThat(fact(item, "counted")).isEqualTo(new Whole(1));
  }

  @Test
  void anAdjustmentNeedsAResolutionAndKeepsTheOriginalPlan() {
    Item item = open("示例一号", "city", 10_000_000);
    plan(item, 2400);
    refuses(Code.NO_RESOLUTION, () -> plan(item, 2200));
    work.plan(
        projects,
        item,
        version(item),
        2025,
        2200,
        List.of(),
        LocalDate.of(2025, 5, 20),
        "示例会纪〔2025〕19号");
    assertThat(money(item).plans(2025)).extracting(YearPlan::fen).containsExactly(2400L, 2200L);
    assertThat(fact(item, "plan")).isEqualTo(new Whole(2200));
  }

  @Test
  void whoSawAnEarlierVersionIsToldAndNothingIsWritten() {
    Item item = open("示例一号", "city", 10_000_000);
    built(item, MAY, 100, null);
    assertThatThrownBy(
            () -> work.report(projects, item, 0, MAY, Map.of(InvestmentSum.PAID, 1L), null))
        .isInstanceOf(Stale.class);
    assertThat(money(item).ever(InvestmentSum.PAID)).isNull();
  }

  @Test
  void aUnitWritesFiguresOfWhatItLeadsAlone() {
    Item item = open("示例一号", "city", 10_000_000);
    district.signIn(district.reporter(district.department("示例住建局")), AccountRole.UNIT);
    assertThatThrownBy(() -> built(item, MAY, 100, null)).isInstanceOf(AccessDeniedException.class);
    district.signIn(district.reporter(bureau), AccountRole.UNIT);
    built(item, MAY, 100, null);
    assertThat(money(item).months().getFirst().accountName()).startsWith("示例");
  }

  @Test
  void passagesCanAskForThePlanAndForCompletion() {
    Item item = open("示例一号", "city", 10);
    InvestmentTrait trait = services.get(InvestmentTrait.class);
    assertThat(trait.objection("plan", item)).isPresent();
    plan(item, 1000);
    assertThat(trait.objection("plan", item)).isEmpty();
    built(item, MAY, 999, null);
    assertThat(trait.objection("complete", item).orElseThrow().zh()).contains("还差0.01元");
    built(item, YearMonth.of(2025, 6), 1, null);
    assertThat(trait.objection("complete", item)).isEmpty();
  }
}
