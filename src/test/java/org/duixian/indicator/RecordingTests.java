package org.duixian.indicator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.duixian.Overtaken;
import org.duixian.TestServices;
import org.duixian.access.AccountRole;
import org.duixian.access.AuditTrail;
import org.duixian.change.Change;
import org.duixian.change.ChangeLog;
import org.duixian.change.FieldChange;
import org.duixian.kernel.Period;
import org.duixian.reader.Measure;
import org.duixian.site.FormErrors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Values are recorded once, corrected with their history, and closed with their period. */
class RecordingTests {

  private static final Period MAY = Period.month(IndicatorWorld.YEAR, 5);

  private static TestServices services;

  private IndicatorWorld world;
  private Recording recording;
  private Observations observations;
  private Indicator tax;

  @BeforeAll
  static void start() {
    services = IndicatorWorld.services();
  }

  @AfterAll
  static void stop() {
    services.close();
  }

  @BeforeEach
  void open() {
    world = IndicatorWorld.open(services.beans());
    recording = services.get(Recording.class);
    observations = services.get(Observations.class);
    tax = world.amount("税收收入");
  }

  private List<Change> changes(long observation) {
    return services.get(ChangeLog.class).of(ObservationVersion.subject(observation));
  }

  @Test
  void keepsWhoHadRecordedWhatAndWhyItChanged() {
    long id = record("100", null, null).id();
    world.signIn("乙", AccountRole.OFFICE);
    record("120", "漏报一户", 0);

    assertThat(observations.find(id).orElseThrow().value()).isEqualByComparingTo("120");
    assertThat(changes(id))
        .extracting(
            change -> change.before(ObservationVersion.class).value().intValue(),
            change -> change.before(ObservationVersion.class).recordedBy(),
            change -> change.after(ObservationVersion.class).value().intValue(),
            Change::accountName,
            Change::reason)
        .containsExactly(tuple(100, "示例甲", 120, "示例乙", "漏报一户"));
    assertThat(services.get(AuditTrail.class).of("observation", id)).hasSize(2);
  }

  @Test
  void changesNothingWhereTheSameValueComesAgain() {
    long id = record("100.0", null, null).id();
    assertThat(record("100", null, null)).isEqualTo(new Recording.Recorded(id, false));
    assertThat(changes(id)).isEmpty();
    assertThat(services.get(AuditTrail.class).of("observation", id)).hasSize(1);
  }

  @Test
  void refusesACorrectionOfAValueThatSomebodyChangedMeanwhile() {
    long id = record("100", null, null).id();
    record("110", null, 0);
    assertThat(
            Overtaken.by(() -> record("120", null, 0))
                .changes(Map.of("value", "120", "bound", "EQ")))
        .containsExactly(new FieldChange("value", "120", "110元"));
    assertThat(observations.find(id).orElseThrow().value()).isEqualByComparingTo("110");
  }

  @Test
  void asksForAReasonOnceThePeriodIsClosed() {
    long id = record("100", null, null).id();
    services.get(Closings.class).close(Period.of("2031Q2"));

    assertThatThrownBy(() -> record("120", null, null))
        .isInstanceOf(IndicatorRefusal.class)
        .hasMessageContaining("closed");
    assertThat(record("100", null, null).changed()).isFalse();
    record("120", "审计更正", null);
    assertThat(changes(id))
        .extracting(change -> change.after(ObservationVersion.class).closed(), Change::reason)
        .containsExactly(tuple(true, "审计更正"));
  }

  @Test
  void takesNoNewValueIntoAClosedPeriodWithoutAReason() {
    services.get(Closings.class).close(MAY);
    assertThatThrownBy(() -> record("100", null, null)).isInstanceOf(IndicatorRefusal.class);
    assertThat(record("100", "补报", null).changed()).isTrue();
    world.actual(tax, world.east, "2031-06", "1");
  }

  @Test
  void recordsManyOrNone() {
    services.get(Closings.class).close(MAY);
    assertThatThrownBy(
            () ->
                recording.recordAll(
                    List.of(value("2031-06", "1"), value("2031-05", "2")),
                    "observation.import",
                    "1"))
        .isInstanceOf(IndicatorRefusal.class);
    assertThat(
            observations.find(tax.id(), world.east, ObservationKind.ACTUAL, Period.of("2031-06")))
        .isEmpty();
  }

  @Test
  void showsNothingToAnotherDistrict() {
    long id = record("100", null, null).id();
    IndicatorWorld other = IndicatorWorld.open(services.beans());
    assertThat(observations.find(id)).isEmpty();
    assertThat(services.get(Indicators.class).byCode("税收收入")).isEmpty();
  }

  @Test
  void readsAFormAsPeopleFillItIn() {
    FormErrors errors = new FormErrors();
    NewObservation typed = form("2031年1-10月", "３，２００万").read(tax, world.east, errors);
    assertThat(errors.fields()).isEmpty();
    assertThat(typed.period()).isEqualTo(Period.month(2031, 10));
    assertThat(typed.value()).isEqualByComparingTo("32000000");

    form("10月", "5户").read(tax, world.east, errors);
    assertThat(errors.at("period"))
        .isEqualTo(new FormErrors.FieldError("site.typed.no-year", List.of("10月")));
    assertThat(errors.at("value"))
        .isEqualTo(new FormErrors.FieldError("site.typed.other-unit", List.of("5户", "元")));
  }

  @Test
  void refusesARunningTotalWhereEachPeriodCountsOnItsOwn() {
    Definition own =
        new Definition(
            "当期税收",
            List.of(),
            "元",
            Measure.LEVEL,
            Direction.HIGH,
            null,
            null,
            Aggregation.SUM,
            Aggregation.SUM,
            null,
            Across.AREA,
            Nature.OWN,
            ValueSource.TYPED,
            null,
            2,
            BigDecimal.ZERO,
            false,
            null);
    FormErrors errors = new FormErrors();
    form("2031年1-10月", "5").read(world.indicator("当期税收", own), world.east, errors);
    assertThat(errors.at("period"))
        .isEqualTo(
            new FormErrors.FieldError("indicator.error.running-total", List.of("2031年1-10月")));
  }

  private ValueForm form(String period, String value) {
    return new ValueForm("", "ACTUAL", period, "EQ", value, "", "", null);
  }

  private NewObservation value(String period, String value) {
    return NewObservation.of(
        tax.id(),
        world.east,
        ObservationKind.ACTUAL,
        Period.of(period),
        new BigDecimal(value),
        ObservationOrigin.IMPORTED);
  }

  private Recording.Recorded record(String value, String reason, Integer seen) {
    NewObservation plain = value("2031-05", value).because(reason);
    return recording.record(
        new NewObservation(
            plain.indicator(),
            plain.unit(),
            plain.kind(),
            plain.period(),
            plain.value(),
            plain.bound(),
            ObservationOrigin.TYPED,
            null,
            null,
            reason,
            seen));
  }
}
