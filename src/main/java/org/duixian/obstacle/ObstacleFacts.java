package org.duixian.obstacle;

import java.util.List;
import org.duixian.declaration.FieldType;
import org.duixian.declaration.FieldValue;
import org.duixian.declaration.FieldValue.OnDay;
import org.duixian.declaration.FieldValue.Whole;
import org.duixian.declaration.FieldValue.Words;
import org.duixian.kernel.Label;
import org.duixian.register.Fact;
import org.duixian.register.FactValue;
import org.jspecify.annotations.Nullable;

/**
 * What lists are filtered and sorted by; ages depend on the day and are counted from {@code since}.
 */
final class ObstacleFacts {

  private static final List<String> LEVELS = List.of("unit", "office", "executive");

  static final List<Fact> ALL =
      List.of(
          new Fact("open", new Label("在办堵点", "Open obstacles"), new FieldType.Count(0, null)),
          new Fact("since", new Label("最早堵点提出日", "Oldest obstacle since"), new FieldType.Day()),
          new Fact(
              "level",
              new Label("堵点最高层级", "Highest level of obstacles"),
              new FieldType.Choice(
                  List.of(
                      option(0, "责任单位", "Unit"),
                      option(1, "联席会议", "Joint meeting"),
                      option(2, "专题会", "Executive meeting")))));

  private ObstacleFacts() {}

  private static FieldType.Option option(int level, String zh, String en) {
    return new FieldType.Option(LEVELS.get(level), new Label(zh, en), false);
  }

  static List<FactValue> of(long item, Obstacles.@Nullable Open open) {
    return List.of(
        fact(item, 0, new Whole(open == null ? 0 : open.open())),
        fact(item, 1, open == null ? null : new OnDay(open.since())),
        fact(item, 2, open == null ? null : new Words(LEVELS.get(open.level()))));
  }

  private static FactValue fact(long item, int place, @Nullable FieldValue value) {
    Fact fact = ALL.get(place);
    return new FactValue(item, ObstacleTrait.CODE + "." + fact.id(), fact.type().storage(), value);
  }
}
