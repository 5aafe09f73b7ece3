package org.duixian.indicator;

import java.math.BigDecimal;
import java.util.Optional;
import org.duixian.change.Fields;
import org.duixian.change.Standing;
import org.duixian.kernel.Amount;
import org.duixian.kernel.Period;
import org.duixian.kernel.Typed;
import org.duixian.kernel.TypedPeriod;
import org.duixian.kernel.Years;
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
  private static final ValueForm EMPTY =
      new ValueForm(null, null, null, null, null, null, null, null);
  private static final Fields FIELDS = Fields.of("indicator.", "bound# value note");
  private static final Years YEARS = new Years(1949, 2199, null);

  /** Returns the same with what stands at the place. */
  ValueForm with(Observation standing, @Nullable String measured) {
    return new ValueForm(
        unit,
        kind,
        period,
        standing.bound().name(),
        Amount.written(standing.value(), measured).text(),
        standing.note(),
        null,
        standing.version());
  }

  /** Returns a value for a form that corrects it, as it stands. */
  static Standing standing(Indicator indicator, Observation now) {
    String path =
        "%s/value?unit=%d&kind=%s&period=%s"
            .formatted(indicator.path(), now.unit(), now.kind(), now.period().code());
    return Standing.of(
            ObservationVersion.subject(now.id()),
            indicator.name() + " " + now.period().code(),
            path,
            now.version())
        .with(FIELDS, EMPTY.with(now, indicator.unit()));
  }

  static Optional<Period> period(@Nullable String typed) {
    return TypedPeriod.read(typed, YEARS).found().map(TypedPeriod::period);
  }

  /** The value to be recorded; usable when the errors got none. */
  NewObservation read(Indicator indicator, long unitId, FormErrors errors) {
    FieldChecks fields = new FieldChecks(errors);
    Typed<TypedPeriod> typed = TypedPeriod.read(period, YEARS);
    TypedPeriod when = fields.typed("period", typed, new TypedPeriod(Period.year(2000), false));
    if (when.sinceJanuary() && indicator.definition().nature() == Nature.OWN) {
      errors.add("period", "indicator.error.running-total", FieldChecks.stripped(period));
    }
    Bound sign = fields.choice("bound", bound, Bound.EQ);
    if (sign == Bound.QUAL) {
      errors.add("bound", "site.error.choice");
    }
    return new NewObservation(
        indicator.id(),
        unitId,
        fields.choice("kind", kind, ObservationKind.ACTUAL),
        when.period(),
        fields.typed("value", Amount.readIn(value, 0, indicator.unit()), BigDecimal.ZERO),
        sign,
        ObservationOrigin.TYPED,
        null,
        fields.textOrNone("note", note, LONGEST),
        fields.textOrNone("reason", reason, LONGEST),
        version == null ? Integer.valueOf(-1) : version);
  }
}
