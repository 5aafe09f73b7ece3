package org.duixian.indicator;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.duixian.database.DistrictScope;
import org.duixian.kernel.Amount;
import org.duixian.kernel.Period;
import org.duixian.kernel.Typed;
import org.duixian.kernel.TypedPeriod;
import org.duixian.kernel.UnitOfMeasure;
import org.duixian.kernel.Years;
import org.duixian.organisation.Unit;
import org.duixian.organisation.UnitNames;
import org.duixian.organisation.Units;
import org.duixian.reader.Bound;
import org.duixian.reader.UnitWords;
import org.duixian.sheet.HeadWords;
import org.duixian.sheet.SheetColumn;
import org.duixian.sheet.SheetLimits;
import org.duixian.sheet.SheetRemark;
import org.duixian.sheet.SheetReview;
import org.duixian.sheet.SheetRow;
import org.duixian.sheet.SheetTable;
import org.duixian.sheet.Sheets;
import org.duixian.site.Wording;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Holds a sheet of values against what stands, cell by cell. */
@Component
class ImportReading {

  private static final SheetLimits LIMITS = new SheetLimits(20_000, 100L * 1024 * 1024);
  private static final int LONGEST = 200;

  /** The review to be shown, and the values to be recorded. */
  record Outcome(SheetReview<ImportLine> review, List<NewObservation> values) {}

  private record Place(long indicator, long unit, ObservationKind kind, Period period) {}

  private final Indicators indicators;
  private final Observations observations;
  private final Closings closings;
  private final Units units;
  private final HeadWords words;

  ImportReading(
      Indicators indicators,
      Observations observations,
      Closings closings,
      Units units,
      Wording wording) {
    this.indicators = indicators;
    this.observations = observations;
    this.closings = closings;
    this.units = units;
    this.words = wording::of;
  }

  /**
   * Reads a sheet.
   *
   * @param ticked the questions that were answered with yes
   */
  Outcome read(byte[] file, Set<String> ticked) {
    String district = DistrictScope.code();
    SheetTable table = Sheets.read(file, ValueColumns.ALL, LIMITS, words);
    List<SheetRemark> missing = table.missing(ValueColumns.REQUIRED, words);
    if (missing.isEmpty() && table.rows().isEmpty() && table.wrong().isEmpty()) {
      missing = List.of(SheetRemark.of(0, "sheet.no-rows"));
    }
    return missing.isEmpty()
        ? new Comparison(district, table, ticked).outcome()
        : new Outcome(SheetReview.refused(missing), List.of());
  }

  /** The comparison of one sheet. */
  private final class Comparison {

    private final String district;
    private final SheetTable table;
    private final Set<String> ticked;
    private final Map<String, Indicator> byCode = new HashMap<>();
    private final UnitNames names;
    private final Years years;
    private final Map<Period, Boolean> closed = new HashMap<>();
    private final Map<Place, SheetRow> rows = new HashMap<>();
    private final List<NewObservation> values = new ArrayList<>();
    private final List<SheetRemark> problems;
    private final List<SheetRemark> told;

    Comparison(String district, SheetTable table, Set<String> ticked) {
      this.district = district;
      this.table = table;
      this.ticked = ticked;
      this.problems = new ArrayList<>(table.wrong());
      this.told = new ArrayList<>(table.told());
      this.years = years(table.rows());
      this.names = new UnitNames(units.current());
      indicators.current().forEach(each -> byCode.put(each.code(), each));
    }

    Outcome outcome() {
      table.rows().forEach(this::read);
      Map<Place, Observation> standing = new HashMap<>();
      for (Observation each : observations.standing(values)) {
        standing.put(new Place(each.indicator(), each.unit(), each.kind(), each.period()), each);
      }
      List<ImportLine> changes = new ArrayList<>();
      List<NewObservation> wanted = new ArrayList<>();
      for (NewObservation value : values) {
        Observation before = standing.get(place(value));
        SheetRow row = rows.get(place(value));
        if (before != null && same(before, value) || row == null) {
          continue;
        }
        if (value.reason() == null && isClosed(value.period())) {
          String code = value.period().code();
          problem(row, ValueColumns.REASON, "indicator.import.reason-needed", code);
          continue;
        }
        wanted.add(seen(value, before));
        changes.add(change(row, value, before));
      }
      int unchanged = values.size() - wanted.size();
      return new Outcome(
          new SheetReview<>(unchanged, changes, problems, told, table.asked(), ticked), wanted);
    }

    private ImportLine change(SheetRow row, NewObservation value, @Nullable Observation before) {
      Indicator indicator = byCode.get(row.text(ValueColumns.CODE));
      if (indicator == null) {
        throw new IllegalStateException("a value was read without its indicator");
      }
      return new ImportLine(
          row.number(),
          indicator,
          row.text(ValueColumns.UNIT),
          value.kind(),
          value.period(),
          before,
          Amount.written(value.value(), indicator.unit()).text());
    }

    private void read(SheetRow row) {
      if (row.text(ValueColumns.VALUE).isEmpty()) {
        told.add(row.remark(ValueColumns.VALUE, "indicator.import.no-value"));
        return;
      }
      Optional<Indicator> indicator = indicator(row);
      Optional<Unit> unit =
          known(row, ValueColumns.UNIT, names::find, "indicator.import.unknown-unit");
      Optional<ObservationKind> kind =
          known(row, ValueColumns.KIND, this::kind, "indicator.import.unknown-kind");
      Optional<Period> period = period(row, indicator);
      Optional<Bound> bound =
          known(row, ValueColumns.BOUND, ImportReading::bound, "indicator.import.bad-bound");
      Optional<BigDecimal> value = value(row, indicator.orElse(null));
      if (indicator.isPresent()
          && unit.isPresent()
          && kind.isPresent()
          && period.isPresent()
          && bound.isPresent()
          && value.isPresent()) {
        take(
            row,
            new NewObservation(
                indicator.get().id(),
                unit.get().id(),
                kind.get(),
                period.get(),
                value.get(),
                bound.get(),
                ObservationOrigin.IMPORTED,
                null,
                orNull(row.text(ValueColumns.NOTE)),
                orNull(row.text(ValueColumns.REASON)),
                null));
      }
    }

    private void take(SheetRow row, NewObservation value) {
      SheetRow earlier = rows.putIfAbsent(place(value), row);
      if (earlier == null) {
        values.add(value);
      } else {
        String number = String.valueOf(earlier.number());
        problem(row, ValueColumns.CODE, "indicator.import.twice", number);
      }
    }

    private Optional<Indicator> indicator(SheetRow row) {
      String code = row.text(ValueColumns.CODE);
      Indicator indicator = byCode.get(code);
      if (indicator == null) {
        problem(row, ValueColumns.CODE, "indicator.import.unknown-code", code);
      } else if (indicator.isFormula()) {
        problem(row, ValueColumns.CODE, "indicator.import.computed", indicator.name());
      }
      return Optional.ofNullable(indicator).filter(each -> !each.isFormula());
    }

    private Optional<ObservationKind> kind(String word) {
      return words.choice(ObservationKind.values(), each -> "indicator.kind." + each, word);
    }

    private <T> Optional<T> known(
        SheetRow row, SheetColumn<?> column, Function<String, Optional<T>> read, String otherwise) {
      Optional<T> found = read.apply(row.text(column));
      if (found.isEmpty()) {
        problem(row, column, otherwise, row.text(column));
      }
      return found;
    }

    /** A period that is typed without its year, or since January, is told as it was read. */
    private Optional<Period> period(SheetRow row, Optional<Indicator> indicator) {
      String text = row.text(ValueColumns.WHEN);
      Optional<TypedPeriod> typed =
          orProblem(row, ValueColumns.WHEN, TypedPeriod.read(text, years));
      boolean total = typed.filter(TypedPeriod::sinceJanuary).isPresent();
      Optional<Period> period = typed.map(TypedPeriod::period);
      if (total && indicator.filter(each -> each.definition().nature() == Nature.OWN).isPresent()) {
        problem(row, ValueColumns.WHEN, "indicator.error.running-total", text);
        return Optional.empty();
      }
      period
          .filter(found -> total || !text.contains(String.valueOf(found.year())))
          .map(
              found ->
                  row.remark(ValueColumns.WHEN, "indicator.import.period-read", text, found.code()))
          .ifPresent(told::add);
      return period;
    }

    private Optional<BigDecimal> value(SheetRow row, @Nullable Indicator indicator) {
      String measured = row.text(ValueColumns.MEASURED);
      String head = row.headRemark(ValueColumns.VALUE);
      String text = row.text(ValueColumns.VALUE);
      boolean byHead = measured.isEmpty() && UnitWords.known(UnitOfMeasure.of(head).name());
      Typed<Amount> typed = Amount.read(text, byHead ? head : measured);
      Optional<Amount> amount = orProblem(row, ValueColumns.VALUE, typed);
      if (amount.isEmpty() || indicator == null) {
        return Optional.empty();
      }
      String base = indicator.unit();
      Optional<BigDecimal> value = amount.get().in(base);
      if (value.isEmpty()) {
        boolean own = measured.isEmpty();
        problem(
            row,
            own ? ValueColumns.VALUE : ValueColumns.MEASURED,
            "indicator.error.unit",
            own ? text : measured,
            base == null ? "—" : base);
      }
      return value;
    }

    private <T> Optional<T> orProblem(SheetRow row, SheetColumn<?> column, Typed<T> typed) {
      if (typed instanceof Typed.Refused<T> refused) {
        problem(row, column, refused.messageKey(), refused.arguments().toArray());
      }
      return typed.found();
    }

    private boolean isClosed(Period period) {
      return closed.computeIfAbsent(period, each -> closings.isClosed(each));
    }

    private void problem(SheetRow row, SheetColumn<?> column, String key, Object... arguments) {
      problems.add(row.remark(column, key, arguments));
    }
  }

  /** A period without a year is of the year that all others of the sheet name. */
  private static Years years(List<SheetRow> rows) {
    List<Integer> named =
        rows.stream()
            .map(row -> TypedPeriod.read(row.text(ValueColumns.WHEN), Years.USUAL).found())
            .flatMap(Optional::stream)
            .map(typed -> typed.period().year())
            .distinct()
            .toList();
    return named.size() == 1 ? Years.USUAL.assuming(named.getFirst()) : Years.USUAL;
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
    return text.isEmpty() ? null : text.substring(0, Math.min(LONGEST, text.length()));
  }

  private static Optional<Bound> bound(String sign) {
    return switch (sign) {
      case "", "=", "＝" -> Optional.of(Bound.EQ);
      case "≥", ">=" -> Optional.of(Bound.GE);
      case ">", "＞" -> Optional.of(Bound.GT);
      case "≤", "<=" -> Optional.of(Bound.LE);
      case "<", "＜" -> Optional.of(Bound.LT);
      case "≈" -> Optional.of(Bound.APPROX);
      default -> Optional.empty();
    };
  }
}
