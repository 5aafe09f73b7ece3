package org.duixian.register;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.duixian.declaration.Core;
import org.duixian.declaration.Field;
import org.duixian.declaration.FieldType;
import org.duixian.kernel.BadRequest;
import org.duixian.kernel.TypedText;
import org.duixian.list.Case;
import org.duixian.list.Condition;
import org.jspecify.annotations.Nullable;

/**
 * One condition of a list of items as SQL, in two ways: as what the rows of an index bring, and as
 * what one item is asked for.
 *
 * @param field where it is kept in index rows, null for a column of the item
 * @param test what is asked of the value, which stands as %s
 */
record ItemClause(
    @Nullable Field field, String column, String test, Map<String, @Nullable Object> values) {

  /** Reads a condition; {@code place} tells its parameters from those of others. */
  static ItemClause of(Register register, Condition<Item> condition, int place) {
    String key = condition.column().key();
    String name = "c" + place;
    if (key.equals(ItemColumns.BOX)) {
      return box(Box.read(condition.written()).orElseThrow(() -> new BadRequest(key)), name);
    }
    Field field = register.column(key).orElse(null);
    String column = column(field, key);
    Map<String, @Nullable Object> values = new TreeMap<>();
    String test = test(field, condition, name, values);
    boolean own = field != null && field.core().isEmpty();
    return new ItemClause(own ? field : null, column, test, values);
  }

  /** The cells bring it, and each place is asked exactly. */
  private static ItemClause box(Box box, String name) {
    Map<String, @Nullable Object> values = new TreeMap<>();
    values.put(name + "_first", box.first());
    values.put(name + "_last", box.last());
    values.put(name + "_south", box.south());
    values.put(name + "_north", box.north());
    values.put(name + "_west", box.west());
    values.put(name + "_east", box.east());
    String test =
        """
        %%1$s.latitude between :%1$s_south and :%1$s_north
          and %%1$s.longitude between :%1$s_west and :%1$s_east\
        """
            .formatted(name);
    return new ItemClause(null, ItemColumns.BOX + " " + name, test.replace("%1$s", "%s"), values);
  }

  boolean isBox() {
    return column.startsWith(ItemColumns.BOX + " ");
  }

  /** Items {@code t} of the cells that a box reaches into; of a box alone. */
  String inBox() {
    String name = column.substring(ItemColumns.BOX.length() + 1);
    return """
    from unnest(cast(:%1$s_first as int[]), cast(:%1$s_last as int[])) r (first, last)
    join item t on t.district = :district and t.register = :register
      and t.cell between r.first and r.last
    where %2$s\
    """
        .formatted(name, over("t"));
  }

  private static String column(@Nullable Field field, String key) {
    return field == null
        ? key.equals(ItemColumns.WORDS) ? "number" : key
        : field.core().map(Core::column).orElseGet(() -> field.type().storage().column());
  }

  private static String test(
      @Nullable Field field,
      Condition<Item> condition,
      String name,
      Map<String, @Nullable Object> values) {
    return switch (condition) {
      case Condition.Chosen<Item> chosen -> {
        List<String> words = chosen.cases().stream().map(Case::word).toList();
        boolean flags = field != null && field.type() instanceof FieldType.Flag;
        values.put(
            name,
            flags
                ? words.stream().map(Long::valueOf).toArray(Long[]::new)
                : words.toArray(String[]::new));
        yield "%s = any(:" + name + ")";
      }
      case Condition.In<Item> in when field != null && field.type() instanceof FieldType.Code -> {
        values.put(name, in.written().toUpperCase(Locale.ROOT));
        yield "%s ^@ :" + name;
      }
      case Condition.In<Item> in -> {
        boolean numbers = in.values().stream().allMatch(Long.class::isInstance);
        values.put(
            name, numbers ? in.values().toArray(Long[]::new) : in.values().toArray(String[]::new));
        yield "%s = any(:" + name + ")";
      }
      case Condition.Between<Item> between -> {
        String least = end(field, between.from(), name + "_from", ">=", values);
        String most = end(field, between.until(), name + "_until", "<=", values);
        yield least + (least.isEmpty() || most.isEmpty() ? "" : " and ") + most;
      }
      case Condition.Empty<Item> empty -> empty.empty() ? "%s is null" : "%s is not null";
      case Condition.Words<Item> words -> {
        values.put(name, number(words.written()));
        yield "%s ^@ :" + name;
      }
    };
  }

  private static String end(
      @Nullable Field field,
      @Nullable Comparable<?> end,
      String name,
      String sign,
      Map<String, @Nullable Object> values) {
    if (end == null) {
      return "";
    }
    values.put(name, end instanceof BigDecimal number && field != null ? kept(field, number) : end);
    return "%s " + sign + " :" + name;
  }

  /** Says whether words are the beginning of an item's number, which has no grams. */
  static boolean isNumber(String words) {
    return number(words).matches("[A-Z]{1,6}[12][0-9]{3}(-[0-9]*)?");
  }

  /** Returns a number as it is kept, from how it is typed. */
  static String number(String words) {
    return TypedText.of(words).half().toUpperCase(Locale.ROOT);
  }

  /** Addresses tell a number as it is typed: an amount in 万元 where the field is. */
  static long kept(Field field, BigDecimal number) {
    int places = field.type() instanceof FieldType.Money money ? money.places() : 0;
    return number.movePointRight(places + field.type().decimals()).longValue();
  }

  /** Says whether it asks for a field that is kept in index rows. */
  boolean isOf(@Nullable Field other) {
    return field != null && field.equals(other);
  }

  /** What is asked of a value. */
  String over(String value) {
    return test.replace("%s", value);
  }

  /** The ids of the items that meet it, off an index. */
  String driving() {
    if (isBox()) {
      return "select t.id " + inBox();
    }
    if (column.equals("number")) {
      return "select i.id from item_number i where i.district = :district and i.register ="
          + " :register and "
          + over("i.number");
    }
    return field == null
        ? "select i.id from item i where i.district = :district and i.register = :register and "
            + over("i." + column)
        : """
        select v.id from item_value v where v.district = :district and v.register = :register
          and v.field = '%s' and v.kind = '%s' and %s\
        """
            .formatted(field.id(), field.type().storage().name(), over("v." + column));
  }

  /** The condition for one item {@code t}; looked up by its key, never read beside all items. */
  String holding() {
    if (isBox()) {
      return over("t");
    }
    return field == null
        ? over("t." + column)
        : """
        exists (select 1 from item_value v where v.district = :district and v.register = :register
          and v.id = t.id and v.field = '%s' and %s offset 0)\
        """
            .formatted(field.id(), over("v." + column));
  }
}
