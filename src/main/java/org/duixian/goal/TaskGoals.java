package org.duixian.goal;

import java.util.HashMap;
import java.util.Map;
import org.duixian.database.DistrictSql;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** Under which goal the tasks of a year stand, and in which order. */
@Repository
public class TaskGoals {

  /**
   * The place of a task in the frame of its year.
   *
   * @param order ascending in the order of the frame, then by number
   * @param goal the goal at the second level of the tree, or at the top where the task hangs there;
   *     null for a task without a goal
   */
  public record TaskGoal(long order, @Nullable String goal) {}

  private record Row(long id, int number, @Nullable Long node) {}

  /** A report has its parts at the top; what a part is about stands below. */
  private static final int DEPTH = 2;

  private static final long STEP = 1_000_000;

  private final DistrictSql jdbc;
  private final GoalFrames frames;

  TaskGoals(DistrictSql jdbc, GoalFrames frames) {
    this.jdbc = jdbc;
    this.frames = frames;
  }

  /** Returns the places of a year's tasks by number of the task. */
  public Map<Long, TaskGoal> ofYear(int year) {
    GoalTree tree = frames.tree(year);
    Map<Long, Integer> order = tree.order();
    Map<Long, TaskGoal> places = new HashMap<>();
    for (Row row :
        jdbc.sql("select id, number, node from task where district = :district and year = :year")
            .with("year", year)
            .list(Row.class)) {
      int place = row.node() == null ? order.size() : order.getOrDefault(row.node(), order.size());
      String path = tree.path(row.node());
      String[] steps = path.split(" / ", DEPTH + 1);
      String goal = path.isEmpty() ? null : steps[Math.min(DEPTH, steps.length) - 1];
      places.put(row.id(), new TaskGoal(place * STEP + row.number(), goal));
    }
    return places;
  }
}
