package org.duixian.factor;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.duixian.access.AuditTrail;
import org.duixian.access.CurrentMember;
import org.duixian.change.ChangeLog;
import org.duixian.change.Fields;
import org.duixian.change.Standing;
import org.duixian.change.Subject;
import org.duixian.database.DistrictSql;
import org.duixian.factor.FactorRefusal.Code;
import org.duixian.kernel.When;
import org.duixian.register.Item;
import org.duixian.register.ItemAccess;
import org.duixian.register.ItemWork;
import org.duixian.register.Register;
import org.duixian.schedule.ScheduleChanged;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** States what items need and what came in; each act publishes the item's facts at once. */
@Service
public class FactorWork {

  static final String KIND = "factor";

  private static final Fields FIELDS =
      Fields.of("factor.", "kind amount due node unit applied words day");

  /**
   * A need as it is stated.
   *
   * @param amount in the kind's smallest unit, 0 where it is needed no more
   * @param typed as it was typed, null where that says no more than the number
   * @param due a day of its own, null for none or for a node
   * @param node the node of the schedule before whose begin it is needed, null for none
   * @param words where it stands, or why a need that stood becomes another
   */
  public record NewNeed(
      FactorKind kind,
      long amount,
      @Nullable String typed,
      @Nullable LocalDate due,
      @Nullable Integer node,
      @Nullable Long unit,
      @Nullable LocalDate applied,
      String words) {}

  /**
   * What came in.
   *
   * @param amount below zero takes back what was entered by mistake
   * @param words what proves it
   */
  public record NewGot(
      FactorKind kind, LocalDate day, long amount, @Nullable String typed, String words) {}

  private final DistrictSql jdbc;
  private final Factors factors;
  private final ItemWork work;
  private final ItemAccess access;
  private final ChangeLog changes;
  private final AuditTrail audit;
  private final Clock clock;

  FactorWork(
      DistrictSql jdbc,
      Factors factors,
      ItemWork work,
      ItemAccess access,
      ChangeLog changes,
      AuditTrail audit,
      Clock clock) {
    this.jdbc = jdbc;
    this.factors = factors;
    this.work = work;
    this.access = access;
    this.changes = changes;
    this.audit = audit;
    this.clock = clock;
  }

  private LocalDate today() {
    return LocalDate.now(clock.withZone(When.ZONE));
  }

  /** States a need, or another one in its place; nothing of it takes it away. */
  @Transactional
  public void need(Register register, Item item, int version, NewNeed need) {
    Optional<Factor> stood = held(register, item, version, need.kind());
    if (need.applied() != null && need.applied().isAfter(today())) {
      throw new FactorRefusal(Code.WRONG_DAY, need.applied().toString());
    }
    if (stood.isPresent() && need.words().isBlank()) {
      throw new FactorRefusal(Code.NO_REASON);
    }
    requireNode(item, need.node());
    if (need.amount() > 0) {
      write(item, need);
    } else {
      drop(item, stood.orElseThrow(() -> new FactorRefusal(Code.NOT_NEEDED)));
    }
    keep(
        "factor.need",
        item,
        need.kind(),
        need.words(),
        stood.map(FactorWork::values).orElse(null),
        values(need));
    done(register, item);
  }

  private void requireNode(Item item, @Nullable Integer node) {
    boolean there =
        node == null
            || jdbc.sql(
                        """
                        select count(*) from schedule_node
                        where district = :district and register = :register and item = :item
                          and node = :node
                        """)
                    .with("register", item.register(), "item", item.id(), "node", node)
                    .single(Integer.class)
                > 0;
    if (!there) {
      throw new FactorRefusal(Code.NO_NODE, String.valueOf(node));
    }
  }

  private void write(Item item, NewNeed need) {
    jdbc.sql(
            """
            insert into factor_need (district, register, item, kind, amount, typed, unit, due_on,
                                     node, applied_on, words, since)
            values (:district, :register, :item, :kind, :amount, cast(:typed as text),
                    cast(:unit as bigint), cast(:due as date), cast(:node as int),
                    cast(:applied as date), :words, :today)
            on conflict (district, register, item, kind) do update
            set amount = excluded.amount, typed = excluded.typed, unit = excluded.unit,
                due_on = excluded.due_on, node = excluded.node, applied_on = excluded.applied_on,
                words = excluded.words
            """)
        .with("register", item.register(), "item", item.id(), "kind", need.kind().name())
        .with("amount", need.amount(), "typed", need.typed(), "unit", need.unit())
        .with("due", need.node() == null ? need.due() : null, "node", need.node())
        .with("applied", need.applied(), "words", need.words(), "today", today())
        .update();
  }

  private void drop(Item item, Factor stood) {
    if (stood.got() != 0) {
      throw new FactorRefusal(Code.GOT_ALREADY, FactorAmount.shown(stood.kind(), stood.got()));
    }
    jdbc.sql(
            """
            delete from factor_need
            where district = :district and register = :register and item = :item and kind = :kind
            """)
        .with("register", item.register(), "item", item.id(), "kind", stood.kind().name())
        .update();
  }

  /** Says what came in on a day; never more is taken back than there is. */
  @Transactional
  public void got(Register register, Item item, int version, NewGot got) {
    Factor stood =
        held(register, item, version, got.kind())
            .orElseThrow(() -> new FactorRefusal(Code.NOT_NEEDED));
    if (got.day().isAfter(today())) {
      throw new FactorRefusal(Code.WRONG_DAY, got.day().toString());
    }
    if (got.words().isBlank()) {
      throw new FactorRefusal(Code.NO_REASON);
    }
    if (got.amount() == 0 || stood.got() + got.amount() < 0) {
      throw new FactorRefusal(Code.BELOW_NOTHING, FactorAmount.shown(got.kind(), stood.got()));
    }
    jdbc.sql(
            """
            insert into factor_got (district, register, item, kind, seq, day, amount, typed, words,
                                    at, account_name)
            select :district, :register, :item, :kind, coalesce(max(seq), 0) + 1, :day, :amount,
                   cast(:typed as text), :words, :at, :name
            from factor_got
            where district = :district and register = :register and item = :item and kind = :kind
            """)
        .with("register", item.register(), "item", item.id(), "kind", got.kind().name())
        .with("day", got.day(), "amount", got.amount(), "typed", got.typed(), "words", got.words())
        .with("at", OffsetDateTime.now(clock).truncatedTo(ChronoUnit.MICROS))
        .with("name", CurrentMember.name())
        .update();
    keep(
        "factor.got",
        item,
        got.kind(),
        got.words(),
        Map.of("GOT", String.valueOf(stood.got())),
        Map.of("GOT", String.valueOf(stood.got() + got.amount()), "DAY", got.day().toString()));
    done(register, item);
  }

  /** Holds the factors of an item for one writer, who has seen their version. */
  private Optional<Factor> held(Register register, Item item, int version, FactorKind kind) {
    if (!access.may(register.declaration().edit(), item)) {
      throw new AccessDeniedException("the account may not state factors of " + item.path());
    }
    jdbc.sql(
            """
            insert into factor (district, register, item, version)
            values (:district, :register, :item, 0) on conflict do nothing
            """)
        .with("register", item.register(), "item", item.id())
        .update();
    int stands =
        jdbc.sql(
                """
                select version from factor
                where district = :district and register = :register and item = :item
                for no key update
                """)
            .with("register", item.register(), "item", item.id())
            .single(Integer.class);
    if (stands != version) {
      throw Standing.of(subject(item, "factors"), item.title(), FactorPage.path(item), stands)
          .with(FIELDS, Map.of())
          .refusal();
    }
    return factors.of(item.register(), item.id()).stream()
        .filter(each -> each.kind() == kind)
        .findFirst();
  }

  static Subject subject(Item item, String what) {
    return new Subject(KIND, item.register() + "/" + item.id() + "/" + what);
  }

  private static Map<String, String> values(Factor factor) {
    Map<String, String> values = new HashMap<>();
    values.put("NEED", String.valueOf(factor.need()));
    values.put("DUE", text(factor.node() == null ? factor.due() : null));
    values.put("NODE", text(factor.node()));
    values.put("UNIT", text(factor.unit()));
    values.put("APPLIED", text(factor.appliedOn()));
    return values;
  }

  private static Map<String, String> values(NewNeed need) {
    Map<String, String> values = new HashMap<>();
    values.put("NEED", String.valueOf(need.amount()));
    values.put("DUE", text(need.node() == null ? need.due() : null));
    values.put("NODE", text(need.node()));
    values.put("UNIT", text(need.unit()));
    values.put("APPLIED", text(need.applied()));
    return values;
  }

  private static String text(@Nullable Object value) {
    return value == null ? "" : value.toString();
  }

  private void keep(
      String action,
      Item item,
      FactorKind kind,
      String reason,
      @Nullable Map<String, String> before,
      Map<String, String> after) {
    changes.keep(
        action,
        reason.isBlank() ? null : reason,
        List.of(new ChangeLog.Step(subject(item, kind.name()), item.id(), before, after, null)));
    audit.record(
        action, Item.KIND, item.register() + "/" + item.id(), new HashMap<>(Map.of("of", kind)));
  }

  private void done(Register register, Item item) {
    jdbc.sql(
            """
            update factor set version = version + 1
            where district = :district and register = :register and item = :item
            """)
        .with("register", item.register(), "item", item.id())
        .update();
    publish(register, item.id());
  }

  private void publish(Register register, long item) {
    work.publish(register, FactorFacts.of(item, factors.of(register.code(), item)));
  }

  /** What is needed before a node is needed earlier or later when the node moves. */
  @EventListener
  @Transactional(propagation = Propagation.MANDATORY)
  public void moved(ScheduleChanged changed) {
    boolean waits =
        factors.of(changed.register().code(), changed.item()).stream()
            .anyMatch(each -> each.node() != null);
    if (waits) {
      publish(changed.register(), changed.item());
    }
  }
}
