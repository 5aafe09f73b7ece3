package org.duixian.register;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.duixian.declaration.Core;
import org.duixian.declaration.Field;
import org.duixian.declaration.FieldType;
import org.duixian.declaration.FieldType.Choice;
import org.duixian.declaration.FieldValue;
import org.duixian.declaration.References;
import org.duixian.kernel.Label;
import org.duixian.kernel.Source;
import org.duixian.kernel.Sourced;
import org.duixian.list.Bar;
import org.duixian.list.Chip;
import org.duixian.list.Condition;
import org.duixian.list.Facets;
import org.duixian.list.KeptViews;
import org.duixian.list.PagePart;
import org.duixian.list.Place;
import org.duixian.list.Query;
import org.duixian.register.ItemCells.Cell;
import org.duixian.register.Items.Counted;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts the page of a register's table together, in ten statements at most. */
@Component
record ItemTables(
    Items items, ItemCounts counts, ItemNames names, ItemAccess access, KeptViews views) {

  static final int ROWS = 30;
  private static final int MOST_CHOICES = 20;

  /** What the choices of the bar are made with. */
  private record Drawing(
      Register register, Query<Item> query, ItemCounts.Counts counts, References names) {

    Sourced count(String key, String word) {
      Map<String, Long> counted = counts.choices().get(key);
      Query<Item> wanted = query.with(key, word);
      if (counted == null && query.asked(key).equals(word)) {
        return total(query, counts.total());
      }
      if (counted == null) {
        return new Sourced(null, null, "", Facets.count(0, wanted).source());
      }
      Sourced exact = Facets.count(counted.getOrDefault(word, 0L), wanted);
      boolean sure =
          counts.whole() || query.conditions().size() == 1 && !query.asked(key).isEmpty();
      return sure || exact.value() == null
          ? exact
          : exact.value().signum() == 0
              ? new Sourced(null, null, "", exact.source())
              : new Sourced(exact.value(), null, "≥", exact.source());
    }

    Facets.Facet facet(String key, String word, String label, boolean named) {
      boolean on = query.asked(key).equals(word);
      Query<Item> wanted = on ? query.without(key) : query.with(key, word);
      return new Facets.Facet(label, named, count(key, word), wanted.path(), on);
    }
  }

  /**
   * Makes the page.
   *
   * @param all whether all items are to be counted, however many
   * @param sent what stands in the filter form where it was refused
   */
  ItemTable of(
      Register register, Query<Item> query, boolean all, Map<String, String> sent, Locale locale) {
    References known = names.now();
    ItemCounts.Counts counted = counts.of(register, query, all);
    // Two that are frequent and never meet would be held against each other to find nothing.
    PagePart<Item> part =
        counted.total().isNone() ? query.part(List.of(), ROWS) : items.page(register, query, ROWS);
    Map<Long, Map<String, FieldValue>> facts =
        items.facts(register, part.rows().stream().map(Item::id).toList());
    ItemCells cells = new ItemCells(register, known, locale);
    return new ItemTable(
        register,
        query,
        bar(new Drawing(register, query, counted, known)),
        part.map(item -> row(cells, item, facts.getOrDefault(item.id(), Map.of()))),
        total(query, counted.total()),
        amount(register, query, counted.total()),
        counted.total().exact() ? null : exact(query),
        ItemRanges.of(register, query, sent),
        register.declaration().passages().stream()
            .filter(each -> access.scope(register, each.by()).some())
            .toList(),
        access.opens(register));
  }

  private static String exact(Query<Item> query) {
    String path = query.at(Place.FIRST).path();
    return path + (path.contains("?") ? "&" : "?") + "count=all";
  }

  static Sourced total(Query<Item> query, Counted counted) {
    Sourced exact = Facets.count(Math.min(counted.items(), most(counted)), query);
    return counted.exact() ? exact : new Sourced(exact.value(), null, "≥", exact.source());
  }

  private static long most(Counted counted) {
    return counted.exact() ? Long.MAX_VALUE : Items.MOST;
  }

  /** How much the items of a query are together, null where not all were added up. */
  static @Nullable Sourced amount(Register register, Query<Item> query, Counted counted) {
    Field field = register.declaration().field(Core.AMOUNT.id()).orElse(null);
    if (field == null || !counted.exact()) {
      return null;
    }
    String asked = query.at(Place.FIRST).query();
    return Sourced.of(
        counted.amount().movePointLeft(field.type().decimals()),
        field.type().unit(),
        new Source.Count(ItemLineage.AMOUNTS + register.code(), asked));
  }

  private static ItemTable.Row row(ItemCells cells, Item item, Map<String, FieldValue> facts) {
    Map<String, Cell> shown = new HashMap<>();
    cells.all(item, facts).forEach(cell -> shown.put(cell.id(), cell));
    return new ItemTable.Row(item, stage(cells.register(), item), shown);
  }

  /** The words of the stage in which an item stands. */
  static Label stage(Register register, Item item) {
    return register
        .declaration()
        .stage(item.stage())
        .map(each -> each.label())
        .orElseGet(() -> new Label(item.stage(), null));
  }

  /** What stands over another view of the list. */
  Bar bar(Register register, Query<Item> query, ItemCounts.Counts counted, References known) {
    return bar(new Drawing(register, query, counted, known));
  }

  private Bar bar(Drawing drawing) {
    Query<Item> query = drawing.query();
    List<Chip> chips =
        query.chips(asked -> named(drawing.register(), asked, drawing.names())).stream()
            .filter(chip -> !chip.key().equals(Dimensions.STAGE) || chip.labels().size() > 1)
            .toList();
    List<Bar.Group> groups = new ArrayList<>();
    groups.add(new Bar.Group("register.stage", false, choices(drawing, Dimensions.STAGE)));
    new Dimensions(drawing.register().declaration())
        .fields().stream()
            .filter(field -> !(field.type() instanceof FieldType.OfItem))
            .forEach(
                field ->
                    groups.add(new Bar.Group(field.label().key(), true, facets(drawing, field))));
    return new Bar(query, chips, groups, drawing.register().whole() ? views.of(query) : List.of());
  }

  private static List<Facets.Facet> facets(Drawing drawing, Field field) {
    return field.type().refers() ? named(drawing, field) : choices(drawing, field.id());
  }

  private static List<Facets.Facet> choices(Drawing drawing, String key) {
    return drawing.query().columns().get(key).cases().stream()
        .filter(each -> !each.word().equals("withdrawn"))
        .map(each -> drawing.facet(key, each.word(), each.label(), false))
        .toList();
  }

  /** The units or people that occur, those with the most items first. */
  private static List<Facets.Facet> named(Drawing drawing, Field field) {
    Map<String, Long> counted = drawing.counts().choices().get(field.id());
    String asked = drawing.query().asked(field.id());
    if (counted == null) {
      counted = asked.matches("[0-9]+") ? Map.of(asked, 0L) : Map.of();
    }
    Comparator<Map.Entry<String, Long>> most = Comparator.comparing(each -> -each.getValue());
    return counted.entrySet().stream()
        .filter(each -> !each.getKey().isEmpty())
        .sorted(most.thenComparing(Map.Entry::getKey))
        .limit(MOST_CHOICES)
        .map(
            each -> {
              long id = Long.parseLong(each.getKey());
              String name = drawing.names().name(field.type(), id);
              return drawing.facet(field.id(), each.getKey(), name, true);
            })
        .toList();
  }

  /** The names of what a condition asks for. */
  static String named(Register register, Condition.In<Item> asked, References names) {
    FieldType type =
        register.column(asked.column().key()).map(Field::type).orElse(new Choice(List.of()));
    return asked.values().stream()
        .map(value -> value instanceof Long id ? names.name(type, id) : value.toString())
        .collect(Collectors.joining("、"));
  }
}
