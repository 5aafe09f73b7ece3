package org.duixian.indicator;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.util.Optional;
import org.duixian.kernel.Period;
import org.duixian.reader.Bound;
import org.duixian.site.FieldChecks;
import org.duixian.site.FormErrors;
import org.jspecify.annotations.Nullable;

/** A value as it is typed for a unit, kind and period; public for its template only. */
public record ValueForm(
    @Nullable String unit,
    @Nullable String kind,
    @Nullable String period,
    @Nullable String bound,
    @Nullable String value,
    @Nullable String note,
    @Nullable String reason,
    @Nullable Integer version) {

  private static final int LONGEST = 200;

  /** Returns the same with what stands at the place. */
  ValueForm with(Observation standing, @Nullable String measured) {
    return new ValueForm(
        unit,
        kind,
        period,
        standing.bound().name(),
        Scaled.of(standing.value(), measured).text(),
        standing.note(),
        null,
        standing.version());
  }

  static Optional<Period> period(@Nullable String typed) {
    try {
      return Optional.of(Period.of(FieldChecks.stripped(typed)));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  /** The value to be recorded; usable when the errors got none. */
  NewObservation read(Indicator indicator, long unitId, FormErrors errors) {
    FieldChecks fields = new FieldChecks(errors);
    Period when =
        period(period)
            .orElseGet(
                () -> {
                  errors.add("period", "indicator.error.period");
                  return Period.year(2000);
                });
    Bound sign = fields.choice("bound", bound, Bound.EQ);
    if (sign == Bound.QUAL) {
      errors.add("bound", "site.error.choice");
    }
    return new NewObservation(
        indicator.id(),
        unitId,
        fields.choice("kind", kind, ObservationKind.ACTUAL),
        when,
        number(indicator, errors),
        sign,
        Origin.TYPED,
        null,
        fields.textOrNone("note", note, LONGEST),
        fields.textOrNone("reason", reason, LONGEST),
        version == null ? Integer.valueOf(-1) : version);
  }

  private BigDecimal number(Indicator indicator, FormErrors errors) {
    Optional<Scaled> typed = Scaled.read(value);
    Optional<BigDecimal> found = typed.flatMap(each -> each.in(indicator.unit()));
    if (typed.isEmpty()) {
      errors.add("value", "indicator.error.value");
    } else if (found.isEmpty()) {
      String base = indicator.unit();
      errors.add("value", "indicator.error.unit", typed.get().unit(), base == null ? "—" : base);
    }
    return found.orElse(BigDecimal.ZERO);
  }
}
