package org.duixian.responsibility;

import java.util.List;
import org.duixian.declaration.FieldType;
import org.duixian.declaration.FieldValue.Whole;
import org.duixian.kernel.Label;
import org.duixian.register.Fact;
import org.duixian.register.FactValue;
import org.jspecify.annotations.Nullable;

/** By whom lists can be filtered: those who answer now. */
final class ResponsibilityFacts {

  private static final FieldType PERSON = new FieldType.OfPerson();

  static final List<Fact> ALL =
      List.of(
          new Fact("leader", new Label("现包挂领导", "Leader now"), PERSON),
          new Fact("steward", new Label("项目管家", "Steward"), PERSON),
          new Fact("counsel", new Label("已配法律顾问", "Has counsel"), new FieldType.Flag()));

  private ResponsibilityFacts() {}

  static List<FactValue> of(
      long item, @Nullable Long leader, @Nullable Long steward, boolean counsel) {
    return List.of(fact(item, 0, leader), fact(item, 1, steward), fact(item, 2, counsel ? 1L : 0L));
  }

  private static FactValue fact(long item, int place, @Nullable Long number) {
    Fact fact = ALL.get(place);
    return new FactValue(
        item,
        ResponsibilityTrait.CODE + "." + fact.id(),
        fact.type().storage(),
        number == null ? null : new Whole(number));
  }
}
