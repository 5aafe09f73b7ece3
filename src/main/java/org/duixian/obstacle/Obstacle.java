package org.duixian.obstacle;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.duixian.kernel.Light;
import org.duixian.kernel.Source;
import org.duixian.kernel.Sourced;
import org.jspecify.annotations.Nullable;

/**
 * Something in the way of an item.
 *
 * @param number running number within the year
 * @param itemTitle what it is in the way of
 * @param raisedOn from where its age runs
 * @param raisedUnit the unit that raised it, null for the office
 * @param unit the unit that is to clear it, null while nobody is
 * @param due the day given to the unit, null while none is
 * @param level how far up it went: 0 unit, 1 office, 2 executive meeting
 * @param closedOn the day from which it is gone, null while it is not
 * @param meeting the joint meeting that decided about it last, null for none
 */
public record Obstacle(
    long id,
    int year,
    int number,
    String register,
    long item,
    String itemTitle,
    ObstacleKind kind,
    String title,
    String words,
    LocalDate raisedOn,
    String raisedBy,
    @Nullable Long raisedUnit,
    @Nullable Long unit,
    @Nullable String unitName,
    @Nullable LocalDate due,
    int level,
    ObstacleState state,
    @Nullable LocalDate closedOn,
    @Nullable Long meeting,
    boolean sample,
    int version) {

  /** Returns the path of its page. */
  public String path() {
    return "/obstacles/" + id;
  }

  /** Returns the path of the item that it is in the way of. */
  public String itemPath() {
    return "/registers/" + register + "/" + item;
  }

  /** Returns how many days it has been in the way, with their source. */
  public Sourced age(LocalDate today) {
    LocalDate until = closedOn == null ? today : closedOn;
    return Sourced.of(
        BigDecimal.valueOf(Ladder.age(raisedOn, until)),
        "天",
        new Source.Computed("obstacle-age", String.valueOf(id)));
  }

  /** Returns its light: the further up, the worse; gone is done. */
  public Light light() {
    return state.open() ? Ladder.light(level) : Light.DONE;
  }

  /** Says whether a step can be taken now. */
  boolean allows(ObstacleStepKind kind) {
    return kind.possibleIn(state)
        && (kind != ObstacleStepKind.ESCALATED || level < Ladder.TOP)
        && (kind != ObstacleStepKind.SOLVED || unit != null);
  }
}
