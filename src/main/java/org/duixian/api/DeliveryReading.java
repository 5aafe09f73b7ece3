package org.duixian.api;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.duixian.change.Stale;
import org.duixian.indicator.Closings;
import org.duixian.indicator.Indicator;
import org.duixian.indicator.Indicators;
import org.duixian.indicator.NewObservation;
import org.duixian.indicator.Observation;
import org.duixian.indicator.ObservationKind;
import org.duixian.indicator.ObservationOrigin;
import org.duixian.indicator.Observations;
import org.duixian.kernel.Amount;
import org.duixian.kernel.Period;
import org.duixian.organisation.Unit;
import org.duixian.organisation.Units;
import org.duixian.reader.Bound;
import org.duixian.site.FieldChecks;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Understands delivered values and holds them against what stands, row by row. */
@Component
record DeliveryReading(
    Indicators indicators, Units units, Observations observations, Closings closings) {

  private static final int LONGEST = 200;

  /** What was understood: the values, and the indicators they are of. */
  record Read(List<NewObservation> values, Map<Long, Indicator> indicators) {}

  private record Place(long indicator, long unit, ObservationKind kind, Period period) {
    static Place of(NewObservation value) {
      return new Place(value.indicator(), value.unit(), value.kind(), value.period());
    }
  }

  /** Returns the values, or refuses them with all that is wrong in any row. */
  Read read(List<NewDelivery.NewValue> rows) {
    Rows reading = new Rows();
    for (int row = 0; row < rows.size(); row++) {
      reading.read("/observations/" + row, rows.get(row));
    }
    if (reading.wrong.isEmpty()) {
      reading.holdAgainstStanding();
    }
    if (!reading.wrong.isEmpty()) {
      throw new RequestProblem(422, reading.wrong, "api.problem.incomplete", reading.wrong.size());
    }
    return new Read(List.copyOf(reading.values.values()), reading.byId);
  }

  /** The rows of one delivery. */
  private final class Rows {

    private final Map<String, Indicator> byCode = new HashMap<>();
    private final Map<Long, Indicator> byId = new HashMap<>();
    private final Map<String, Unit> byName = new HashMap<>();
    private final Map<String, NewObservation> values = new LinkedHashMap<>();
    private final Map<Place, String> places = new HashMap<>();
    private final Map<Period, Boolean> closed = new HashMap<>();
    private final List<RequestProblem.At> wrong = new ArrayList<>();

    Rows() {
      for (Indicator each : indicators.current()) {
        byCode.put(each.code(), each);
        byId.put(each.id(), each);
      }
      List<Unit> standing = units.current();
      standing.forEach(unit -> unit.aliases().forEach(name -> byName.putIfAbsent(name, unit)));
      for (Unit unit : standing) {
        if (unit.code() != null) {
          byName.put(unit.code(), unit);
        }
        byName.put(unit.shortName(), unit);
        byName.put(unit.name(), unit);
        byName.put(unit.key(), unit);
      }
    }

    private void read(String at, NewDelivery.NewValue row) {
      int before = wrong.size();
      Optional<Indicator> indicator = indicator(at, row.indicator());
      @Nullable Unit unit = byName.get(row.unit());
      if (unit == null) {
        wrong(at + "/unit", "indicator.import.unknown-unit", row.unit());
      }
      Optional<Period> period = period(at, row.period());
      BigDecimal value = indicator.map(of -> value(at, row, of)).orElse(row.value());
      tooLong(at + "/note", row.note());
      tooLong(at + "/reason", row.reason());
      if (wrong.size() > before || indicator.isEmpty() || unit == null || period.isEmpty()) {
        return;
      }
      NewObservation read =
          new NewObservation(
              indicator.get().id(),
              unit.id(),
              row.kind(),
              period.get(),
              value,
              row.bound() == null ? Bound.EQ : row.bound(),
              ObservationOrigin.IMPORTED,
              null,
              row.note(),
              row.reason(),
              row.version());
      @Nullable String earlier = places.putIfAbsent(Place.of(read), at);
      if (earlier == null) {
        values.put(at, read);
      } else {
        wrong(at, "api.problem.twice", earlier);
      }
    }

    private Optional<Indicator> indicator(String at, String code) {
      @Nullable Indicator found = byCode.get(code);
      if (found == null) {
        wrong(at + "/indicator", "indicator.import.unknown-code", code);
      } else if (found.isFormula()) {
        wrong(at + "/indicator", "indicator.import.computed", found.name());
      }
      return Optional.ofNullable(found);
    }

    private Optional<Period> period(String at, String code) {
      try {
        return Optional.of(Period.of(code));
      } catch (DateTimeException unknown) {
        wrong(at + "/period", "indicator.error.period");
        return Optional.empty();
      }
    }

    private BigDecimal value(String at, NewDelivery.NewValue row, Indicator indicator) {
      String told = FieldChecks.stripped(row.measuredIn());
      String measured = told.isEmpty() ? indicator.unit() : told;
      Optional<BigDecimal> value = new Amount(row.value(), measured).in(indicator.unit());
      if (value.isEmpty()) {
        String base = indicator.unit() == null ? "—" : indicator.unit();
        wrong(at + "/measuredIn", "indicator.error.unit", told, base);
      }
      return value.orElse(row.value());
    }

    private void tooLong(String at, @Nullable String words) {
      if (words != null && words.length() > LONGEST) {
        wrong(at, "site.error.text", LONGEST);
      }
    }

    /** What would be refused later is told now, with its row. */
    private void holdAgainstStanding() {
      Map<Place, Observation> standing = new HashMap<>();
      for (Observation each : observations.standing(List.copyOf(values.values()))) {
        standing.put(new Place(each.indicator(), each.unit(), each.kind(), each.period()), each);
      }
      values.forEach(
          (at, value) -> {
            @Nullable Observation before = standing.get(Place.of(value));
            boolean same =
                before != null
                    && before.value().compareTo(value.value()) == 0
                    && before.bound() == value.bound();
            if (same) {
              return;
            }
            if (value.reason() == null && isClosed(value.period())) {
              wrong(at + "/reason", "indicator.import.reason-needed", value.period().code());
            }
            boolean seen =
                value.seen() == null || before != null && value.seen() == before.version();
            if (!seen) {
              wrong(at + "/version", Stale.KEY);
            }
          });
    }

    private boolean isClosed(Period period) {
      return closed.computeIfAbsent(period, each -> closings.isClosed(each));
    }

    private void wrong(String at, String messageKey, Object... arguments) {
      wrong.add(RequestProblem.At.of(at, messageKey, arguments));
    }
  }
}
