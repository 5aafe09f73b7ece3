package org.duixian.schedule;

import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.duixian.access.AuditTrail;
import org.duixian.calendar.WorkingYears;
import org.duixian.change.ChangeLog;
import org.duixian.change.Fields;
import org.duixian.change.Standing;
import org.duixian.change.Subject;
import org.duixian.database.DistrictSql;
import org.duixian.kernel.NotFound;
import org.duixian.kernel.When;
import org.duixian.register.Item;
import org.duixian.register.ItemAccess;
import org.duixian.register.ItemWork;
import org.duixian.register.Register;
import org.duixian.schedule.ScheduleRefusal.Code;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Plans the nodes of items, moves them with a reason, and says what is done with its proof. */
@Service
public class ScheduleWork {

  static final String KIND = "schedule";

  private static final Fields FIELDS =
      Fields.of("schedule.", "template start title unit due after node words done days");

  /**
   * A node to be planned.
   *
   * @param after nodes that are done before it can begin
   */
  public record NewNode(
      String title, @Nullable Long unit, LocalDate start, LocalDate due, List<Integer> after) {}

  private final DistrictSql jdbc;
  private final Schedules schedules;
  private final ItemWork work;
  private final ItemAccess access;
  private final ChangeLog changes;
  private final AuditTrail audit;
  private final WorkingYears calendar;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  ScheduleWork(
      DistrictSql jdbc,
      Schedules schedules,
      ItemWork work,
      ItemAccess access,
      ChangeLog changes,
      AuditTrail audit,
      WorkingYears calendar,
      ApplicationEventPublisher events,
      Clock clock) {
    this.jdbc = jdbc;
    this.schedules = schedules;
    this.work = work;
    this.access = access;
    this.changes = changes;
    this.audit = audit;
    this.calendar = calendar;
    this.events = events;
    this.clock = clock;
  }

  private LocalDate today() {
    return LocalDate.now(clock.withZone(When.ZONE));
  }

  /** Plans all nodes of a template from a day on; an item that has nodes keeps them. */
  @Transactional
  public void begin(Register register, Item item, int version, Template template, LocalDate first) {
    if (!held(register, item, version).isEmpty()) {
      throw new ScheduleRefusal(Code.NODES_ALREADY);
    }
    List<ScheduleNode> nodes = template.from(first, calendar.known());
    nodes.forEach(node -> insert(item, node));
    keep("schedule.begin", item, "template", null, null, Map.of("TEMPLATE", template.code()));
    done(register, item);
  }

  /** Plans one more node and returns its number. */
  @Transactional
  public int add(Register register, Item item, int version, NewNode planned) {
    List<ScheduleNode> nodes = held(register, item, version);
    if (planned.due().isBefore(planned.start())) {
      throw new ScheduleRefusal(Code.WRONG_DAY, planned.due().toString());
    }
    int number = nodes.stream().mapToInt(ScheduleNode::node).max().orElse(0) + 1;
    ScheduleNode node =
        new ScheduleNode(
            number,
            planned.title(),
            planned.unit(),
            null,
            planned.start(),
            planned.due(),
            planned.start(),
            planned.due(),
            planned.after(),
            null,
            null,
            false);
    List<ScheduleNode> all = new ArrayList<>(nodes);
    all.add(node);
    if (!Network.possible(all)) {
      throw new ScheduleRefusal(Code.CIRCLE);
    }
    insert(item, node);
    keep("schedule.add", item, number + "", null, null, days(node));
    done(register, item);
    return number;
  }

  /**
   * Moves the last day of a node, and with it what waits for it; the first plan stays, and a day
   * that has passed stays missed.
   */
  @Transactional
  public void move(
      Register register, Item item, int version, int number, LocalDate due, String reason) {
    List<ScheduleNode> nodes = held(register, item, version);
    ScheduleNode node = open(nodes, number);
    if (reason.isBlank()) {
      throw new ScheduleRefusal(Code.NO_REASON);
    }
    if (due.isBefore(node.start())) {
      throw new ScheduleRefusal(Code.WRONG_DAY, due.toString());
    }
    long days = ChronoUnit.DAYS.between(node.due(), due);
    for (ScheduleNode moved : Network.of(nodes).slip(number, days)) {
      ScheduleNode before = open(nodes, moved.node());
      update(item, moved, before.missed() || today().isAfter(before.due()));
      keep("schedule.move", item, moved.node() + "", reason, days(before), days(moved));
    }
    done(register, item);
  }

  /** Lets a unit answer for a node. */
  @Transactional
  public void assign(Register register, Item item, int version, int number, long unit) {
    ScheduleNode node = open(held(register, item, version), number);
    jdbc.sql(
            """
            update schedule_node set unit = :unit
            where district = :district and register = :register and item = :item and node = :node
            """)
        .with("register", item.register(), "item", item.id(), "node", number, "unit", unit)
        .update();
    keep(
        "schedule.assign",
        item,
        number + "",
        null,
        Map.of("UNIT", node.unit() == null ? "" : node.unit() + ""),
        Map.of("UNIT", unit + ""));
    done(register, item);
  }

  /** Says that a node is done and what proves it; what it waits for is done before. */
  @Transactional
  public void finish(
      Register register, Item item, int version, int number, LocalDate day, String proof) {
    List<ScheduleNode> nodes = held(register, item, version);
    ScheduleNode node = open(nodes, number);
    if (proof.isBlank()) {
      throw new ScheduleRefusal(Code.NO_REASON);
    }
    if (day.isAfter(today())) {
      throw new ScheduleRefusal(Code.WRONG_DAY, day.toString());
    }
    nodes.stream()
        .filter(each -> node.after().contains(each.node()) && !each.done())
        .findFirst()
        .ifPresent(
            each -> {
              throw new ScheduleRefusal(Code.WAITS, each.title());
            });
    jdbc.sql(
            """
            update schedule_node set done_on = :day, proof = :proof, missed = missed or :day > due_on
            where district = :district and register = :register and item = :item and node = :node
            """)
        .with("register", item.register(), "item", item.id(), "node", number)
        .with("day", day, "proof", proof)
        .update();
    keep("schedule.finish", item, number + "", proof, null, Map.of("DONE", day.toString()));
    done(register, item);
  }

  private static ScheduleNode open(List<ScheduleNode> nodes, int number) {
    ScheduleNode node =
        nodes.stream().filter(each -> each.node() == number).findFirst().orElseThrow(NotFound::new);
    if (node.done()) {
      throw new ScheduleRefusal(Code.DONE_ALREADY, node.title());
    }
    return node;
  }

  private static Map<String, String> days(ScheduleNode node) {
    return Map.of("START", node.start().toString(), "DUE", node.due().toString());
  }

  /** Holds the schedule of an item for one writer, who has seen its version. */
  private List<ScheduleNode> held(Register register, Item item, int version) {
    if (!access.may(register.declaration().edit(), item)) {
      throw new AccessDeniedException("the account may not plan " + item.path());
    }
    jdbc.sql(
            """
            insert into schedule (district, register, item, version)
            values (:district, :register, :item, 0) on conflict do nothing
            """)
        .with("register", item.register(), "item", item.id())
        .update();
    int stands =
        jdbc.sql(
                """
                select version from schedule
                where district = :district and register = :register and item = :item
                for no key update
                """)
            .with("register", item.register(), "item", item.id())
            .single(Integer.class);
    if (stands != version) {
      throw Standing.of(subject(item, "nodes"), item.title(), SchedulePage.path(item), stands)
          .with(FIELDS, Map.of())
          .refusal();
    }
    return schedules.of(item.register(), item.id());
  }

  private void insert(Item item, ScheduleNode node) {
    jdbc.sql(
            """
            insert into schedule_node (district, register, item, node, title, unit, start_on, due_on,
                                       first_start, first_due, waits_for, missed)
            values (:district, :register, :item, :node, :title, cast(:unit as bigint), :start, :due,
                    :start, :due, :after, false)
            """)
        .with("register", item.register(), "item", item.id(), "node", node.node())
        .with("title", node.title(), "unit", node.unit(), "start", node.start(), "due", node.due())
        .with("after", node.after().stream().map(Integer::longValue).toArray(Long[]::new))
        .update();
  }

  private void update(Item item, ScheduleNode moved, boolean missed) {
    jdbc.sql(
            """
            update schedule_node set start_on = :start, due_on = :due, missed = :missed
            where district = :district and register = :register and item = :item and node = :node
            """)
        .with("register", item.register(), "item", item.id(), "node", moved.node())
        .with("start", moved.start(), "due", moved.due(), "missed", missed)
        .update();
  }

  static Subject subject(Item item, String what) {
    return new Subject(KIND, item.register() + "/" + item.id() + "/" + what);
  }

  private void keep(
      String action,
      Item item,
      String what,
      @Nullable String reason,
      @Nullable Map<String, String> before,
      Map<String, String> after) {
    changes.keep(
        action,
        reason,
        List.of(new ChangeLog.Step(subject(item, what), item.id(), before, after, null)));
    audit.record(
        action, Item.KIND, item.register() + "/" + item.id(), new HashMap<>(Map.of("of", what)));
  }

  private void done(Register register, Item item) {
    jdbc.sql(
            """
            update schedule set version = version + 1
            where district = :district and register = :register and item = :item
            """)
        .with("register", item.register(), "item", item.id())
        .update();
    List<ScheduleNode> open =
        schedules.of(item.register(), item.id()).stream()
            .filter(each -> !each.done())
            .sorted(Comparator.comparing(ScheduleNode::due))
            .toList();
    work.publish(
        register,
        ScheduleFacts.of(item.id(), open.size(), open.isEmpty() ? null : open.getFirst().due()));
    events.publishEvent(new ScheduleChanged(register, item.id()));
  }
}
