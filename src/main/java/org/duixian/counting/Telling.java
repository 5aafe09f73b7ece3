package org.duixian.counting;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.duixian.declaration.RegisterMeasure;
import org.duixian.indicator.Indicator;
import org.duixian.indicator.Indicators;
import org.duixian.indicator.NewObservation;
import org.duixian.indicator.Observation;
import org.duixian.indicator.ObservationKind;
import org.duixian.indicator.ObservationOrigin;
import org.duixian.indicator.Observations;
import org.duixian.indicator.Recording;
import org.duixian.kernel.Period;
import org.duixian.kernel.When;
import org.duixian.organisation.Unit;
import org.duixian.organisation.UnitKind;
import org.duixian.organisation.Units;
import org.duixian.register.Register;
import org.duixian.register.Registers;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Tells indicators what registers have counted, month by month; a closed month is corrected. */
@Component
public class Telling {

  private static final String REASON = "登记簿有更正，重新计数";

  private final Ties ties;
  private final Registers registers;
  private final CountingStore store;
  private final Indicators indicators;
  private final Observations observations;
  private final Recording recording;
  private final Units units;
  private final Clock clock;

  Telling(
      Ties ties,
      Registers registers,
      CountingStore store,
      Indicators indicators,
      Observations observations,
      Recording recording,
      Units units,
      Clock clock) {
    this.ties = ties;
    this.registers = registers;
    this.store = store;
    this.indicators = indicators;
    this.observations = observations;
    this.recording = recording;
    this.units = units;
    this.clock = clock;
  }

  /** Records what differs from what stands and returns how many values that were. */
  @Transactional
  public int tell() {
    return ties.all().stream().mapToInt(this::tell).sum();
  }

  private int tell(Tie tie) {
    Optional<Indicator> indicator = indicators.find(tie.indicator());
    Optional<MeasureNumbers> numbers = indicator.flatMap(each -> numbers(tie, each));
    return numbers.map(each -> tell(tie, each)).orElse(0);
  }

  /** Returns the numbers of a tie, empty where the register declares its measure no more. */
  Optional<MeasureNumbers> numbers(Tie tie, Indicator indicator) {
    return registers.find(tie.register()).flatMap(register -> numbers(tie, indicator, register));
  }

  private Optional<MeasureNumbers> numbers(Tie tie, Indicator indicator, Register register) {
    LocalDate today = LocalDate.now(clock.withZone(When.ZONE));
    return measure(register, tie.measure())
        .map(
            measure ->
                new MeasureNumbers(
                    measure,
                    decimals(register, measure),
                    indicator.definition().nature(),
                    store.cells(tie.register(), tie.measure(), today)));
  }

  static Optional<RegisterMeasure> measure(Register register, String id) {
    return register.declaration().measures().stream()
        .filter(each -> each.id().equals(id))
        .findFirst();
  }

  static int decimals(Register register, RegisterMeasure measure) {
    return measure
        .summed()
        .flatMap(register::column)
        .map(field -> field.type().decimals())
        .orElse(0);
  }

  private int tell(Tie tie, MeasureNumbers numbers) {
    LocalDate today = LocalDate.now(clock.withZone(When.ZONE));
    List<Period> months = months(tie, today);
    Map<Period, Map<Long, Observation>> standing = standing(tie, months);
    List<NewObservation> news = new ArrayList<>();
    for (Period period : months) {
      Map<Long, Observation> known = standing.getOrDefault(period, Map.of());
      values(tie, numbers, period)
          .forEach(
              (unit, value) -> {
                if (differs(known.get(unit), value)) {
                  news.add(observation(tie, unit, period, value));
                }
              });
    }
    return news.isEmpty() ? 0 : recording.recordAll(news, "counting.tell", tie.indicator());
  }

  /** What a person typed, or a document said, before the register counted is not written over. */
  private static boolean differs(@Nullable Observation standing, BigDecimal value) {
    return standing == null
        || standing.origin() == ObservationOrigin.COMPUTED
            && standing.value().compareTo(value) != 0;
  }

  private static NewObservation observation(Tie tie, long unit, Period period, BigDecimal value) {
    return NewObservation.of(
            tie.indicator(),
            unit,
            ObservationKind.ACTUAL,
            period,
            value,
            ObservationOrigin.COMPUTED)
        .because(REASON);
  }

  /** The months from the first on, those of the year before too: what is entered late is told. */
  private static List<Period> months(Tie tie, LocalDate today) {
    LocalDate earliest = LocalDate.of(today.getYear() - 1, 1, 1);
    LocalDate first = tie.since().isBefore(earliest) ? earliest : tie.since();
    return first
        .datesUntil(today.plusDays(1), java.time.Period.ofMonths(1))
        .map(day -> Period.of(Period.Grain.MONTH, day))
        .toList();
  }

  private Map<Period, Map<Long, Observation>> standing(Tie tie, List<Period> months) {
    Map<Period, Map<Long, Observation>> standing = new HashMap<>();
    for (Period period : months) {
      Map<Long, Observation> known = standing.computeIfAbsent(period, each -> new HashMap<>());
      for (Observation each :
          observations.overUnits(tie.indicator(), ObservationKind.ACTUAL, period)) {
        known.put(each.unit(), each);
      }
    }
    return standing;
  }

  /** The district's value, and that of each unit that has one. */
  private Map<Long, BigDecimal> values(Tie tie, MeasureNumbers numbers, Period period) {
    Map<Long, BigDecimal> values = new HashMap<>();
    for (Unit unit : units.current()) {
      if (unit.kind() == UnitKind.DISTRICT) {
        put(values, unit.id(), numbers.of(tie.dimension(), tie.value(), period));
      }
    }
    if (!tie.byField().isEmpty()) {
      for (String unit : numbers.values(tie.byField())) {
        put(values, Long.parseLong(unit), numbers.of(tie.byField(), unit, period));
      }
    }
    return values;
  }

  /** Says whether a unit stands for the whole district. */
  boolean isDistrict(long unit) {
    return units.find(unit).filter(each -> each.kind() == UnitKind.DISTRICT).isPresent();
  }

  private static void put(Map<Long, BigDecimal> values, long unit, @Nullable BigDecimal number) {
    if (number != null) {
      values.put(unit, number);
    }
  }
}
