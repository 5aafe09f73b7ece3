package org.duixian.strategy;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.duixian.kernel.Light;
import org.jspecify.annotations.Nullable;

/**
 * The timetable of a strategy, drawn on the server: a bar for each plan, a mark for each milestone.
 * Measures are pixels; x runs from 0 to {@link #WIDTH} over the years from the first to the last.
 *
 * @param years where each calendar year begins
 * @param today where today is, negative when outside
 */
public record Gantt(List<Year> years, List<Bar> bars, int today, int height) {

  /** Width of the field. */
  public static final int WIDTH = 640;

  /** Height of a row. */
  public static final int ROW = 28;

  private static final int HEAD = 20;

  /** Where a calendar year begins. */
  public record Year(int year, int x) {}

  /** A plan's row; {@code depth} is 0 at the top of the tree. */
  public record Bar(ActionPlan plan, int depth, int x, int y, int width, List<Mark> marks) {}

  /** A milestone's mark. */
  public record Mark(Milestone milestone, Light light, int x) {}

  private record Scale(LocalDate from, long days) {
    int x(LocalDate day) {
      return (int) (ChronoUnit.DAYS.between(from, day) * WIDTH / days);
    }
  }

  /** Draws the plans of a strategy in the order of their tree. */
  static Gantt of(
      Strategy strategy, List<ActionPlan> plans, List<Milestone> milestones, LocalDate today) {
    LocalDate first = strategy.starts();
    LocalDate last = strategy.due();
    for (ActionPlan plan : plans) {
      first = plan.starts().isBefore(first) ? plan.starts() : first;
      last = plan.due().isAfter(last) ? plan.due() : last;
    }
    for (Milestone milestone : milestones) {
      last = milestone.due().isAfter(last) ? milestone.due() : last;
    }
    LocalDate from = first.withDayOfYear(1);
    LocalDate to = last.withDayOfYear(1).plusYears(1);
    Scale scale = new Scale(from, ChronoUnit.DAYS.between(from, to));
    List<Year> years = new ArrayList<>();
    for (LocalDate year = from; year.isBefore(to); year = year.plusYears(1)) {
      years.add(new Year(year.getYear(), scale.x(year)));
    }
    List<Bar> bars = new ArrayList<>();
    add(bars, null, 0, plans, milestones, scale, today);
    boolean inside = !today.isBefore(from) && today.isBefore(to);
    return new Gantt(
        years, bars, inside ? scale.x(today) : -1, HEAD + Math.max(1, bars.size()) * ROW);
  }

  private static void add(
      List<Bar> bars,
      @Nullable Long parent,
      int depth,
      List<ActionPlan> plans,
      List<Milestone> milestones,
      Scale scale,
      LocalDate today) {
    for (ActionPlan plan : plans) {
      if (Objects.equals(plan.parent(), parent)) {
        int x = scale.x(plan.starts());
        int width = Math.max(2, scale.x(plan.due().plusDays(1)) - x);
        List<Mark> marks =
            milestones.stream()
                .filter(milestone -> milestone.plan() == plan.id())
                .map(each -> new Mark(each, each.light(today), scale.x(each.due())))
                .toList();
        bars.add(new Bar(plan, depth, x, HEAD + bars.size() * ROW, width, marks));
        add(bars, plan.id(), depth + 1, plans, milestones, scale, today);
      }
    }
  }
}
