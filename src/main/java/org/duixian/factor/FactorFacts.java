package org.duixian.factor;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.duixian.declaration.FieldType;
import org.duixian.declaration.FieldValue;
import org.duixian.declaration.FieldValue.OnDay;
import org.duixian.declaration.FieldValue.Whole;
import org.duixian.declaration.FieldValue.Words;
import org.duixian.kernel.Label;
import org.duixian.register.Fact;
import org.duixian.register.FactValue;
import org.duixian.register.Sign;
import org.jspecify.annotations.Nullable;

/**
 * What lists show, filter and add up; whether something is late depends on the day and is asked by
 * {@code next}.
 */
final class FactorFacts {

  /** The kinds whose amounts are added up in lists. */
  private static final List<FactorKind> ADDED =
      List.of(FactorKind.LAND, FactorKind.BOND, FactorKind.CREDIT);

  static final List<Fact> ALL = all();

  private FactorFacts() {}

  private static List<Fact> all() {
    List<Fact> facts = new ArrayList<>();
    facts.add(new Fact("signs", new Label("要素 土资征审", "Factors"), new FieldType.Text(200)));
    facts.add(
        new Fact("lacking", new Label("缺口要素", "Factors lacking"), new FieldType.Count(0, null)));
    facts.add(new Fact("next", new Label("要素最迟日", "Factor needed by"), new FieldType.Day()));
    for (FactorKind kind : ADDED) {
      Label label = kind.label();
      facts.add(
          new Fact(kind.word(), new Label(label.zh() + "已落实", label.en() + " got"), kind.type()));
      facts.add(
          new Fact(
              kind.word() + "-needed",
              new Label(label.zh() + "需求", label.en() + " needed"),
              kind.type()));
    }
    return List.copyOf(facts);
  }

  static List<FactValue> of(long item, List<Factor> factors) {
    Map<FactorKind, Factor> byKind = new EnumMap<>(FactorKind.class);
    factors.forEach(each -> byKind.put(each.kind(), each));
    List<FactValue> facts = new ArrayList<>();
    facts.add(fact(item, 0, factors.isEmpty() ? null : new Words(Sign.written(signs(factors)))));
    long lacking = factors.stream().filter(each -> !each.met()).count();
    facts.add(fact(item, 1, factors.isEmpty() ? null : new Whole(lacking)));
    LocalDate next = next(factors);
    facts.add(fact(item, 2, next == null ? null : new OnDay(next)));
    for (int i = 0; i < ADDED.size(); i++) {
      Factor factor = byKind.get(ADDED.get(i));
      facts.add(fact(item, 3 + 2 * i, factor == null ? null : new Whole(factor.got())));
      facts.add(fact(item, 4 + 2 * i, factor == null ? null : new Whole(factor.need())));
    }
    return facts;
  }

  private static @Nullable LocalDate next(List<Factor> factors) {
    return factors.stream()
        .filter(each -> !each.met())
        .map(Factor::due)
        .filter(Objects::nonNull)
        .min(LocalDate::compareTo)
        .orElse(null);
  }

  /** One sign for all kinds of a letter: there when all are, due when the first of them is. */
  static List<Sign> signs(List<Factor> factors) {
    Map<String, List<Factor>> byLetter = new LinkedHashMap<>();
    factors.forEach(
        each -> byLetter.computeIfAbsent(each.kind().sign(), key -> new ArrayList<>()).add(each));
    List<Sign> signs = new ArrayList<>();
    byLetter.forEach(
        (letter, some) ->
            signs.add(new Sign(letter, some.stream().allMatch(Factor::met), next(some))));
    return signs;
  }

  private static FactValue fact(long item, int place, @Nullable FieldValue value) {
    Fact fact = ALL.get(place);
    return new FactValue(item, FactorTrait.CODE + "." + fact.id(), fact.type().storage(), value);
  }
}
