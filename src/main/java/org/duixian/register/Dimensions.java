package org.duixian.register;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.duixian.declaration.Core;
import org.duixian.declaration.Declaration;
import org.duixian.declaration.Field;
import org.duixian.declaration.FieldValue;
import org.jspecify.annotations.Nullable;

/**
 * What the items of a register are counted by: all together, by stage, by each field of a choice,
 * by each two of these together, and in each stage by the day since which they stand in it.
 */
record Dimensions(Declaration declaration) {

  /** All items together. */
  static final String ALL = "";

  /** The stage in which they stand. */
  static final String STAGE = "stage";

  /**
   * Before a stage: the days since which its items stand in it. Behind the names of all fields, so
   * that counts are read without these.
   */
  static final String SINCE = "~since:";

  private static final String PAIR = "~pair:";

  /** Between the two values of a pair; no value holds it, for none holds a control character. */
  private static final String AND = "\u001f";

  /** One value of one dimension. */
  record Cell(String dimension, String value) {}

  /** How many items, and how much. */
  record Sum(long items, BigDecimal amount) {

    static final Sum NONE = new Sum(0, BigDecimal.ZERO);

    Sum plus(long more, BigDecimal worth) {
      return new Sum(items + more, amount.add(worth));
    }

    boolean isNothing() {
      return items == 0 && amount.signum() == 0;
    }
  }

  /** The fields that are counted by. */
  List<Field> fields() {
    return declaration.fields().stream()
        .filter(field -> field.filter() && field.type().chosen())
        .toList();
  }

  private List<Cell> cells(Item item) {
    List<Cell> cells = new ArrayList<>();
    if (item.mergedInto() == null) {
      cells.add(new Cell(STAGE, item.stage()));
      cells.add(new Cell(SINCE + item.stage(), item.stageSince().toString()));
      if (!item.withdrawn()) {
        cells.add(new Cell(ALL, ""));
        List<Cell> own = new ArrayList<>(cells.subList(0, 1));
        fields().forEach(field -> own.add(new Cell(field.id(), value(item, field))));
        cells.addAll(own.subList(1, own.size()));
        for (int i = 0; i < own.size(); i++) {
          own.subList(i + 1, own.size()).stream().map(pair(own.get(i))).forEach(cells::add);
        }
      }
    }
    return cells;
  }

  private static UnaryOperator<Cell> pair(Cell one) {
    return other ->
        new Cell(
            PAIR + one.dimension() + AND + other.dimension(), one.value() + AND + other.value());
  }

  /** The names of what items are counted by that a list can be asked for. */
  List<String> names() {
    return Stream.concat(Stream.of(STAGE), fields().stream().map(Field::id)).toList();
  }

  /** The dimensions that count a dimension's values together with those of the others. */
  List<String> pairsOf(String dimension) {
    List<String> names = names();
    int place = names.indexOf(dimension);
    return IntStream.range(0, names.size())
        .filter(i -> i != place)
        .mapToObj(i -> names.get(Math.min(i, place)) + AND + names.get(Math.max(i, place)))
        .map(each -> PAIR + each)
        .toList();
  }

  /** What items of some values of a dimension count as under the others, by value of these. */
  static Map<Cell, Sum> under(String dimension, Collection<String> values, Map<Cell, Sum> pairs) {
    Map<Cell, Sum> under = new HashMap<>();
    pairs.forEach(
        (cell, sum) -> {
          String[] names = cell.dimension().substring(PAIR.length()).split(AND, -1);
          String[] both = cell.value().split(AND, -1);
          int asked = names[0].equals(dimension) ? 0 : 1;
          if (values.contains(both[asked])) {
            under.merge(
                new Cell(names[1 - asked], both[1 - asked]),
                sum,
                (a, b) -> a.plus(b.items(), b.amount()));
          }
        });
    return under;
  }

  private static String value(Item item, Field field) {
    FieldValue value = item.values().get(field.id());
    return value == null ? "" : value.written();
  }

  /** What changes from items as they were to items as they are. */
  Map<Cell, Sum> between(Stream<Item> before, Stream<Item> after) {
    Map<Cell, Sum> sums = new HashMap<>();
    before.forEach(item -> add(sums, item, -1));
    after.forEach(item -> add(sums, item, 1));
    sums.values().removeIf(Sum::isNothing);
    return sums;
  }

  private void add(Map<Cell, Sum> sums, Item item, int sign) {
    @Nullable Long fen = item.whole(Core.AMOUNT.id()).orElse(null);
    BigDecimal amount = fen == null ? BigDecimal.ZERO : BigDecimal.valueOf(sign * fen);
    cells(item)
        .forEach(
            cell ->
                sums.merge(cell, new Sum(sign, amount), (a, b) -> a.plus(b.items(), b.amount())));
  }
}
