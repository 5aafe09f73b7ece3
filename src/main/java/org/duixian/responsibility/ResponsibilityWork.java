package org.duixian.responsibility;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.duixian.access.AuditTrail;
import org.duixian.access.CurrentMember;
import org.duixian.database.DistrictSql;
import org.duixian.declaration.Core;
import org.duixian.declaration.FieldValue;
import org.duixian.declaration.FieldValue.Whole;
import org.duixian.kernel.NotFound;
import org.duixian.kernel.When;
import org.duixian.register.FactValue;
import org.duixian.register.Item;
import org.duixian.register.ItemAccess;
import org.duixian.register.ItemWork;
import org.duixian.register.ItemsWritten;
import org.duixian.register.Register;
import org.duixian.responsibility.ResponsibilityRefusal.Code;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Says who answers for items. Where a register has the field of the leader, the field and the trait
 * tell the same person: a change of either is one of both.
 */
@Service
public class ResponsibilityWork {

  private final DistrictSql jdbc;
  private final Responsibilities responsibilities;
  private final ItemWork work;
  private final ItemAccess access;
  private final AuditTrail audit;
  private final Clock clock;

  ResponsibilityWork(
      DistrictSql jdbc,
      Responsibilities responsibilities,
      ItemWork work,
      ItemAccess access,
      AuditTrail audit,
      Clock clock) {
    this.jdbc = jdbc;
    this.responsibilities = responsibilities;
    this.work = work;
    this.access = access;
    this.audit = audit;
    this.clock = clock;
  }

  private LocalDate today() {
    return LocalDate.now(clock.withZone(When.ZONE));
  }

  private void require(Register register, Item item) {
    if (!access.may(register.declaration().edit(), item)) {
      throw new AccessDeniedException("the account may not say who answers for " + item.path());
    }
  }

  /** Lets a person answer for an item from a day on; of a leader and a steward there is one. */
  @Transactional
  public void appoint(
      Register register,
      Item item,
      ResponsibilityRole role,
      long person,
      LocalDate day,
      String words) {
    require(register, item);
    line(item);
    if (role == ResponsibilityRole.COUNSEL && words.isBlank()) {
      throw new ResponsibilityRefusal(Code.NOTHING_DECLARED);
    }
    List<Responsibility> standing = standing(item, role);
    if (standing.stream().anyMatch(each -> each.person() == person)) {
      throw new ResponsibilityRefusal(Code.ALREADY);
    }
    if (day.isAfter(today())) {
      throw new ResponsibilityRefusal(Code.WRONG_DAY, day.toString());
    }
    if (role.single()) {
      standing.forEach(each -> leave(each, day));
    }
    insert(register.code(), role, day, Map.of(item.id(), person), words);
    record("responsibility.appoint", item, role, day);
    tellItem(register, item, role, person);
    publish(register, Set.of(item.id()));
  }

  /** Ends what somebody answers for; the day is the first one without. */
  @Transactional
  public void end(Register register, Item item, long id, LocalDate day) {
    require(register, item);
    line(item);
    Responsibility ending =
        responsibilities.of(item.register(), item.id()).stream()
            .filter(each -> each.id() == id && each.present())
            .findFirst()
            .orElseThrow(NotFound::new);
    if (day.isAfter(today())) {
      throw new ResponsibilityRefusal(Code.WRONG_DAY, day.toString());
    }
    leave(ending, day);
    record("responsibility.end", item, ending.role(), day);
    tellItem(register, item, ending.role(), null);
    publish(register, Set.of(item.id()));
  }

  private List<Responsibility> standing(Item item, ResponsibilityRole role) {
    return responsibilities.of(item.register(), item.id()).stream()
        .filter(each -> each.role() == role && each.present())
        .toList();
  }

  /** Two who say it of one item at once come one after the other. */
  private void line(Item item) {
    jdbc.sql("select pg_advisory_xact_lock(hashtextextended(:district || :about, 0)) is null")
        .with("about", "responsibility " + item.register() + item.id())
        .single(Boolean.class);
  }

  private void leave(Responsibility standing, LocalDate day) {
    if (day.isBefore(standing.since())) {
      throw new ResponsibilityRefusal(Code.WRONG_DAY, day.toString());
    }
    jdbc.sql("update responsibility set left_on = :day where district = :district and id = :id")
        .with("day", day, "id", standing.id())
        .update();
  }

  private void insert(
      String register,
      ResponsibilityRole role,
      LocalDate day,
      Map<Long, Long> personByItem,
      String words) {
    jdbc.sql(
            """
            insert into responsibility
              (district, register, item, role, person, since, words, at, account_name)
            select :district, :register, x.item, :role, x.person, :day, :words, :at, :name
            from unnest(:items, :people) as x(item, person)
            """)
        .with("register", register, "role", role.name(), "day", day, "words", words)
        .with("items", personByItem.keySet().toArray(Long[]::new))
        .with("people", personByItem.values().toArray(Long[]::new))
        .with("at", OffsetDateTime.now(clock).truncatedTo(ChronoUnit.MICROS))
        .with("name", CurrentMember.name())
        .update();
  }

  private void record(String action, Item item, ResponsibilityRole role, LocalDate day) {
    audit.record(
        action,
        Item.KIND,
        item.register() + "/" + item.id(),
        new HashMap<>(Map.of("role", role.name(), "day", day.toString())));
  }

  private void tellItem(
      Register register, Item item, ResponsibilityRole role, @Nullable Long person) {
    if (role == ResponsibilityRole.LEADER
        && register.declaration().field(Core.LEADER.id()).isPresent()) {
      Map<String, @Nullable FieldValue> values = new HashMap<>();
      values.put(Core.LEADER.id(), person == null ? null : new Whole(person));
      work.change(register, new ItemWork.Change(item.id(), item.version(), values), null);
    }
  }

  /**
   * Takes over the leaders that items were given by themselves, in the transaction of the write.
   */
  @EventListener
  @Transactional(propagation = Propagation.MANDATORY)
  public void on(ItemsWritten written) {
    Register register = written.register();
    if (!register.declaration().traits().containsKey(ResponsibilityTrait.CODE)) {
      return;
    }
    Map<Long, Long> given = new HashMap<>();
    List<Long> gone = new ArrayList<>();
    for (int i = 0; i < written.after().size(); i++) {
      Item after = written.after().get(i);
      Optional<Long> was =
          written.before().isEmpty() ? Optional.empty() : leader(written.before().get(i));
      Optional<Long> is = leader(after);
      if (!was.equals(is)) {
        is.ifPresent(person -> given.put(after.id(), person));
        was.ifPresent(person -> gone.add(after.id()));
      }
    }
    takeOver(register, given, gone, written.day());
  }

  private static Optional<Long> leader(Item item) {
    return item.whole(Core.LEADER.id());
  }

  /** Who is leader already, because the trait said it first, stays. */
  private void takeOver(Register register, Map<Long, Long> given, List<Long> gone, LocalDate day) {
    Set<Long> about = new TreeSet<>(given.keySet());
    about.addAll(gone);
    if (about.isEmpty()) {
      return;
    }
    Set<Long> ends = new TreeSet<>(about);
    leaders(register.code(), about)
        .forEach(
            (item, person) -> {
              if (given.remove(item, person)) {
                ends.remove(item);
              }
            });
    jdbc.sql(
            """
            update responsibility set left_on = greatest(since, :day)
            where district = :district and register = :register and item = any(:items)
              and role = 'LEADER' and left_on is null
            """)
        .with("day", day, "register", register.code(), "items", ends.toArray(Long[]::new))
        .update();
    if (!given.isEmpty()) {
      insert(register.code(), ResponsibilityRole.LEADER, day, given, "");
    }
    publish(register, about);
  }

  private record LeaderRow(long item, long person) {}

  private Map<Long, Long> leaders(String register, Set<Long> about) {
    Map<Long, Long> leaders = new HashMap<>();
    jdbc.sql(
            """
            select item, person from responsibility
            where district = :district and register = :register and item = any(:items)
              and role = 'LEADER' and left_on is null
            """)
        .with("register", register, "items", about.toArray(Long[]::new))
        .list(LeaderRow.class)
        .forEach(row -> leaders.put(row.item(), row.person()));
    return leaders;
  }

  private record Now(long item, @Nullable Long leader, @Nullable Long steward, boolean counsel) {}

  private void publish(Register register, Set<Long> about) {
    List<FactValue> facts = new ArrayList<>();
    jdbc.sql(
            """
            select x.item, max(r.person) filter (where r.role = 'LEADER') leader,
                   max(r.person) filter (where r.role = 'STEWARD') steward,
                   coalesce(bool_or(r.role = 'COUNSEL'), false) counsel
            from unnest(:items) as x(item)
            left join responsibility r on r.district = :district and r.register = :register
              and r.item = x.item and r.left_on is null
            group by x.item
            """)
        .with("register", register.code(), "items", about.toArray(Long[]::new))
        .list(Now.class)
        .forEach(
            now ->
                facts.addAll(
                    ResponsibilityFacts.of(
                        now.item(), now.leader(), now.steward(), now.counsel())));
    work.publish(register, facts);
  }
}
