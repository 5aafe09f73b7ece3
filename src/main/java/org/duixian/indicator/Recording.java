package org.duixian.indicator;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.duixian.access.AuditTrail;
import org.duixian.access.CurrentMember;
import org.duixian.change.ChangeLog;
import org.duixian.change.Stale;
import org.duixian.database.DistrictSql;
import org.duixian.kernel.NotFound;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Records values; a standing value is corrected and what it was is kept. */
@Component
public class Recording {

  private static final ObservationRows ROWS = new ObservationRows();
  private static final Comparator<NewObservation> IN_ORDER =
      Comparator.comparingLong(NewObservation::indicator)
          .thenComparing(NewObservation::kind)
          .thenComparing(NewObservation::period)
          .thenComparingLong(NewObservation::unit);

  /** What became of a value: its number, and whether anything changed. */
  public record Recorded(long id, boolean changed) {}

  private final DistrictSql jdbc;
  private final Indicators indicators;
  private final Closings closings;
  private final ChangeLog changes;
  private final AuditTrail audit;
  private final Clock clock;

  Recording(
      DistrictSql jdbc,
      Indicators indicators,
      Closings closings,
      ChangeLog changes,
      AuditTrail audit,
      Clock clock) {
    this.jdbc = jdbc;
    this.indicators = indicators;
    this.changes = changes;
    this.closings = closings;
    this.audit = audit;
    this.clock = clock;
  }

  /**
   * Records a value and tells the audit trail.
   *
   * @throws IndicatorRefusal when the period is closed and no reason is given
   * @throws Stale when the standing value is not the one that its changer saw
   */
  @Transactional
  public Recorded record(NewObservation observation) {
    Recorded recorded = put(observation);
    if (recorded.changed()) {
      audit.record("observation.record", "observation", recorded.id(), detail(observation));
    }
    return recorded;
  }

  /**
   * Records many values, all or none, with one line in the audit trail.
   *
   * @param action what was done, such as {@code observation.import}
   * @return how many were new or different
   */
  @Transactional
  public int recordAll(Collection<NewObservation> observations, String action, Object subject) {
    int changed = 0;
    // In one order, so that two files sent at once wait for each other instead of locking up.
    List<NewObservation> ordered = observations.stream().sorted(IN_ORDER).toList();
    for (NewObservation observation : ordered) {
      changed += put(observation).changed() ? 1 : 0;
    }
    audit.record(
        action, "observation", subject, Map.of("values", observations.size(), "changed", changed));
    return changed;
  }

  private Recorded put(NewObservation given) {
    boolean closed = closings.isClosed(given.period());
    Optional<Long> added = closed && given.reason() == null ? Optional.empty() : add(given);
    if (added.isPresent()) {
      return new Recorded(added.get(), true);
    }
    Observation standing =
        standing(given).orElseThrow(() -> refusal(IndicatorRefusal.Code.CLOSED, given));
    if (same(standing, given)) {
      return new Recorded(standing.id(), false);
    }
    if (closed && given.reason() == null) {
      throw refusal(IndicatorRefusal.Code.CLOSED, given);
    }
    if (given.seen() != null && !given.seen().equals(standing.version())) {
      throw ValueForm.standing(
              indicators.find(given.indicator()).orElseThrow(NotFound::new), standing)
          .refusal();
    }
    keep(standing, given, closed);
    change(standing, given);
    return new Recorded(standing.id(), true);
  }

  private static IndicatorRefusal refusal(IndicatorRefusal.Code code, NewObservation given) {
    return new IndicatorRefusal(code, given.period().code());
  }

  private static boolean same(Observation standing, NewObservation given) {
    return standing.value().compareTo(given.value()) == 0 && standing.bound() == given.bound();
  }

  private Optional<Long> add(NewObservation given) {
    return content(
            jdbc.sql(
                """
                insert into observation (district, indicator, unit, kind, grain, period_start, value,
                                         bound, origin, statement, note, recorded_at, recorded_by)
                values (:district, :indicator, :unit, :kind, :grain, :start, :value, :bound,
                        :origin, :statement, :note, :now, :by)
                on conflict (district, indicator, kind, grain, period_start, unit) do nothing
                returning id
                """),
            given)
        .optional((row, number) -> row.getLong(1));
  }

  private Optional<Observation> standing(NewObservation given) {
    return jdbc.sql(
            ObservationRows.SELECT
                + """
                and o.indicator = :indicator and o.kind = :kind and o.grain = :grain
                  and o.period_start = :start and o.unit = :unit
                for update
                """)
        .with("indicator", given.indicator(), "unit", given.unit(), "kind", given.kind().name())
        .with("grain", given.period().grain().name(), "start", given.period().start())
        .optional(ROWS);
  }

  private void keep(Observation old, NewObservation given, boolean closed) {
    ObservationVersion after =
        new ObservationVersion(
            given.value(),
            given.bound(),
            given.origin(),
            given.statement(),
            given.note(),
            OffsetDateTime.now(clock),
            CurrentMember.name(),
            closed);
    changes.keep(
        "observation.correct",
        given.reason(),
        List.of(
            new ChangeLog.Step(
                ObservationVersion.subject(old.id()),
                old.indicator(),
                ObservationVersion.of(old),
                after,
                null)));
  }

  private void change(Observation standing, NewObservation given) {
    content(
            jdbc.sql(
                """
                update observation set value = :value, bound = :bound, origin = :origin,
                  statement = :statement, note = :note, recorded_at = :now, recorded_by = :by,
                  version = version + 1
                where district = :district and indicator = :indicator and kind = :kind
                  and grain = :grain and period_start = :start and unit = :unit and id = :id
                """),
            given)
        .with("id", standing.id())
        .update();
  }

  private DistrictSql.Statement content(DistrictSql.Statement statement, NewObservation given) {
    return statement
        .with("indicator", given.indicator(), "unit", given.unit(), "kind", given.kind().name())
        .with("grain", given.period().grain().name(), "start", given.period().start())
        .with("value", given.value(), "bound", given.bound().name())
        .with("origin", given.origin().name(), "statement", given.statement())
        .with("note", given.note(), "now", OffsetDateTime.now(clock), "by", CurrentMember.name());
  }

  private static Map<String, @Nullable Object> detail(NewObservation given) {
    Map<String, @Nullable Object> detail = new LinkedHashMap<>();
    detail.put("indicator", given.indicator());
    detail.put("unit", given.unit());
    detail.put("kind", given.kind().name());
    detail.put("period", given.period().code());
    detail.put("value", given.value().toPlainString());
    detail.put("reason", given.reason());
    return detail;
  }
}
