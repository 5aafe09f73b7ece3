package org.duixian.counting;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.stream.Collectors;
import org.duixian.counting.CountingStore.Behind;
import org.duixian.declaration.Field;
import org.duixian.declaration.RegisterMeasure;
import org.duixian.kernel.NotFound;
import org.duixian.kernel.Source;
import org.duixian.kernel.Sourced;
import org.duixian.register.Item;
import org.duixian.register.ItemAccess;
import org.duixian.register.Items;
import org.duixian.register.Register;
import org.duixian.register.Registers;
import org.duixian.site.Asked;
import org.duixian.site.Lineage;
import org.duixian.site.LineageProvider;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The items behind numbers, as far as the signed-in account may see them, each with what it adds.
 */
@Component
class CountedParts implements LineageProvider {

  private static final String RULE = "counted-part";
  private static final String KEY =
      "([a-z0-9-]{1,40})[.]([a-z0-9-]{1,40})[.]([0-9]{1,18})[.]([0-9]{4}-[0-9]{2}-[0-9]{2})";

  private final Registers registers;
  private final Items items;
  private final ItemAccess access;
  private final CountingStore store;

  CountedParts(Registers registers, Items items, ItemAccess access, CountingStore store) {
    this.registers = registers;
    this.items = items;
    this.access = access;
    this.store = store;
  }

  /** Returns the items that the account may see, in the order in which they are given. */
  List<CountedPart> of(Register register, RegisterMeasure measure, List<Behind> behind) {
    Map<Long, Item> known =
        items.find(register, behind.stream().map(Behind::item).distinct().toList()).stream()
            .filter(item -> access.may(register.declaration().read(), item))
            .collect(Collectors.toMap(Item::id, Function.identity()));
    List<CountedPart> parts = new ArrayList<>();
    for (Behind each : behind) {
      Item item = known.get(each.item());
      if (item != null) {
        parts.add(
            new CountedPart(
                item,
                each.fromDay(),
                number(register, measure, item, each.fromDay(), each.number())));
      }
    }
    return parts;
  }

  private static Sourced number(
      Register register, RegisterMeasure measure, Item item, LocalDate from, long number) {
    String key = String.join(".", register.code(), measure.id(), item.id() + "", from.toString());
    return Sourced.of(
        BigDecimal.valueOf(number, Telling.decimals(register, measure)),
        unit(register, measure),
        new Source.Computed(RULE, key));
  }

  private static @Nullable String unit(Register register, RegisterMeasure measure) {
    return switch (measure.kind()) {
      case COUNT -> null;
      case DAYS -> "天";
      case SUM ->
          measure
              .summed()
              .flatMap(register::column)
              .map(Field::type)
              .flatMap(type -> Optional.ofNullable(type.unit()))
              .orElse(null);
    };
  }

  @Override
  public Optional<Lineage> explain(Asked asked) {
    return asked.matching("computed", RULE + "/" + KEY).map(key -> lineage(key, asked));
  }

  private Lineage lineage(MatchResult key, Asked asked) {
    Register register = registers.get(key.group(1));
    RegisterMeasure measure = Telling.measure(register, key.group(2)).orElseThrow(NotFound::new);
    LocalDate from = LocalDate.parse(key.group(4));
    CountedPart part =
        store.member(register.code(), measure.id(), Asked.id(key.group(3)), from).stream()
            .flatMap(behind -> of(register, measure, List.of(behind)).stream())
            .findFirst()
            .orElseThrow(NotFound::new);
    return Lineage.of(
            asked.words("counting.part", measure.label().in(asked.locale()), part.item().title()),
            part.shown(),
            asked.words("counting.part.rule", from.toString()))
        .leading(part.item().title(), part.item().path());
  }
}
