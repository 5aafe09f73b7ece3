package org.duixian.obstacle;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.Set;
import java.util.stream.Collectors;
import org.duixian.access.AuditTrail;
import org.duixian.access.CurrentMember;
import org.duixian.database.DistrictSql;
import org.duixian.kernel.NotFound;
import org.duixian.kernel.When;
import org.duixian.obstacle.ObstacleRefusal.Code;
import org.duixian.obstacle.ObstacleWork.NewStep;
import org.duixian.register.Registers;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Steps about many obstacles at once: what joint meetings decide, and what is confirmed of it. */
@Service
public class ObstacleDecisions {

  private final DistrictSql jdbc;
  private final Obstacles obstacles;
  private final ObstacleWork work;
  private final Registers registers;
  private final AuditTrail audit;
  private final Clock clock;

  ObstacleDecisions(
      DistrictSql jdbc,
      Obstacles obstacles,
      ObstacleWork work,
      Registers registers,
      AuditTrail audit,
      Clock clock) {
    this.jdbc = jdbc;
    this.obstacles = obstacles;
    this.work = work;
    this.registers = registers;
    this.audit = audit;
    this.clock = clock;
  }

  /** Keeps that a joint meeting decided who clears an obstacle by when. */
  @Transactional
  public void decide(long id, long meeting, String words, long unit, LocalDate due) {
    meet(List.of(id), meeting, new NewStep(ObstacleStepKind.DECIDED, 0, words, unit, due));
  }

  /** Keeps that a joint meeting solved obstacles at once; who raised them confirms. */
  @Transactional
  public void settle(List<Long> ids, long meeting, String words) {
    meet(ids, meeting, new NewStep(ObstacleStepKind.SETTLED, 0, words, null, null));
  }

  private void meet(List<Long> ids, long meeting, NewStep step) {
    List<Obstacle> held = held(ids, step.kind());
    for (Obstacle obstacle : held) {
      if (!work.office(obstacle)) {
        throw new AccessDeniedException("the account may not decide about " + obstacle.path());
      }
    }
    write(held, step, meeting);
  }

  /** Confirms obstacles that the signed-in account raised, all of them or none. */
  @Transactional
  public void confirm(List<Long> ids, String words) {
    NewStep step = new NewStep(ObstacleStepKind.CONFIRMED, 0, words, null, null);
    List<Obstacle> held = held(ids, step.kind());
    for (Obstacle obstacle : held) {
      if (!work.confirms(obstacle)) {
        throw new AccessDeniedException("the account may not confirm " + obstacle.path());
      }
    }
    write(held, step, null);
  }

  /** Holds obstacles that allow a step, in the order of their numbers. */
  private List<Obstacle> held(List<Long> ids, ObstacleStepKind kind) {
    jdbc.sql(
            """
            select id from obstacle where district = :district and id = any(:ids)
            order by id for no key update
            """)
        .with("ids", ids.toArray(Long[]::new))
        .list(Long.class);
    List<Obstacle> held = obstacles.all(ids);
    if (held.size() != Set.copyOf(ids).size()) {
      throw new NotFound();
    }
    if (!held.stream().allMatch(each -> each.allows(kind))) {
      throw new ObstacleRefusal(Code.NOT_NOW);
    }
    return held;
  }

  /** Takes the same step of many: each keeps its level. */
  private void write(List<Obstacle> held, NewStep step, @Nullable Long meeting) {
    ObstacleState state = step.kind().after(ObstacleState.RAISED);
    Long[] ids = held.stream().map(Obstacle::id).toArray(Long[]::new);
    jdbc.sql(
            """
            update obstacle set state = :state, unit = coalesce(cast(:unit as bigint), unit),
                due = coalesce(cast(:due as date), due), closed_on = cast(:closed as date),
                meeting = coalesce(cast(:meeting as bigint), meeting), version = version + 1
            where district = :district and id = any(:ids)
            """)
        .with("ids", ids, "state", state.name(), "unit", step.unit(), "due", step.due())
        .with(
            "closed",
            state.open() ? null : LocalDate.now(clock.withZone(When.ZONE)),
            "meeting",
            meeting)
        .update();
    jdbc.sql(
            """
            insert into obstacle_step (district, obstacle, number, kind, words, unit, due, level,
                                       at, account_name)
            select o.district, o.id, (select coalesce(max(s.number), 0) + 1 from obstacle_step s
                     where s.district = o.district and s.obstacle = o.id),
                   :kind, :words, cast(:unit as bigint), cast(:due as date), o.level, :at, :name
            from obstacle o where o.district = :district and o.id = any(:ids)
            """)
        .with("ids", ids, "kind", step.kind().name(), "words", step.words())
        .with("unit", step.unit(), "due", step.due(), "name", CurrentMember.name())
        .with("at", OffsetDateTime.now(clock).truncatedTo(ChronoUnit.MICROS))
        .update();
    SequencedMap<String, Map<String, Object>> details = new LinkedHashMap<>();
    held.forEach(
        each ->
            details.put(
                String.valueOf(each.id()),
                Map.of("level", each.level(), "item", each.register() + "/" + each.item())));
    audit.recordAll(ObstacleWork.action(step.kind()), ObstacleWork.KIND, details);
    publish(List.of(ids));
  }

  private void publish(List<Long> ids) {
    obstacles.all(ids).stream()
        .collect(
            Collectors.groupingBy(
                Obstacle::register, Collectors.mapping(Obstacle::item, Collectors.toSet())))
        .forEach((code, items) -> items.forEach(item -> work.publish(registers.get(code), item)));
  }
}
