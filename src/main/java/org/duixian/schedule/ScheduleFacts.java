package org.duixian.schedule;

import java.time.LocalDate;
import java.util.List;
import org.duixian.declaration.FieldType;
import org.duixian.declaration.FieldValue;
import org.duixian.declaration.FieldValue.OnDay;
import org.duixian.declaration.FieldValue.Whole;
import org.duixian.kernel.Label;
import org.duixian.register.Fact;
import org.duixian.register.FactValue;
import org.jspecify.annotations.Nullable;

/** By what lists are filtered and sorted; whether a node is late depends on the day. */
final class ScheduleFacts {

  static final List<Fact> ALL =
      List.of(
          new Fact("open", new Label("未完成节点", "Open nodes"), new FieldType.Count(0, null)),
          new Fact("next", new Label("下一节点期限", "Next node due"), new FieldType.Day()));

  private ScheduleFacts() {}

  static List<FactValue> of(long item, long open, @Nullable LocalDate next) {
    return List.of(
        fact(item, 0, new Whole(open)), fact(item, 1, next == null ? null : new OnDay(next)));
  }

  private static FactValue fact(long item, int place, @Nullable FieldValue value) {
    Fact fact = ALL.get(place);
    return new FactValue(item, ScheduleTrait.CODE + "." + fact.id(), fact.type().storage(), value);
  }
}
