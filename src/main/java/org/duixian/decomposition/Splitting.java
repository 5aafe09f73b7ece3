package org.duixian.decomposition;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.duixian.access.AuditTrail;
import org.duixian.access.CurrentMember;
import org.duixian.indicator.Nature;
import org.duixian.indicator.NewObservation;
import org.duixian.indicator.ObservationKind;
import org.duixian.indicator.Origin;
import org.duixian.indicator.Recording;
import org.duixian.kernel.Period;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The steps of a split: saved, sent, answered, settled. */
@Service
public class Splitting {

  static final String REASON = "目标分解定案";

  private final JdbcClient jdbc;
  private final Splits splits;
  private final Recording recording;
  private final DistrictPlan districtPlan;
  private final AuditTrail audit;
  private final Clock clock;

  Splitting(
      JdbcClient jdbc,
      Splits splits,
      Recording recording,
      DistrictPlan districtPlan,
      AuditTrail audit,
      Clock clock) {
    this.jdbc = jdbc;
    this.splits = splits;
    this.recording = recording;
    this.districtPlan = districtPlan;
    this.audit = audit;
    this.clock = clock;
  }

  /** Saves a draft as it stands on the page; a new one has the number 0. */
  @Transactional
  public void save(String district, Split draft) {
    long id = draft.id() == 0 ? add(district, draft) : change(district, draft);
    jdbc.sql("delete from split_share where district = :district and split = :split")
        .param("district", district)
        .param("split", id)
        .update();
    draft.shares().forEach(share -> put(district, id, share));
    audit.record(
        "split.save",
        "split",
        id,
        Map.of("indicator", draft.indicator().id(), "year", draft.year()));
  }

  private long add(String district, Split draft) {
    return content(
            jdbc.sql(
                """
                insert into split (district, indicator, year, total, bound, scale, places, tolerance,
                                   basis, time_basis, grain, remainder)
                values (:district, :indicator, :year, :total, :bound, :scale, :places, :tolerance,
                        :basis, :timeBasis, :grain, :remainder)
                on conflict do nothing returning id
                """),
            district,
            draft)
        .param("indicator", draft.indicator().id())
        .param("year", draft.year())
        .query((row, number) -> row.getLong(1))
        .optional()
        .orElseThrow(() -> new SplitRefusal(SplitRefusal.Code.STALE));
  }

  private long change(String district, Split draft) {
    raise(district, draft, SplitState.DRAFT);
    content(
            jdbc.sql(
                """
                update split set total = :total, bound = :bound, scale = :scale, places = :places,
                  tolerance = :tolerance, basis = :basis, time_basis = :timeBasis, grain = :grain,
                  remainder = :remainder
                where district = :district and id = :id
                """),
            district,
            draft)
        .param("id", draft.id())
        .update();
    return draft.id();
  }

  private static JdbcClient.StatementSpec content(
      JdbcClient.StatementSpec statement, String district, Split draft) {
    return statement
        .param("district", district)
        .param("total", draft.total())
        .param("bound", draft.bound().name())
        .param("scale", draft.scale())
        .param("places", draft.places())
        .param("tolerance", draft.tolerance())
        .param("basis", draft.basis().name())
        .param("timeBasis", draft.timeBasis().name())
        .param("grain", draft.grain().name())
        .param("remainder", draft.remainder().name());
  }

  private void put(String district, long split, Share share) {
    jdbc.sql(
            """
            insert into split_share (district, split, unit, weight, value, periods)
            values (:district, :split, :unit, :weight, :value, cast(:periods as numeric[]))
            """)
        .param("district", district)
        .param("split", split)
        .param("unit", share.unit())
        .param("weight", share.weight())
        .param("value", share.value())
        .param(
            "periods",
            share.periods().stream().map(BigDecimal::toPlainString).toArray(String[]::new))
        .update();
  }

  /** Raises the version of a split that stands in a state, or refuses. */
  private void raise(String district, Split seen, SplitState from) {
    int version =
        splits
            .lock(district, seen.id())
            .orElseThrow(() -> new SplitRefusal(SplitRefusal.Code.STALE));
    if (version != seen.version()) {
      throw new SplitRefusal(SplitRefusal.Code.STALE);
    }
    int raised =
        jdbc.sql(
                """
                update split set version = version + 1
                where district = :district and id = :id and state = :state
                """)
            .param("district", district)
            .param("id", seen.id())
            .param("state", from.name())
            .update();
    if (raised == 0) {
      throw new SplitRefusal(SplitRefusal.Code.NOT_NOW);
    }
  }

  /** Shows the shares to their units; shares that don't fit the total need a reason. */
  @Transactional
  public void send(String district, Split seen, @Nullable String deviation) {
    if (!seen.uneven().isEmpty()) {
      throw new SplitRefusal(SplitRefusal.Code.UNEVEN);
    }
    if (!seen.balance().fits() && deviation == null) {
      throw new SplitRefusal(SplitRefusal.Code.UNBALANCED);
    }
    raise(district, seen, SplitState.DRAFT);
    state(district, seen, SplitState.SENT, seen.balance().fits() ? null : deviation);
    audit.record(
        "split.send", "split", seen.id(), Map.of("difference", seen.balance().difference()));
  }

  private void state(String district, Split split, SplitState to, @Nullable String deviation) {
    jdbc.sql(
            """
            update split set state = :state, deviation = :deviation
            where district = :district and id = :id
            """)
        .param("district", district)
        .param("id", split.id())
        .param("state", to.name())
        .param("deviation", deviation)
        .update();
  }

  /** Takes a unit's answer; it may change it until the split is settled. */
  @Transactional
  public void answer(
      String district,
      Split seen,
      long unit,
      Answer answer,
      @Nullable String words,
      @Nullable BigDecimal wanted) {
    open(district, seen);
    int changed =
        jdbc.sql(
                """
                update split_share set answer = :answer, words = :words, wanted = :wanted,
                  answered_at = :now, answered_by = :by, reply = null
                where district = :district and split = :split and unit = :unit
                  and value = :value
                """)
            .param("district", district)
            .param("split", seen.id())
            .param("unit", unit)
            .param("answer", answer.name())
            .param("words", words)
            .param("wanted", wanted)
            .param("now", OffsetDateTime.now(clock))
            .param("by", CurrentMember.require().name())
            .param("value", seen.of(unit).map(Share::value).orElse(BigDecimal.ZERO))
            .update();
    if (changed == 0) {
      throw new SplitRefusal(SplitRefusal.Code.STALE);
    }
    audit.record("split.answer", "split", seen.id(), Map.of("unit", unit, "answer", answer.name()));
  }

  /** Locks a split that is with the units; answers of different units don't disturb each other. */
  private void open(String district, Split seen) {
    splits.lock(district, seen.id());
    boolean sent =
        jdbc.sql(
                """
                select state = 'SENT' from split where district = :district and id = :id
                """)
            .param("district", district)
            .param("id", seen.id())
            .query((row, number) -> row.getBoolean(1))
            .optional()
            .orElse(false);
    if (!sent) {
      throw new SplitRefusal(SplitRefusal.Code.NOT_NOW);
    }
  }

  /** Keeps a share against an objection and says why. */
  @Transactional
  public void uphold(String district, Split seen, long unit, String reply) {
    open(district, seen);
    int changed =
        jdbc.sql(
                """
                update split_share set answer = 'UPHELD', reply = :reply
                where district = :district and split = :split and unit = :unit
                  and answer = 'OBJECTED'
                """)
            .param("district", district)
            .param("split", seen.id())
            .param("unit", unit)
            .param("reply", reply)
            .update();
    if (changed == 0) {
      throw new SplitRefusal(SplitRefusal.Code.STALE);
    }
    audit.record("split.uphold", "split", seen.id(), Map.of("unit", unit, "reply", reply));
  }

  /** Takes a split back from the units to change it; their answers are given again. */
  @Transactional
  public void takeBack(String district, Split seen) {
    raise(district, seen, SplitState.SENT);
    state(district, seen, SplitState.DRAFT, null);
    audit.record("split.take-back", "split", seen.id(), Map.of());
  }

  /**
   * Makes the shares the units' targets and plans. The answers are read once nobody can give
   * another one.
   */
  @Transactional
  public int settle(String district, Split seen) {
    raise(district, seen, SplitState.SENT);
    Split held = splits.find(district, seen.indicator(), seen.year()).orElseThrow();
    if (!held.answered()) {
      throw new SplitRefusal(SplitRefusal.Code.UNANSWERED);
    }
    state(district, held, SplitState.SETTLED, held.deviation());
    List<NewObservation> values = new ArrayList<>();
    held.shares().forEach(share -> values.addAll(values(held, share)));
    values.addAll(districtPlan.of(district, held));
    return recording.recordAll(district, values, "split.settle", seen.id());
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
            Origin.SPLIT,
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
            split.indicator().id(), share.unit(), kind, period, value, Origin.SPLIT)
        .because(REASON);
  }
}
