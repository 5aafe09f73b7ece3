package org.duixian.indicator;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.duixian.kernel.Amount;
import org.duixian.kernel.Period;
import org.duixian.kernel.Typed;
import org.duixian.organisation.Unit;
import org.duixian.organisation.Units;
import org.duixian.reader.Bound;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Holds a sheet of values against what stands, cell by cell. */
@Component
class ImportReading {

  private static final Locale[] LOCALES = {Locale.SIMPLIFIED_CHINESE, Locale.ENGLISH};

  /** The review to be shown, and the values to be recorded. */
  record Outcome(ImportReview review, List<NewObservation> values) {}

  private record Place(long indicator, long unit, ObservationKind kind, Period period) {}

  private final ValueSheetText text;
  private final Indicators indicators;
  private final Observations observations;
  private final Closings closings;
  private final Units units;
  private final MessageSource messages;

  ImportReading(
      ValueSheetText text,
      Indicators indicators,
      Observations observations,
      Closings closings,
      Units units,
      MessageSource messages) {
    this.text = text;
    this.indicators = indicators;
    this.observations = observations;
    this.closings = closings;
    this.units = units;
    this.messages = messages;
  }

  Outcome read(String district, byte[] file) {
    ValueSheetText.Content content = text.read(file);
    if (!content.problems().isEmpty()) {
      return new Outcome(new ImportReview(0, List.of(), content.problems()), List.of());
    }
    return new Comparison(district, content).outcome();
  }

  /** The comparison of one sheet. */
  private final class Comparison {

    private final String district;
    private final ValueSheetText.Content sheet;
    private final Map<String, Indicator> byCode = new HashMap<>();
    private final Map<String, Unit> byName = new HashMap<>();
    private final Map<Period, Boolean> closed = new HashMap<>();
    private final Map<Place, Integer> rows = new HashMap<>();
    private final Map<Place, ValueSheetText.Line> lines = new HashMap<>();
    private final List<NewObservation> values = new ArrayList<>();
    private final List<ImportProblem> problems = new ArrayList<>();

    Comparison(String district, ValueSheetText.Content sheet) {
      this.district = district;
      this.sheet = sheet;
      indicators.current(district).forEach(each -> byCode.put(each.code(), each));
      for (Unit unit : units.current(district)) {
        unit.aliases().forEach(alias -> byName.putIfAbsent(alias, unit));
      }
      for (Unit unit : units.current(district)) {
        byName.put(unit.shortName(), unit);
        byName.put(unit.name(), unit);
      }
    }

    Outcome outcome() {
      sheet.lines().forEach(this::read);
      Map<Place, Observation> standing = new HashMap<>();
      for (Observation each : observations.standing(district, values)) {
        standing.put(new Place(each.indicator(), each.unit(), each.kind(), each.period()), each);
      }
      List<ImportReview.Line> changes = new ArrayList<>();
      List<NewObservation> wanted = new ArrayList<>();
      for (NewObservation value : values) {
        Place place = place(value);
        Observation before = standing.get(place);
        ValueSheetText.Line line = lines.get(place);
        if (before != null && same(before, value) || line == null) {
          continue;
        }
        if (value.reason() == null && isClosed(value.period())) {
          problem(
              line, ValueColumn.REASON, "indicator.import.reason-needed", value.period().code());
          continue;
        }
        wanted.add(seen(value, before));
        changes.add(change(line, value, before));
      }
      return new Outcome(
          new ImportReview(values.size() - wanted.size(), changes, problems), wanted);
    }

    private ImportReview.Line change(
        ValueSheetText.Line line, NewObservation value, @Nullable Observation before) {
      Indicator indicator = byCode.get(line.text(ValueColumn.CODE));
      if (indicator == null) {
        throw new IllegalStateException("a value was read without its indicator");
      }
      return new ImportReview.Line(
          line.row(),
          indicator,
          line.text(ValueColumn.UNIT),
          value.kind(),
          value.period(),
          before,
          Amount.written(value.value(), indicator.unit()).text());
    }

    private void read(ValueSheetText.Line line) {
      int before = problems.size();
      Indicator indicator = indicator(line);
      String unitName = line.text(ValueColumn.UNIT);
      Unit unit = byName.get(unitName);
      if (unit == null) {
        problem(line, ValueColumn.UNIT, "indicator.import.unknown-unit", unitName);
      }
      Optional<ObservationKind> kind = kind(line.text(ValueColumn.KIND));
      if (kind.isEmpty()) {
        problem(
            line, ValueColumn.KIND, "indicator.import.unknown-kind", line.text(ValueColumn.KIND));
      }
      Optional<Period> period = ValueForm.period(line.text(ValueColumn.PERIOD));
      if (period.isEmpty()) {
        problem(line, ValueColumn.PERIOD, "indicator.error.period");
      }
      Optional<Bound> bound = bound(line.text(ValueColumn.BOUND));
      if (bound.isEmpty()) {
        problem(
            line, ValueColumn.BOUND, "indicator.import.bad-bound", line.text(ValueColumn.BOUND));
      }
      Optional<BigDecimal> value = value(line, indicator);
      if (problems.size() == before && indicator != null && unit != null) {
        take(
            line,
            new NewObservation(
                indicator.id(),
                unit.id(),
                kind.orElseThrow(),
                period.orElseThrow(),
                value.orElseThrow(),
                bound.orElseThrow(),
                Origin.IMPORTED,
                null,
                orNull(line.text(ValueColumn.NOTE)),
                orNull(line.text(ValueColumn.REASON)),
                null));
      }
    }

    private void take(ValueSheetText.Line line, NewObservation value) {
      Place place = place(value);
      Integer earlier = rows.putIfAbsent(place, line.row());
      if (earlier == null) {
        lines.put(place, line);
        values.add(value);
      } else {
        problem(line, ValueColumn.CODE, "indicator.import.twice", String.valueOf(earlier));
      }
    }

    private @Nullable Indicator indicator(ValueSheetText.Line line) {
      String code = line.text(ValueColumn.CODE);
      Indicator indicator = byCode.get(code);
      if (indicator == null) {
        problem(line, ValueColumn.CODE, "indicator.import.unknown-code", code);
      } else if (indicator.isFormula()) {
        problem(line, ValueColumn.CODE, "indicator.import.computed", indicator.name());
      }
      return indicator;
    }

    private Optional<BigDecimal> value(ValueSheetText.Line line, @Nullable Indicator indicator) {
      String measured = line.text(ValueColumn.MEASURED);
      String base = indicator == null ? null : indicator.unit();
      Typed<Amount> typed =
          Amount.read(line.text(ValueColumn.VALUE), measured.isEmpty() ? base : measured);
      if (typed instanceof Typed.Refused<Amount> refused) {
        problem(line, ValueColumn.VALUE, refused.messageKey(), refused.arguments().toArray());
        return Optional.empty();
      }
      Optional<BigDecimal> value = typed.found().flatMap(amount -> amount.in(base));
      if (indicator != null && value.isEmpty()) {
        String wanted = base == null ? "—" : base;
        problem(line, ValueColumn.MEASURED, "indicator.error.unit", measured, wanted);
      }
      return value;
    }

    private boolean isClosed(Period period) {
      return closed.computeIfAbsent(period, each -> closings.isClosed(district, each));
    }

    private void problem(
        ValueSheetText.Line line, ValueColumn column, String key, Object... arguments) {
      String letter = sheet.letters().getOrDefault(column, "?");
      problems.add(new ImportProblem(line.row(), letter, key, List.of(arguments)));
    }
  }

  private static Place place(NewObservation value) {
    return new Place(value.indicator(), value.unit(), value.kind(), value.period());
  }

  private static boolean same(Observation standing, NewObservation value) {
    return standing.value().compareTo(value.value()) == 0 && standing.bound() == value.bound();
  }

  /** What somebody else changes between review and confirmation is not overwritten. */
  private static NewObservation seen(NewObservation value, @Nullable Observation before) {
    return new NewObservation(
        value.indicator(),
        value.unit(),
        value.kind(),
        value.period(),
        value.value(),
        value.bound(),
        value.origin(),
        null,
        value.note(),
        value.reason(),
        before == null ? Integer.valueOf(-1) : Integer.valueOf(before.version()));
  }

  private static @Nullable String orNull(String text) {
    return text.isEmpty() ? null : text.substring(0, Math.min(200, text.length()));
  }

  private Optional<ObservationKind> kind(String word) {
    for (ObservationKind kind : ObservationKind.values()) {
      for (Locale locale : LOCALES) {
        if (word.equals(messages.getMessage("indicator.kind." + kind.name(), null, locale))) {
          return Optional.of(kind);
        }
      }
    }
    return Optional.empty();
  }

  private static Optional<Bound> bound(String sign) {
    return switch (sign) {
      case "", "=" -> Optional.of(Bound.EQ);
      case "≥", ">=" -> Optional.of(Bound.GE);
      case ">" -> Optional.of(Bound.GT);
      case "≤", "<=" -> Optional.of(Bound.LE);
      case "<" -> Optional.of(Bound.LT);
      case "≈" -> Optional.of(Bound.APPROX);
      default -> Optional.empty();
    };
  }
}
