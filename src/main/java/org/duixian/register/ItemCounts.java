package org.duixian.register;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.duixian.declaration.Stage;
import org.duixian.list.Case;
import org.duixian.list.Condition;
import org.duixian.list.Query;
import org.duixian.register.Dimensions.Cell;
import org.duixian.register.Dimensions.Sum;
import org.duixian.register.Items.Counted;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * How many items lists and their choices have: by the kept counts where no more than one dimension
 * (of totals, two) is asked for by who sees all of them, else counted as far as it is quick.
 */
@Component
class ItemCounts {

  /** So many items are looked at to say what the choices of a narrowed list have. */
  static final int LOOKED_AT = 500;

  private final Items items;
  private final Tallies tallies;

  ItemCounts(Items items, Tallies tallies) {
    this.items = items;
    this.tallies = tallies;
  }

  /**
   * What was counted.
   *
   * @param choices how many items stand under each value of each dimension; a dimension that is
   *     missing was not counted
   * @param whole whether the choices were counted among all items
   */
  record Counts(Counted total, Map<String, Map<String, Long>> choices, boolean whole) {}

  /** Counts what a query asks for, and what each of its choices would bring. */
  Counts of(Register register, Query<Item> query, boolean all) {
    if (!register.whole()) {
      Counted told = read(register, query, all);
      boolean few = told.exact() && told.items() <= LOOKED_AT;
      return new Counts(told, counted(register, query, LOOKED_AT), few);
    }
    boolean plain = query.scope(ItemColumns.STATE).isEmpty();
    Map<Cell, Sum> kept = query.conditions().size() <= 1 ? tallies.of(register.code()) : Map.of();
    Counted total = total(register, query, kept, all);
    if (query.conditions().isEmpty() && plain) {
      return new Counts(total, choices(kept), true);
    }
    Map<String, Map<String, Long>> choices = new HashMap<>();
    boolean whole = plain && query.conditions().size() == 1 && isKept(register, query);
    if (whole) {
      choices.putAll(choices(under(register, query.conditions().values().iterator().next())));
    } else {
      choices.putAll(counted(register, query, total.isNone() ? 0 : LOOKED_AT));
    }
    if (plain) {
      choices(kept).entrySet().stream()
          .filter(each -> query.conditions().containsKey(each.getKey()))
          .forEach(each -> choices.put(each.getKey(), each.getValue()));
    }
    return new Counts(total, choices, whole || total.exact() && total.items() <= LOOKED_AT);
  }

  /** Returns how many items a query asks for, and how much. */
  Counted total(Register register, Query<Item> query, boolean all) {
    if (!register.whole()) {
      return read(register, query, all);
    }
    return total(
        register,
        query,
        query.conditions().size() <= 1 ? tallies.of(register.code()) : Map.of(),
        all);
  }

  private Counted total(Register register, Query<Item> query, Map<Cell, Sum> kept, boolean all) {
    Sum sum = query.conditions().size() == 2 ? both(register, query) : kept(register, query, kept);
    if (sum != null) {
      return new Counted(sum.items(), sum.amount(), true);
    }
    return read(register, query, all);
  }

  private Counted read(Register register, Query<Item> query, boolean all) {
    return all ? items.countAll(register, query) : items.count(register, query);
  }

  /** Says whether all that is asked for are values of dimensions. */
  private static boolean isKept(Register register, Query<Item> query) {
    List<String> names = new Dimensions(register.declaration()).names();
    return query.conditions().values().stream()
        .allMatch(each -> names.contains(each.column().key()) && values(each) != null);
  }

  /** What the items that one condition asks for count as under the other dimensions. */
  private Map<Cell, Sum> under(Register register, Condition<Item> asked) {
    String name = asked.column().key();
    List<String> pairs = new Dimensions(register.declaration()).pairsOf(name);
    return Dimensions.under(
        name,
        Objects.requireNonNullElse(values(asked), List.of()),
        tallies.of(register.code(), pairs));
  }

  /** The kept counts of two conditions together, null where they are none. */
  private @Nullable Sum both(Register register, Query<Item> query) {
    if (!query.scope(ItemColumns.STATE).isEmpty() || !isKept(register, query)) {
      return null;
    }
    List<Condition<Item>> asked = List.copyOf(query.conditions().values());
    List<String> values = Objects.requireNonNullElse(values(asked.get(1)), List.of());
    return sum(values, asked.get(1).column().key(), under(register, asked.get(0)));
  }

  private static Map<String, Map<String, Long>> choices(Map<Cell, Sum> kept) {
    Map<String, Map<String, Long>> choices = new HashMap<>();
    kept.forEach(
        (cell, sum) ->
            choices
                .computeIfAbsent(cell.dimension(), each -> new HashMap<>())
                .put(cell.value(), sum.items()));
    return choices;
  }

  /** The kept counts, null where a query asks for more than one of them. */
  private static @Nullable Sum kept(Register register, Query<Item> query, Map<Cell, Sum> kept) {
    if (!query.scope(ItemColumns.STATE).isEmpty()) {
      return query.conditions().isEmpty()
          ? kept.getOrDefault(new Cell(Dimensions.STAGE, Stage.WITHDRAWN), Sum.NONE)
          : null;
    }
    if (query.conditions().isEmpty()) {
      return kept.getOrDefault(new Cell(Dimensions.ALL, ""), Sum.NONE);
    }
    if (query.conditions().size() > 1) {
      return null;
    }
    Condition<Item> asked = query.conditions().values().iterator().next();
    String dimension = asked.column().key();
    if (dimensions(register).stream().noneMatch(dimension::equals)) {
      return null;
    }
    List<String> values = values(asked);
    return values == null ? null : sum(values, dimension, kept);
  }

  private static Sum sum(List<String> values, String dimension, Map<Cell, Sum> kept) {
    return values.stream()
        .filter(value -> !dimension.equals(Dimensions.STAGE) || !value.equals(Stage.WITHDRAWN))
        .map(value -> kept.getOrDefault(new Cell(dimension, value), Sum.NONE))
        .reduce(Sum.NONE, (one, other) -> one.plus(other.items(), other.amount()));
  }

  private static @Nullable List<String> values(Condition<Item> asked) {
    return switch (asked) {
      case Condition.Chosen<Item> chosen -> chosen.cases().stream().map(Case::word).toList();
      case Condition.In<Item> in -> in.values().stream().map(Object::toString).toList();
      case Condition.Empty<Item> empty -> empty.empty() ? List.of("") : null;
      case Condition.Between<Item> between -> null;
      case Condition.Words<Item> words -> null;
    };
  }

  private static List<String> dimensions(Register register) {
    return new Dimensions(register.declaration()).names();
  }

  /** Choices of what is asked for itself are not counted: each of them would take statements. */
  private Map<String, Map<String, Long>> counted(Register register, Query<Item> query, int most) {
    List<String> free =
        dimensions(register).stream().filter(each -> query.asked(each).isEmpty()).toList();
    return new HashMap<>(items.grouped(register, query, free, most));
  }
}
