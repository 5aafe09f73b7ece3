package org.duixian.decomposition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.duixian.TestServices;
import org.duixian.access.AccountRole;
import org.duixian.change.Stale;
import org.duixian.indicator.Indicator;
import org.duixian.indicator.IndicatorWorld;
import org.duixian.indicator.Observation;
import org.duixian.indicator.ObservationKind;
import org.duixian.indicator.Observations;
import org.duixian.kernel.Period;
import org.duixian.organisation.Units;
import org.duixian.site.FormErrors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A target is split, sent, answered and settled into the units' targets and plans. */
class SplittingTests {

  private static final int YEAR = IndicatorWorld.YEAR;

  private static TestServices services;

  private IndicatorWorld world;
  private Indicator tax;
  private Splits splits;
  private Splitting splitting;
  private Computing computing;

  @BeforeAll
  static void start() {
    services =
        IndicatorWorld.services(Splits.class, Splitting.class, DistrictPlan.class, Computing.class);
  }

  @AfterAll
  static void stop() {
    services.close();
  }

  @BeforeEach
  void open() {
    world = IndicatorWorld.open(services.beans());
    splits = services.get(Splits.class);
    splitting = services.get(Splitting.class);
    computing = services.get(Computing.class);
    tax = world.amount("税收收入");
    world.record(tax, world.whole, ObservationKind.TARGET, "2031", "1000000000");
  }

  @Test
  void splitsByLastYearsSharesOverUnitsAndQuarters() {
    world.actual(tax, world.east, "2030-12", "300000000");
    world.actual(tax, world.west, "2030-12", "500000000");
    world.actual(tax, world.park, "2030-12", "100000000");
    Split split = computed(SplitBasis.LAST_YEAR, Remainder.LARGEST);
    assertThat(split.shares())
        .extracting(share -> share.value().stripTrailingZeros().toPlainString())
        .containsExactly("333000000", "556000000", "111000000");
    assertThat(split.balance().verdict()).isEqualTo(Balance.Verdict.EXACT);
    assertThat(split.uneven()).isEmpty();
    assertThat(split.shares().getFirst().periods()).hasSize(4);
  }

  @Test
  void sendsNoSplitThatDiffersFromTheTotalWithoutAReason() {
    save(byHand("400000000", "500000000"));
    Split saved = stored();
    assertThat(saved.balance().verdict()).isEqualTo(Balance.Verdict.UNDER);
    assertThatThrownBy(() -> splitting.send(saved, null))
        .isInstanceOf(SplitRefusal.class)
        .hasMessageContaining("unbalanced");
    splitting.send(saved, "留一亿机动");
    assertThat(stored().deviation()).isEqualTo("留一亿机动");
  }

  @Test
  void settlesOnlyWhenEachUnitHasAcceptedOrWasAnswered() {
    save(byHand("400000000", "600000000"));
    splitting.send(stored(), null);
    assertThatThrownBy(() -> splitting.settle(stored())).hasMessageContaining("unanswered");

    world.signIn("丙", AccountRole.UNIT);
    splitting.answer(stored(), world.east, ShareAnswer.ACCEPTED, null, null);
    splitting.answer(
        stored(), world.west, ShareAnswer.OBJECTED, "基数有误", new BigDecimal("550000000"));
    world.signIn("甲", AccountRole.OFFICE);
    assertThatThrownBy(() -> splitting.settle(stored())).hasMessageContaining("unanswered");
    splitting.uphold(stored(), world.west, "按上年决算数");
    splitting.settle(stored());

    assertThat(stored().state()).isEqualTo(SplitState.SETTLED);
    assertThat(value(ObservationKind.TARGET, Period.year(YEAR))).isEqualByComparingTo("400000000");
    assertThat(value(ObservationKind.PLAN, Period.of("2031Q1"))).isEqualByComparingTo("100000000");
    assertThat(value(ObservationKind.PLAN, Period.of("2031Q3"))).isEqualByComparingTo("300000000");
    assertThat(plan(world.whole, "2031Q1")).as("both units").isEqualByComparingTo("250000000");
    assertThat(plan(world.whole, "2031Q3")).isEqualByComparingTo("750000000");
    assertThatThrownBy(() -> splitting.settle(stored())).hasMessageContaining("not-now");
  }

  @Test
  void refusesTheSecondOfTwoPeopleWhoSaveTheSameDraft() {
    save(byHand("400000000", "600000000"));
    Split seen = stored();
    splitting.save(seen);
    assertThatThrownBy(() -> splitting.save(seen))
        .isInstanceOf(Stale.class)
        .hasMessageContaining("stale");
  }

  @Test
  void asksTheUnitsAgainAfterTakingASplitBack() {
    save(byHand("400000000", "600000000"));
    splitting.send(stored(), null);
    splitting.answer(stored(), world.east, ShareAnswer.ACCEPTED, null, null);
    splitting.takeBack(stored());
    splitting.save(stored());
    splitting.send(stored(), null);
    assertThat(stored().shares()).allMatch(share -> share.answer() == ShareAnswer.OPEN);
  }

  @Test
  void refusesPeriodsThatDontMakeTheYear() {
    Split split = byHand("400000000", "600000000");
    Share first = split.shares().getFirst();
    List<Share> shares =
        List.of(
            Share.open(
                first.unit(),
                null,
                first.value(),
                List.of(BigDecimal.ONE, BigDecimal.ONE, BigDecimal.ONE, BigDecimal.ONE)),
            split.shares().getLast());
    save(with(split, shares));
    assertThatThrownBy(() -> splitting.send(stored(), null)).hasMessageContaining("uneven");
  }

  @Test
  void leavesThePlanThatTheDistrictHasOfItsOwn() {
    world.record(tax, world.whole, ObservationKind.PLAN, "2031Q1", "100000000");
    save(byHand("400000000", "600000000"));
    splitting.send(stored(), null);
    world.signIn("丙", AccountRole.UNIT);
    splitting.answer(stored(), world.east, ShareAnswer.ACCEPTED, null, null);
    splitting.answer(stored(), world.west, ShareAnswer.ACCEPTED, null, null);
    world.signIn("甲", AccountRole.OFFICE);
    splitting.settle(stored());
    assertThat(plan(world.whole, "2031Q1")).isEqualByComparingTo("100000000");
  }

  @Test
  void keepsThePeriodsOfUnitsThatThePageDidNotOpen() {
    Split split = byHand("400000000", "600000000");
    Map<String, String> fields = new HashMap<>(SplitForm.of(split).fields());
    fields.keySet().removeIf(field -> field.startsWith("cell-" + world.east + "-"));
    fields.put("cell-" + world.west + "-0", "2.5");
    FormErrors errors = new FormErrors();
    Split read = new SplitForm(fields).read(split, services.get(Units.class).current(), errors);
    assertThat(errors.isEmpty()).isTrue();
    assertThat(read.of(world.east).orElseThrow().periods())
        .isEqualTo(split.of(world.east).orElseThrow().periods());
    assertThat(read.of(world.west).orElseThrow().periods().getFirst())
        .isEqualByComparingTo("250000000");
    assertThat(new SplitForm(fields).opened()).containsExactly(world.west);
  }

  private BigDecimal plan(long unit, String period) {
    return value(unit, ObservationKind.PLAN, Period.of(period));
  }

  private BigDecimal value(ObservationKind kind, Period period) {
    return value(world.east, kind, period);
  }

  private BigDecimal value(long unit, ObservationKind kind, Period period) {
    return services
        .get(Observations.class)
        .find(tax.id(), unit, kind, period)
        .map(Observation::value)
        .orElseThrow();
  }

  private Split stored() {
    return splits.find(tax, YEAR).orElseThrow();
  }

  private void save(Split split) {
    splitting.save(split);
  }

  private Split computed(SplitBasis basis, Remainder remainder) {
    Split blank = computing.blank(tax, YEAR).orElseThrow();
    List<Share> shares =
        List.of(world.east, world.west, world.park).stream()
            .map(unit -> Share.open(unit, null, BigDecimal.ZERO, List.of()))
            .toList();
    return computing.compute(
        new Split(
            0,
            tax,
            YEAR,
            blank.total(),
            blank.bound(),
            blank.scale(),
            2,
            BigDecimal.ZERO,
            basis,
            SplitBasis.EQUAL,
            Period.Grain.QUARTER,
            remainder,
            SplitState.DRAFT,
            null,
            0,
            shares));
  }

  private Split byHand(String east, String west) {
    Split split = computed(SplitBasis.EQUAL, Remainder.LAST);
    return with(split, List.of(share(world.east, east), share(world.west, west)));
  }

  private static Share share(long unit, String value) {
    BigDecimal quarter = new BigDecimal(value).divide(BigDecimal.valueOf(4));
    return Share.open(
        unit, null, new BigDecimal(value), List.of(quarter, quarter, quarter, quarter));
  }

  private static Split with(Split split, List<Share> shares) {
    return new Split(
        split.id(),
        split.indicator(),
        split.year(),
        split.total(),
        split.bound(),
        split.scale(),
        split.places(),
        split.tolerance(),
        SplitBasis.HAND,
        SplitBasis.HAND,
        split.grain(),
        split.remainder(),
        split.state(),
        split.deviation(),
        split.version(),
        shares);
  }
}
