package org.duixian.obstacle;

import static org.duixian.list.Kind.CHOICE;
import static org.duixian.list.Kind.DAY;
import static org.duixian.list.Kind.NUMBER;
import static org.duixian.list.Kind.TEXT;
import static org.duixian.list.Kind.UNIT;
import static org.duixian.list.Kind.WORDS;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.duixian.list.Case;
import org.duixian.list.Column;
import org.duixian.list.Columns;
import org.duixian.list.Order;

/** The obstacles of all registers as a list: the highest first, of these the oldest. */
final class ObstacleColumns {

  private static final String PRESSING =
      """
      (o.state = 'CONFIRMED')::int * 100000000 + (2 - o.level) * 10000000
      + (o.raised_on - date '2000-01-01')
      """;

  static final Columns<Obstacle> ALL =
      Columns.<Obstacle>at("obstacles", "/obstacles")
          .orderedBy(new Order("pressing", NUMBER, PRESSING.strip().replace("\n", " ")))
          .with(Column.choice("state", "obstacle.state", CHOICE, states()))
          .with(Column.choice("level", "obstacle.level", CHOICE, levels()))
          .with(Column.choice("kind", "obstacle.kind", CHOICE, kinds()))
          .with(
              Column.<Obstacle>shown("number", "obstacle.number", TEXT)
                  .sortedBy("number", NUMBER, "o.year * 100000 + o.number"))
          .with(Column.shown("title", "obstacle.title", TEXT))
          .with(Column.shown("item", "obstacle.item", TEXT))
          .with(Column.of("unit", "obstacle.unit", UNIT, "o.unit", Obstacle::unit))
          .with(
              Column.of("raised", "obstacle.raised", DAY, "o.raised_on", Obstacle::raisedOn)
                  .sortedBy("raised", DAY, "o.raised_on"))
          .with(
              Column.of("due", "obstacle.due", DAY, "o.due", Obstacle::due)
                  .sortedBy("due", DAY, "o.due"))
          .with(
              Column.of(
                  "q",
                  "list.search",
                  WORDS,
                  "o.title || ' ' || o.words",
                  each -> each.title() + " " + each.words()))
          .following("o.id");

  private ObstacleColumns() {}

  private static List<Case<Obstacle>> states() {
    return java.util.stream.Stream.concat(
            java.util.stream.Stream.of(
                Case.<Obstacle>ofDatabase("OPEN", "obstacle.state.OPEN", "o.state <> 'CONFIRMED'")),
            Arrays.stream(ObstacleState.values())
                .map(
                    each ->
                        Case.<Obstacle>ofDatabase(
                            each.name(),
                            "obstacle.state." + each,
                            "o.state = '%s'".formatted(each))))
        .toList();
  }

  private static List<Case<Obstacle>> levels() {
    return IntStream.rangeClosed(0, Ladder.TOP)
        .mapToObj(
            each ->
                Case.<Obstacle>ofDatabase(
                    String.valueOf(each), "obstacle.level." + each, "o.level = " + each))
        .toList();
  }

  private static List<Case<Obstacle>> kinds() {
    return Arrays.stream(ObstacleKind.values())
        .map(
            each ->
                Case.<Obstacle>ofDatabase(
                    each.name(), "obstacle.kind." + each, "o.kind = '%s'".formatted(each)))
        .toList();
  }
}
