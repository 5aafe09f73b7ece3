package org.duixian.obstacle;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.duixian.access.AuditTrail;
import org.duixian.access.CurrentMember;
import org.duixian.access.Permission;
import org.duixian.change.Fields;
import org.duixian.change.Standing;
import org.duixian.change.Subject;
import org.duixian.database.DistrictSql;
import org.duixian.declaration.Holder;
import org.duixian.kernel.NotFound;
import org.duixian.kernel.When;
import org.duixian.obstacle.ObstacleRefusal.Code;
import org.duixian.register.Item;
import org.duixian.register.ItemAccess;
import org.duixian.register.ItemWork;
import org.duixian.register.Items;
import org.duixian.register.Register;
import org.duixian.register.Registers;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Raises obstacles and takes the steps about them; each publishes the item's facts at once. */
@Service
public class ObstacleWork {

  static final String KIND = "obstacle";

  private static final Set<Holder> RAISERS = Set.of(Holder.OFFICE, Holder.LEAD, Holder.UNIT);
  private static final Fields FIELDS =
      Fields.of("obstacle.", "kind=next#do words unit due state#! level#!");

  /**
   * An obstacle to be raised.
   *
   * @param day on which it was first raised
   */
  public record NewObstacle(ObstacleKind kind, String title, String words, LocalDate day) {}

  /**
   * A step to be taken.
   *
   * @param version of the obstacle that was seen
   * @param unit the unit that is to clear it, for an assignment
   * @param due the day given to it
   */
  public record NewStep(
      ObstacleStepKind kind,
      int version,
      String words,
      @Nullable Long unit,
      @Nullable LocalDate due) {}

  private final DistrictSql jdbc;
  private final Obstacles obstacles;
  private final Registers registers;
  private final Items items;
  private final ItemWork work;
  private final ItemAccess access;
  private final Permission permission;
  private final AuditTrail audit;
  private final Clock clock;

  ObstacleWork(
      DistrictSql jdbc,
      Obstacles obstacles,
      Registers registers,
      Items items,
      ItemWork work,
      ItemAccess access,
      Permission permission,
      AuditTrail audit,
      Clock clock) {
    this.jdbc = jdbc;
    this.obstacles = obstacles;
    this.registers = registers;
    this.items = items;
    this.work = work;
    this.access = access;
    this.permission = permission;
    this.audit = audit;
    this.clock = clock;
  }

  private LocalDate today() {
    return LocalDate.now(clock.withZone(When.ZONE));
  }

  /** Says whether the signed-in account may raise what is in the way of an item. */
  boolean raises(Register register, Item item) {
    return access.may(register.declaration().read(), item) && access.may(RAISERS, item);
  }

  /** Raises what is in the way of an item and returns its number in the district. */
  @Transactional
  public long raise(Register register, Item item, NewObstacle raised) {
    return raise(register, item, List.of(raised)).getFirst();
  }

  /** Raises all that is in the way of an item and returns the numbers in the district. */
  @Transactional
  public List<Long> raise(Register register, Item item, List<NewObstacle> raised) {
    if (!raises(register, item)) {
      throw new AccessDeniedException("the account may not raise obstacles of " + item.path());
    }
    List<Long> ids = raised.stream().map(each -> insert(register, item, each)).toList();
    publish(register, item.id());
    return ids;
  }

  private long insert(Register register, Item item, NewObstacle raised) {
    if (raised.day().isAfter(today())) {
      throw new ObstacleRefusal(Code.WRONG_DAY, raised.day().toString());
    }
    jdbc.sql("select code from district where code = :district for no key update")
        .single(String.class);
    long id =
        jdbc.sql(
                """
                insert into obstacle (district, year, number, register, item, kind, title, words,
                                      raised_on, raised_by, raised_unit, level, state, sample,
                                      version)
                select :district, :year, coalesce(max(number), 0) + 1, :register, :item, :kind,
                       :title, :words, :day, :by, cast(:unit as bigint), 0, 'RAISED', :sample, 1
                from obstacle where district = :district and year = :year
                returning id
                """)
            .with("year", raised.day().getYear(), "register", item.register(), "item", item.id())
            .with("kind", raised.kind().name(), "title", raised.title(), "words", raised.words())
            .with("day", raised.day(), "by", CurrentMember.name(), "sample", item.sample())
            .with("unit", office(item) ? null : permission.ownUnit().orElse(null))
            .single(Long.class);
    Obstacle now = obstacles.find(id).orElseThrow();
    step(now, new NewStep(ObstacleStepKind.RAISED, 0, raised.words(), null, null), 0);
    // What was raised long ago and is entered late belongs where its age puts it.
    climb(now, ladder(register));
    return id;
  }

  boolean office(Obstacle obstacle) {
    return office(item(obstacle));
  }

  private boolean office(Item item) {
    return access.may(Set.of(Holder.OFFICE), item);
  }

  /** Returns the steps that the signed-in account may take as an obstacle stands. */
  List<ObstacleStepKind> possible(Obstacle obstacle) {
    Item item = item(obstacle);
    return Arrays.stream(ObstacleStepKind.values())
        .filter(obstacle::allows)
        .filter(kind -> may(obstacle, item, kind))
        .toList();
  }

  private Item item(Obstacle obstacle) {
    return items
        .find(registers.get(obstacle.register()), obstacle.item())
        .orElseThrow(NotFound::new);
  }

  boolean confirms(Obstacle obstacle) {
    return may(obstacle, item(obstacle), ObstacleStepKind.CONFIRMED);
  }

  /** The office assigns and sends up; the unit returns and solves; who raised it confirms. */
  private boolean may(Obstacle obstacle, Item item, ObstacleStepKind kind) {
    return switch (kind) {
      case RAISED -> false;
      case ASSIGNED, ESCALATED -> office(item);
      // A meeting does it, on its own page.
      case DECIDED, SETTLED -> false;
      case RETURNED, SOLVED -> of(obstacle.unit());
      case CONFIRMED, REOPENED ->
          obstacle.raisedUnit() == null ? office(item) : of(obstacle.raisedUnit());
    };
  }

  private boolean of(@Nullable Long unit) {
    return unit != null && permission.ownUnit().filter(unit::equals).isPresent();
  }

  /**
   * Takes a step.
   *
   * @throws org.duixian.change.Stale if another step was taken since the version seen
   * @throws ObstacleRefusal if the step does not fit where the obstacle stands
   */
  @Transactional
  public void take(long id, NewStep step) {
    Obstacle obstacle = held(id);
    if (!may(obstacle, item(obstacle), step.kind())) {
      throw new AccessDeniedException("the account may not take " + step.kind() + " of " + id);
    }
    if (obstacle.version() != step.version()) {
      throw standing(obstacle).refusal();
    }
    if (!obstacle.allows(step.kind())) {
      throw new ObstacleRefusal(Code.NOT_NOW);
    }
    if (step.due() != null && step.due().isBefore(today())) {
      throw new ObstacleRefusal(Code.WRONG_DAY, step.due().toString());
    }
    int level = obstacle.level() + (step.kind() == ObstacleStepKind.ESCALATED ? 1 : 0);
    write(obstacle, step, level);
    climb(held(id), ladder(registers.get(obstacle.register())));
    publish(registers.get(obstacle.register()), obstacle.item());
  }

  /** A writer waits for another about the same obstacle, and reads what it left. */
  private Obstacle held(long id) {
    long held =
        jdbc.sql(
                "select id from obstacle where district = :district and id = :id for no key update")
            .with("id", id)
            .optional(Long.class)
            .orElseThrow(NotFound::new);
    return obstacles.find(held).orElseThrow(NotFound::new);
  }

  private static Standing standing(Obstacle now) {
    return Standing.of(Subject.of(KIND, now.id()), now.title(), now.path(), now.version())
        .with(FIELDS, Map.of("state", now.state().name(), "level", String.valueOf(now.level())));
  }

  private void write(Obstacle obstacle, NewStep step, int level) {
    ObstacleState state = step.kind().after(obstacle.state());
    Long unit = step.unit() == null ? obstacle.unit() : step.unit();
    LocalDate due = step.due() == null ? obstacle.due() : step.due();
    jdbc.sql(
            """
            update obstacle set state = :state, level = :level, unit = cast(:unit as bigint),
                due = cast(:due as date), closed_on = cast(:closed as date), version = version + 1
            where district = :district and id = :id
            """)
        .with("id", obstacle.id(), "state", state.name(), "level", level)
        .with("unit", unit, "due", due)
        .with("closed", state.open() ? null : today())
        .update();
    step(obstacle, step, level);
  }

  private void step(Obstacle obstacle, NewStep step, int level) {
    jdbc.sql(
            """
            insert into obstacle_step (district, obstacle, number, kind, words, unit, due, level,
                                       at, account_name)
            select :district, :obstacle, coalesce(max(number), 0) + 1, :kind, :words,
                   cast(:unit as bigint), cast(:due as date), :level, :at, :name
            from obstacle_step where district = :district and obstacle = :obstacle
            """)
        .with("obstacle", obstacle.id(), "kind", step.kind().name(), "words", step.words())
        .with("unit", step.unit(), "due", step.due(), "level", level)
        .with("at", OffsetDateTime.now(clock).truncatedTo(ChronoUnit.MICROS))
        .with("name", byTheClock(step) ? "system" : CurrentMember.name())
        .update();
    Map<String, @Nullable Object> detail = new HashMap<>();
    detail.put("level", level);
    detail.put("item", obstacle.register() + "/" + obstacle.item());
    audit.record(action(step.kind()), KIND, obstacle.id(), detail);
  }

  /** Nobody says why; its age does. */
  private static boolean byTheClock(NewStep step) {
    return step.kind() == ObstacleStepKind.ESCALATED && step.words().isEmpty();
  }

  private static Ladder ladder(Register register) {
    return Ladder.of(
        Objects.requireNonNullElse(
            register.declaration().traits().get(ObstacleTrait.CODE), Map.of()));
  }

  /** Sends an obstacle as far up as its age asks for; returns whether it went. */
  private boolean climb(Obstacle obstacle, Ladder ladder) {
    int level = ladder.level(obstacle.raisedOn(), today());
    boolean climbs = obstacle.state().climbs() && level > obstacle.level();
    if (climbs) {
      write(obstacle, new NewStep(ObstacleStepKind.ESCALATED, 0, "", null, null), level);
    }
    return climbs;
  }

  /** Sends what is too old further up; returns how many went. */
  @Transactional
  public int onTime() {
    int climbed = 0;
    for (Obstacle each : obstacles.climbing()) {
      Register register = registers.get(each.register());
      if (climb(held(each.id()), ladder(register))) {
        publish(register, each.item());
        climbed++;
      }
    }
    return climbed;
  }

  static String action(ObstacleStepKind kind) {
    return "obstacle." + kind.name().toLowerCase(Locale.ROOT);
  }

  void publish(Register register, long item) {
    work.publish(
        register, ObstacleFacts.of(item, obstacles.open(register.code(), item).orElse(null)));
  }
}
