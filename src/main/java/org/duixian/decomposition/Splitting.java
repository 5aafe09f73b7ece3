package org.duixian.decomposition;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.duixian.access.AuditTrail;
import org.duixian.access.CurrentMember;
import org.duixian.change.Stale;
import org.duixian.database.DistrictSql;
import org.duixian.indicator.Nature;
import org.duixian.indicator.NewObservation;
import org.duixian.indicator.ObservationKind;
import org.duixian.indicator.ObservationOrigin;
import org.duixian.indicator.Recording;
import org.duixian.kernel.NotFound;
import org.duixian.kernel.Period;
import org.duixian.organisation.Units;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The steps of a split: saved, sent, answered, settled. */
@Service
public class Splitting {

  static final String REASON = "目标分解定案";

  private final DistrictSql jdbc;
  private final Splits splits;
  private final Units units;
  private final Recording recording;
  private final DistrictPlan districtPlan;
  private final AuditTrail audit;
  private final Clock clock;

  Splitting(
      DistrictSql jdbc,
      Splits splits,
      Units units,
      Recording recording,
      DistrictPlan districtPlan,
      AuditTrail audit,
      Clock clock) {
    this.jdbc = jdbc;
    this.splits = splits;
    this.units = units;
    this.recording = recording;
    this.districtPlan = districtPlan;
    this.audit = audit;
    this.clock = clock;
  }

  /** Saves a draft as it stands on the page; a new one has the number 0. */
  @Transactional
  public void save(Split draft) {
    long id = draft.id() == 0 ? add(draft) : change(draft);
    jdbc.sql("delete from split_share where district = :district and split = :split")
        .with("split", id)
        .update();
    draft.shares().forEach(share -> put(id, share));
    audit.record(
        "split.save",
        "split",
        id,
        Map.of("indicator", draft.indicator().id(), "year", draft.year()));
  }

  private long add(Split draft) {
    return content(
            jdbc.sql(
                """
                insert into split (district, indicator, year, total, bound, scale, places, tolerance,
                                   basis, time_basis, grain, remainder)
                values (:district, :indicator, :year, :total, :bound, :scale, :places, :tolerance,
                        :basis, :timeBasis, :grain, :remainder)
                on conflict do nothing returning id
                """),
            draft)
        .with("indicator", draft.indicator().id(), "year", draft.year())
        .optional((row, number) -> row.getLong(1))
        .orElseThrow(() -> overtaken(draft));
  }

  private long change(Split draft) {
    raise(draft, SplitState.DRAFT);
    content(
            jdbc.sql(
                """
                update split set total = :total, bound = :bound, scale = :scale, places = :places,
                  tolerance = :tolerance, basis = :basis, time_basis = :timeBasis, grain = :grain,
                  remainder = :remainder
                where district = :district and id = :id
                """),
            draft)
        .with("id", draft.id())
        .update();
    return draft.id();
  }

  private static DistrictSql.Statement content(DistrictSql.Statement statement, Split draft) {
    return statement
        .with("total", draft.total(), "bound", draft.bound().name(), "scale", draft.scale())
        .with("places", draft.places(), "tolerance", draft.tolerance())
        .with("basis", draft.basis().name(), "timeBasis", draft.timeBasis().name())
        .with("grain", draft.grain().name(), "remainder", draft.remainder().name());
  }

  private void put(long split, Share share) {
    jdbc.sql(
            """
            insert into split_share (district, split, unit, weight, value, periods)
            values (:district, :split, :unit, :weight, :value, cast(:periods as numeric[]))
            """)
        .with("split", split, "unit", share.unit(), "weight", share.weight())
        .with("value", share.value())
        .with(
            "periods",
            share.periods().stream().map(BigDecimal::toPlainString).toArray(String[]::new))
        .update();
  }

  private Stale overtaken(Split seen) {
    Split now = splits.find(seen.indicator(), seen.year()).orElseThrow(NotFound::new);
    return SplitForm.standing(now, units.current()).refusal();
  }

  private Stale overtaken(Split seen, long unit) {
    Split now = splits.find(seen.indicator(), seen.year()).orElseThrow(NotFound::new);
    return SplitForm.standing(now, units.find(unit).stream().toList()).refusal();
  }

  /** Raises the version of a split that stands in a state, or refuses. */
  private void raise(Split seen, SplitState from) {
    int version = splits.lock(seen.id()).orElseThrow(() -> overtaken(seen));
    if (version != seen.version()) {
      throw overtaken(seen);
    }
    int raised =
        jdbc.sql(
                """
                update split set version = version + 1
                where district = :district and id = :id and state = :state
                """)
            .with("id", seen.id(), "state", from.name())
            .update();
    if (raised == 0) {
      throw new SplitRefusal(SplitRefusal.Code.NOT_NOW);
    }
  }

  /** Shows the shares to their units; shares that don't fit the total need a reason. */
  @Transactional
  public void send(Split seen, @Nullable String deviation) {
    if (!seen.uneven().isEmpty()) {
      throw new SplitRefusal(SplitRefusal.Code.UNEVEN);
    }
    if (!seen.balance().fits() && deviation == null) {
      throw new SplitRefusal(SplitRefusal.Code.UNBALANCED);
    }
    raise(seen, SplitState.DRAFT);
    state(seen, SplitState.SENT, seen.balance().fits() ? null : deviation);
    audit.record(
        "split.send", "split", seen.id(), Map.of("difference", seen.balance().difference()));
  }

  private void state(Split split, SplitState to, @Nullable String deviation) {
    jdbc.sql(
            """
            update split set state = :state, deviation = :deviation
            where district = :district and id = :id
            """)
        .with("id", split.id(), "state", to.name(), "deviation", deviation)
        .update();
  }

  /** Takes a unit's answer; it may change it until the split is settled. */
  @Transactional
  public void answer(
      Split seen,
      long unit,
      ShareAnswer answer,
      @Nullable String words,
      @Nullable BigDecimal wanted) {
    open(seen);
    int changed =
        jdbc.sql(
                """
                update split_share set answer = :answer, words = :words, wanted = :wanted,
                  answered_at = :now, answered_by = :by, reply = null
                where district = :district and split = :split and unit = :unit
                  and value = :value
                """)
            .with("split", seen.id(), "unit", unit, "answer", answer.name(), "words", words)
            .with("wanted", wanted, "now", OffsetDateTime.now(clock))
            .with("by", CurrentMember.require().name())
            .with("value", seen.of(unit).map(Share::value).orElse(BigDecimal.ZERO))
            .update();
    if (changed == 0) {
      throw overtaken(seen, unit);
    }
    audit.record("split.answer", "split", seen.id(), Map.of("unit", unit, "answer", answer.name()));
  }

  /** Locks a split that is with the units; answers of different units don't disturb each other. */
  private void open(Split seen) {
    splits.lock(seen.id());
    boolean sent =
        jdbc.sql(
                """
                select state = 'SENT' from split where district = :district and id = :id
                """)
            .with("id", seen.id())
            .optional((row, number) -> row.getBoolean(1))
            .orElse(false);
    if (!sent) {
      throw new SplitRefusal(SplitRefusal.Code.NOT_NOW);
    }
  }

  /** Keeps a share against an objection and says why. */
  @Transactional
  public void uphold(Split seen, long unit, String reply) {
    open(seen);
    int changed =
        jdbc.sql(
                """
                update split_share set answer = 'UPHELD', reply = :reply
                where district = :district and split = :split and unit = :unit
                  and answer = 'OBJECTED'
                """)
            .with("split", seen.id(), "unit", unit, "reply", reply)
            .update();
    if (changed == 0) {
      throw overtaken(seen, unit);
    }
    audit.record("split.uphold", "split", seen.id(), Map.of("unit", unit, "reply", reply));
  }

  /** Takes a split back from the units to change it; their answers are given again. */
  @Transactional
  public void takeBack(Split seen) {
    raise(seen, SplitState.SENT);
    state(seen, SplitState.DRAFT, null);
    audit.record("split.take-back", "split", seen.id(), Map.of());
  }

  /**
   * Makes the shares the units' targets and plans. The answers are read once nobody can give
   * another one.
   */
  @Transactional
  public int settle(Split seen) {
    raise(seen, SplitState.SENT);
    Split held = splits.find(seen.indicator(), seen.year()).orElseThrow();
    if (!held.answered()) {
      throw new SplitRefusal(SplitRefusal.Code.UNANSWERED);
    }
    state(held, SplitState.SETTLED, held.deviation());
    List<NewObservation> values = new ArrayList<>();
    held.shares().forEach(share -> values.addAll(values(held, share)));
    values.addAll(districtPlan.of(held));
    return recording.recordAll(values, "split.settle", seen.id());
  }

  /** A share as the target of the year and the plan of each period, by the indicator's nature. */
  static List<NewObservation> values(Split split, Share share) {
    List<NewObservation> values = new ArrayList<>();
    NewObservation target =
        value(split, share, ObservationKind.TARGET, Period.year(split.year()), share.value());
    values.add(
        new NewObservation(
            target.indicator(),
            target.unit(),
            target.kind(),
            target.period(),
            target.value(),
            split.bound(),
            ObservationOrigin.SPLIT,
            null,
            null,
            REASON,
            null));
    List<BigDecimal> plan = plan(split, share);
    for (int i = 0; i < plan.size(); i++) {
      values.add(value(split, share, ObservationKind.PLAN, split.periods().get(i), plan.get(i)));
    }
    return values;
  }

  /** The planned values of a share's periods, since January where the indicator counts so. */
  static List<BigDecimal> plan(Split split, Share share) {
    boolean cumulative =
        split.addsUp() && split.indicator().definition().nature() == Nature.CUMULATIVE;
    List<BigDecimal> plan = new ArrayList<>();
    for (BigDecimal period : share.periods()) {
      boolean first = plan.isEmpty() || !cumulative;
      plan.add(first ? period : plan.getLast().add(period));
    }
    return plan;
  }

  private static NewObservation value(
      Split split, Share share, ObservationKind kind, Period period, BigDecimal value) {
    return NewObservation.of(
            split.indicator().id(), share.unit(), kind, period, value, ObservationOrigin.SPLIT)
        .because(REASON);
  }
}
