package org.duixian.register;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.duixian.declaration.Declaration;
import org.duixian.declaration.Passage;
import org.duixian.declaration.Stage;
import org.duixian.register.Dimensions.Cell;
import org.duixian.register.Dimensions.Sum;
import org.jspecify.annotations.Nullable;

/**
 * The way that items of a register are meant to go, and how many went on from each of its stages.
 *
 * @param way the stages of the way, the first one first
 */
record StageWay(List<Stage> way) {

  private static final int PERCENT = 2;

  /** Follows the first passage that leads forward from each stage. */
  static StageWay of(Declaration declaration) {
    List<Stage> way = new ArrayList<>(List.of(declaration.first()));
    Set<String> gone = new HashSet<>(Set.of(declaration.first().id()));
    Optional<Stage> next = next(declaration, declaration.first(), gone);
    while (next.isPresent()) {
      way.add(next.get());
      gone.add(next.get().id());
      next = next(declaration, next.get(), gone);
    }
    return new StageWay(List.copyOf(way));
  }

  private static Optional<Stage> next(Declaration declaration, Stage from, Set<String> gone) {
    List<Stage> stages = declaration.stages();
    return declaration
        .from(from.id())
        .map(Passage::to)
        .flatMap(to -> declaration.stage(to).stream())
        .filter(to -> !gone.contains(to.id()) && !to.id().equals(Stage.WITHDRAWN))
        .filter(to -> stages.indexOf(to) > stages.indexOf(from))
        .findFirst();
  }

  /** Returns the stages that lie off the way. */
  List<Stage> aside(Declaration declaration) {
    return declaration.stages().stream()
        .filter(each -> !way.contains(each) && !each.id().equals(Stage.WITHDRAWN))
        .toList();
  }

  /** Returns how many items stand in a stage of the way or further on; 0 for one off the way. */
  long reached(int place, Map<Cell, Sum> kept) {
    return way.stream()
        .skip(place)
        .mapToLong(
            each -> kept.getOrDefault(new Cell(Dimensions.STAGE, each.id()), Sum.NONE).items())
        .sum();
  }

  /** Returns the share of the items in a stage or further on that stand further on, in percent. */
  @Nullable BigDecimal wentOn(int place, Map<Cell, Sum> kept) {
    long reached = reached(place, kept);
    return reached == 0
        ? null
        : BigDecimal.valueOf(reached(place + 1, kept))
            .movePointRight(PERCENT)
            .divide(BigDecimal.valueOf(reached), 0, RoundingMode.HALF_UP);
  }
}
