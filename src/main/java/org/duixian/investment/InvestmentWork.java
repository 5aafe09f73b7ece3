package org.duixian.investment;

import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.duixian.access.AuditTrail;
import org.duixian.change.ChangeLog;
import org.duixian.change.Fields;
import org.duixian.change.Standing;
import org.duixian.change.Subject;
import org.duixian.investment.InvestmentRefusal.Code;
import org.duixian.investment.Investments.Found;
import org.duixian.kernel.When;
import org.duixian.register.FactValue;
import org.duixian.register.Item;
import org.duixian.register.ItemAccess;
import org.duixian.register.ItemWork;
import org.duixian.register.Items;
import org.duixian.register.Register;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What is done with the money of items; each act publishes its facts in the same transaction. */
@Service
public class InvestmentWork {

  /** Sort of the thing in history and audit trail. */
  static final String KIND = "investment";

  static final Fields FIELDS =
      Fields.of(
          "investment.",
          "month approved drawn paid built statistical reason plan day resolution counted bundle");

  private final Investments investments;
  private final InvestmentWrites writes;
  private final Items items;
  private final ItemWork work;
  private final ItemAccess access;
  private final ChangeLog changes;
  private final AuditTrail audit;
  private final Clock clock;

  InvestmentWork(
      Investments investments,
      InvestmentWrites writes,
      Items items,
      ItemWork work,
      ItemAccess access,
      ChangeLog changes,
      AuditTrail audit,
      Clock clock) {
    this.investments = investments;
    this.writes = writes;
    this.items = items;
    this.work = work;
    this.access = access;
    this.changes = changes;
    this.audit = audit;
    this.clock = clock;
  }

  private LocalDate today() {
    return LocalDate.now(clock.withZone(When.ZONE));
  }

  /**
   * Says what a month brought; a sum that is not named stays as it is.
   *
   * @param version of the item's figures that was seen
   * @param sums in fen
   * @param reason why what stood becomes something else, or why it is more than the total
   */
  @Transactional
  public void report(
      Register register,
      Item item,
      int version,
      YearMonth month,
      Map<InvestmentSum, Long> sums,
      @Nullable String reason) {
    Investment before = own(item, held(register, item, version));
    if (month.isAfter(YearMonth.from(today()))) {
      throw new InvestmentRefusal(Code.MONTH_TO_COME, month.toString());
    }
    Map<InvestmentSum, Long> changed = changed(before, month, sums);
    Long statistical = sums.get(InvestmentSum.STATISTICAL);
    if (statistical != null && !counts(before, month)) {
      throw new InvestmentRefusal(Code.NOT_COUNTED, month.toString());
    }
    if (reason == null) {
      requireNothingCorrected(before, month, changed);
      requireWithinTotal(item, before, month, changed);
    }
    if (!changed.isEmpty()) {
      writes.month(item, month, changed);
      keep("investment.month", item, month + "", reason, was(before, month, changed), changed);
      done(register, item);
    }
  }

  private static Map<InvestmentSum, Long> changed(
      Investment before, YearMonth month, Map<InvestmentSum, Long> sums) {
    Map<InvestmentSum, Long> changed = new LinkedHashMap<>();
    sums.forEach(
        (sum, fen) -> {
          Long stands = before.month(month, sum).map(MonthSum::fen).orElse(null);
          if (!fen.equals(stands)) {
            changed.put(sum, fen);
          }
        });
    return changed;
  }

  private static Map<InvestmentSum, Long> was(
      Investment before, YearMonth month, Map<InvestmentSum, Long> changed) {
    Map<InvestmentSum, Long> was = new LinkedHashMap<>();
    changed
        .keySet()
        .forEach(sum -> before.month(month, sum).ifPresent(each -> was.put(sum, each.fen())));
    return was;
  }

  private static boolean counts(Investment item, YearMonth month) {
    LocalDate from = item.countedFrom();
    return from != null && !month.isBefore(YearMonth.from(from));
  }

  private static void requireNothingCorrected(
      Investment before, YearMonth month, Map<InvestmentSum, Long> changed) {
    if (!was(before, month, changed).isEmpty()) {
      throw new InvestmentRefusal(Code.CORRECTION_WITHOUT_REASON, month.toString());
    }
  }

  private static void requireWithinTotal(
      Item item, Investment before, YearMonth month, Map<InvestmentSum, Long> changed) {
    Long built = changed.get(InvestmentSum.BUILT);
    Optional<Long> total = item.whole("amount");
    if (built != null && total.isPresent()) {
      long others =
          Objects.requireNonNullElse(before.ever(InvestmentSum.BUILT), 0L)
              - before.month(month, InvestmentSum.BUILT).map(MonthSum::fen).orElse(0L);
      if (others + built > total.get()) {
        throw new InvestmentRefusal(
            Code.BEYOND_TOTAL, Money.shown(others + built), Money.shown(total.get()));
      }
    }
  }

  /**
   * Sets the plan of a year, or adjusts it by a resolution; what stood before stays.
   *
   * @param fen what the year is to bring
   * @param months what each of its twelve months is to bring, empty for a straight plan
   * @param day from which an adjustment counts
   * @param resolution needed for an adjustment
   */
  @Transactional
  public void plan(
      Register register,
      Item item,
      int version,
      int year,
      long fen,
      List<Long> months,
      LocalDate day,
      @Nullable String resolution) {
    Investment before = own(item, held(register, item, version));
    List<YearPlan> standing = before.plans(year);
    if (!standing.isEmpty() && resolution == null) {
      throw new InvestmentRefusal(Code.NO_RESOLUTION, String.valueOf(year));
    }
    boolean early = standing.stream().anyMatch(each -> each.seq() > 0 && day.isBefore(each.day()));
    if (day.isAfter(today()) || early) {
      throw new InvestmentRefusal(Code.WRONG_DAY, day.toString());
    }
    writes.plan(item, year, standing.size(), fen, day, resolution, months);
    Map<String, Long> was =
        standing.isEmpty() ? Map.of() : Map.of("PLAN", standing.getLast().fen());
    keep("investment.plan", item, year + "", resolution, was, Map.of("PLAN", fen));
    done(register, item);
  }

  /** Says where the whole investment comes from, in fen; what is not named stays, 0 goes. */
  @Transactional
  public void sources(Register register, Item item, int version, Map<FundSource, Long> named) {
    Investment before = own(item, held(register, item, version));
    Map<FundSource, Long> sources = new EnumMap<>(FundSource.class);
    sources.putAll(before.sources());
    sources.putAll(named);
    sources.values().removeIf(fen -> fen == 0);
    if (!before.sources().equals(sources)) {
      writes.sources(item, sources);
      keep("investment.sources", item, "sources", null, before.sources(), sources);
      done(register, item);
    }
  }

  /** Says from which month the statistics office counts an item; null for not at all. */
  @Transactional
  public void counted(Register register, Item item, int version, @Nullable YearMonth from) {
    Investment before = own(item, held(register, item, version));
    long least = Threshold.of(parameters(register)).counted();
    if (from != null && item.whole("amount").orElse(0L) < least) {
      throw new InvestmentRefusal(Code.BELOW_THRESHOLD, Money.shown(least));
    }
    if (from != null && from.isAfter(YearMonth.from(today()))) {
      throw new InvestmentRefusal(Code.MONTH_TO_COME, from.toString());
    }
    boolean figures =
        before.months().stream()
            .filter(each -> each.sum() == InvestmentSum.STATISTICAL)
            .anyMatch(each -> from == null || YearMonth.from(each.month()).isBefore(from));
    if (figures) {
      throw new InvestmentRefusal(Code.COUNTED_BEFORE);
    }
    writes.counted(item, from == null ? null : from.atDay(1));
    keep(
        "investment.counted",
        item,
        "counted",
        null,
        Map.of("COUNTED", text(before.countedFrom())),
        Map.of("COUNTED", text(from)));
    done(register, item);
  }

  /** Counts an item within a bundle, or by itself again; a bundle has no figures of its own. */
  @Transactional
  public void bundle(Register register, Item item, int version, @Nullable Item bundle) {
    Found held = held(register, item, version);
    Investment before = held.own();
    if (bundle != null) {
      requireBundle(register, item, held, bundle);
    }
    writes.partOf(item, bundle == null ? null : bundle.id());
    keep(
        "investment.bundle",
        item,
        "bundle",
        null,
        Map.of("BUNDLE", text(before.partOf())),
        Map.of("BUNDLE", bundle == null ? "" : bundle.number()));
    Long left = before.partOf();
    if (left != null) {
      publish(register, List.of(left));
    }
    done(register, item);
  }

  private void requireBundle(Register register, Item item, Found held, Item bundle) {
    writes.hold(bundle, today().getYear());
    Investment other = investments.find(register.code(), bundle.id()).own();
    boolean own = !other.plans().isEmpty() || !other.months().isEmpty();
    boolean itself = bundle.id() == item.id() || other.partOf() != null;
    if (own || itself || !held.parts().isEmpty()) {
      throw new InvestmentRefusal(Code.NO_BUNDLE, bundle.number());
    }
  }

  private Found held(Register register, Item item, int version) {
    if (!access.may(register.declaration().edit(), item)) {
      throw new AccessDeniedException("the account may not write figures of " + item.path());
    }
    int stands = writes.hold(item, today().getYear());
    if (stands != version) {
      throw standing(item, stands).refusal();
    }
    return investments.find(register.code(), item.id());
  }

  private static Standing standing(Item item, int version) {
    return Standing.of(subject(item, "figures"), item.title(), InvestmentPage.path(item), version)
        .with(FIELDS, Map.of());
  }

  /** The figures of an item that has some of its own. */
  private static Investment own(Item item, Found held) {
    if (!held.parts().isEmpty()) {
      throw new InvestmentRefusal(Code.BUNDLE, item.number());
    }
    return held.own();
  }

  private static Map<String, Object> parameters(Register register) {
    return register.declaration().traits().getOrDefault(InvestmentTrait.CODE, Map.of());
  }

  private static String text(@Nullable Object value) {
    return value == null ? "" : value.toString();
  }

  static Subject subject(Item item, String what) {
    return new Subject(KIND, item.register() + "/" + item.id() + "/" + what);
  }

  private void keep(
      String action,
      Item item,
      String what,
      @Nullable String reason,
      Map<?, ?> before,
      Map<?, ?> after) {
    ChangeLog.Step step =
        new ChangeLog.Step(
            subject(item, what), item.id(), before.isEmpty() ? null : before, after, null);
    changes.keep(action, reason, List.of(step));
    audit.record(
        action, Item.KIND, item.register() + "/" + item.id(), new HashMap<>(Map.of("of", what)));
  }

  private void done(Register register, Item item) {
    writes.next(item, today().getYear());
    Investment whole = investments.of(register.code(), item.id());
    List<FactValue> facts = new ArrayList<>(InvestmentFacts.of(whole, today()));
    Long bundle = whole.partOf();
    if (bundle != null) {
      facts.addAll(InvestmentFacts.of(investments.of(register.code(), bundle), today()));
    }
    work.publish(register, facts);
  }

  private void publish(Register register, List<Long> about) {
    List<FactValue> facts = new ArrayList<>();
    for (long id : about) {
      facts.addAll(InvestmentFacts.of(investments.of(register.code(), id), today()));
    }
    work.publish(register, facts);
  }

  /** Publishes what became another year's since it was published; returns whether there is more. */
  @Transactional
  boolean turnYear(Register register, int most) {
    int year = today().getYear();
    List<Long> old = writes.outOfYear(register.code(), year, most);
    if (!old.isEmpty()) {
      publish(register, old);
      writes.published(register.code(), old, year);
    }
    return old.size() == most;
  }

  /** Returns the item of a number in a register, empty for none. */
  Optional<Item> byNumber(Register register, String number) {
    return items.byNumber(register.code(), number).flatMap(id -> items.find(register, id));
  }
}
