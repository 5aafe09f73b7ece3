package org.duixian.investment;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.duixian.declaration.FieldType;
import org.duixian.declaration.FieldValue;
import org.duixian.declaration.FieldValue.Whole;
import org.duixian.kernel.Label;
import org.duixian.register.Fact;
import org.duixian.register.FactValue;
import org.jspecify.annotations.Nullable;

/**
 * What lists are filtered, sorted and added up by. Lights and gaps depend on the day and are not.
 */
final class InvestmentFacts {

  private static final FieldType MONEY = new FieldType.Money(4);

  static final List<Fact> ALL =
      List.of(
          new Fact("plan", new Label("年度计划", "Plan of the year"), MONEY),
          new Fact("built-year", new Label("本年完成", "Built this year"), MONEY),
          new Fact("built", new Label("累计完成", "Built in all"), MONEY),
          new Fact("counted", new Label("已纳统", "Counted by statistics"), new FieldType.Flag()),
          new Fact("part", new Label("计入打捆项目", "Counted in a bundle"), new FieldType.Flag()));

  private InvestmentFacts() {}

  static List<FactValue> of(Investment item, LocalDate today) {
    int year = today.getYear();
    List<FactValue> facts = new ArrayList<>();
    facts.add(fact(item, 0, item.plan(year, today).map(YearPlan::fen).orElse(null)));
    facts.add(fact(item, 1, item.inYear(InvestmentSum.BUILT, year, 12)));
    facts.add(fact(item, 2, item.ever(InvestmentSum.BUILT)));
    facts.add(fact(item, 3, item.countedFrom() == null ? 0L : 1L));
    facts.add(fact(item, 4, item.partOf() == null ? 0L : 1L));
    return facts;
  }

  private static FactValue fact(Investment item, int place, @Nullable Long number) {
    Fact fact = ALL.get(place);
    FieldValue value = number == null ? null : new Whole(number);
    return new FactValue(
        item.item(), InvestmentTrait.CODE + "." + fact.id(), fact.type().storage(), value);
  }
}
