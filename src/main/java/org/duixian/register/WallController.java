package org.duixian.register;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.duixian.declaration.Core;
import org.duixian.declaration.Field;
import org.duixian.declaration.FieldType;
import org.duixian.declaration.References;
import org.duixian.kernel.BadRequest;
import org.duixian.kernel.Sourced;
import org.duixian.kernel.When;
import org.duixian.list.Facets;
import org.duixian.list.Query;
import org.duixian.register.ListHeads.ListHead;
import org.duixian.site.Page;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** A register on a wall screen: side by side by stage, light or what else items are counted by. */
@Controller
public class WallController {

  static final String ENDING = "/wall";

  private static final String BY = "by";
  private static final String LIGHT = "light";
  private static final int READ = 300;
  private static final int CARDS = 9;
  private static final int MOST_COLUMNS = 16;

  private final ListHeads heads;
  private final ItemList list;
  private final Clock clock;

  WallController(ListHeads heads, ItemList list, Clock clock) {
    this.heads = heads;
    this.list = list;
    this.clock = clock;
  }

  /** How many items stand in one light; public for the template only. */
  public record Lit(ItemLight light, Sourced items) {}

  /** An item with its light; public for the template only. */
  public record Strip(Item item, ItemLight light, @Nullable LocalDate due) {}

  /**
   * The items of one value; public for the template only.
   *
   * @param name a name, or the key of words
   * @param list the table of its items
   */
  public record WallColumn(
      String name,
      boolean named,
      Sourced items,
      List<Lit> lights,
      List<Strip> strips,
      String list) {

    /** Says whether some of its items are not shown. */
    public boolean more() {
      return items.value() != null && items.value().longValue() > strips.size();
    }
  }

  /** A choice of what stands side by side; public for the template only. */
  public record Choice(String label, String path, boolean on) {}

  private record Wall(
      ListHead head, String by, List<Items.Crossed> counted, List<Item> items, LocalDate today) {

    Query<Item> listed() {
      return head.query().standing(head.register().path());
    }

    String value(Item item) {
      if (by.equals(LIGHT)) {
        return light(item).name();
      }
      return by.equals(Dimensions.STAGE)
          ? item.stage()
          : item.value(by).map(each -> each.written()).orElse("");
    }

    ItemLight light(Item item) {
      return ItemLight.of(head.register().declaration(), item, today);
    }
  }

  @GetMapping("/registers/{code}" + ENDING)
  Page wall(
      @PathVariable String code,
      @RequestParam MultiValueMap<String, String> parameters,
      Locale locale) {
    ListHead head = heads.of(code, ENDING, parameters, BY);
    String by = Optional.ofNullable(parameters.getFirst(BY)).orElse(Dimensions.STAGE);
    LocalDate today = LocalDate.now(clock.withZone(When.ZONE));
    Query<Item> query = head.query();
    List<String> possible = possible(head, today);
    if (!possible.contains(by)) {
      throw new BadRequest(BY);
    }
    String dimension = by.equals(LIGHT) ? Dimensions.STAGE : by;
    List<Items.Crossed> counted = list.crossed(head.register(), query, List.of(dimension), today);
    List<Item> items = list.page(head.register(), byDue(query), READ).rows();
    Wall wall = new Wall(head, by, counted, items, today);
    return Page.of("register/WallPage")
        .with("head", head)
        .with("lights", lights(wall, wall.listed(), counted))
        .with("columns", columns(wall, locale))
        .with("choices", possible.stream().map(each -> choice(head, each, by)).toList())
        .with("at", "%tR".formatted(LocalTime.now(clock.withZone(When.ZONE))));
  }

  /** What comes first is what is due first. */
  private static Query<Item> byDue(Query<Item> query) {
    return query.columns().orders().stream().anyMatch(each -> each.key().equals(Core.DUE.id()))
        ? query.sortedBy(Core.DUE.id(), false)
        : query;
  }

  /** A list that is asked for days is not asked for lights. */
  private static List<String> possible(ListHead head, LocalDate today) {
    Register register = head.register();
    boolean lit = ItemLight.DONE.asked(register.declaration(), head.query(), today).isPresent();
    return Stream.concat(
            lit ? Stream.of(Dimensions.STAGE, LIGHT) : Stream.of(Dimensions.STAGE),
            new Dimensions(register.declaration())
                .fields().stream()
                    .filter(field -> field.type().refers())
                    .filter(field -> !(field.type() instanceof FieldType.OfItem))
                    .map(Field::id))
        .toList();
  }

  private static Choice choice(ListHead head, String by, String now) {
    String path = head.query().path();
    String label =
        switch (by) {
          case LIGHT -> "register.light";
          case Dimensions.STAGE -> "register.stage";
          default -> head.register().column(by).orElseThrow().label().key();
        };
    return new Choice(label, path + (path.contains("?") ? "&" : "?") + "by=" + by, by.equals(now));
  }

  private static List<Lit> lights(Wall wall, Query<Item> query, List<Items.Crossed> counted) {
    Map<ItemLight, Long> sums = new EnumMap<>(ItemLight.class);
    counted.forEach(each -> sums.merge(ItemLight.valueOf(each.light()), each.items(), Long::sum));
    List<Lit> lights = new ArrayList<>();
    sums.forEach(
        (light, items) ->
            light
                .asked(wall.head().register().declaration(), query, wall.today())
                .ifPresent(asked -> lights.add(new Lit(light, Facets.count(items, asked)))));
    return lights;
  }

  private List<WallColumn> columns(Wall wall, Locale locale) {
    Map<String, List<Items.Crossed>> counted = new LinkedHashMap<>();
    known(wall).forEach(value -> counted.put(value, new ArrayList<>()));
    wall.counted()
        .forEach(
            each ->
                counted
                    .computeIfAbsent(
                        wall.by().equals(LIGHT) ? each.light() : each.value(),
                        value -> new ArrayList<>())
                    .add(each));
    Map<String, List<Item>> items = new HashMap<>();
    wall.items()
        .forEach(
            item -> items.computeIfAbsent(wall.value(item), key -> new ArrayList<>()).add(item));
    References known = wall.head().names();
    return ordered(wall, counted).stream()
        .filter(each -> !each.getValue().isEmpty() || wall.by().equals(Dimensions.STAGE))
        .limit(MOST_COLUMNS)
        .map(
            each ->
                column(
                    wall,
                    each.getKey(),
                    each.getValue(),
                    items.getOrDefault(each.getKey(), List.of()),
                    known,
                    locale))
        .toList();
  }

  /** Units and people with the most that is overdue first, and those of nobody last. */
  private static List<Map.Entry<String, List<Items.Crossed>>> ordered(
      Wall wall, Map<String, List<Items.Crossed>> counted) {
    List<Map.Entry<String, List<Items.Crossed>>> all = new ArrayList<>(counted.entrySet());
    if (known(wall).isEmpty()) {
      Comparator<Map.Entry<String, List<Items.Crossed>>> nobody =
          Comparator.comparing(each -> each.getKey().isEmpty());
      all.sort(nobody.thenComparing(each -> -overdue(each.getValue())));
    }
    return all;
  }

  private static long overdue(List<Items.Crossed> counted) {
    return counted.stream()
        .filter(each -> each.light().equals(ItemLight.OVERDUE.name()))
        .mapToLong(Items.Crossed::items)
        .sum();
  }

  /** The values in their own order, where they have one. */
  private static List<String> known(Wall wall) {
    return switch (wall.by()) {
      case LIGHT -> Stream.of(ItemLight.values()).map(Enum::name).toList();
      case Dimensions.STAGE ->
          wall.head().register().declaration().stages().stream()
              .map(each -> each.id())
              .filter(each -> !each.equals("withdrawn"))
              .toList();
      default -> List.of();
    };
  }

  private WallColumn column(
      Wall wall,
      String value,
      List<Items.Crossed> counted,
      List<Item> items,
      References known,
      Locale locale) {
    Query<Item> asked = asked(wall, value);
    long sum = counted.stream().mapToLong(Items.Crossed::items).sum();
    List<Strip> strips =
        items.stream()
            .map(item -> new Strip(item, wall.light(item), item.day(Core.DUE.id()).orElse(null)))
            .sorted(Comparator.comparing(Strip::light))
            .limit(CARDS)
            .toList();
    return new WallColumn(
        name(wall, value, known, locale),
        !value.isEmpty() && !wall.by().equals(LIGHT),
        Facets.count(sum, asked),
        wall.by().equals(LIGHT) ? List.of() : lights(wall, asked, counted),
        strips,
        asked.path());
  }

  private static Query<Item> asked(Wall wall, String value) {
    Query<Item> query = wall.listed();
    if (wall.by().equals(LIGHT)) {
      return ItemLight.valueOf(value)
          .asked(wall.head().register().declaration(), query, wall.today())
          .orElse(query);
    }
    return query.with(wall.by(), value.isEmpty() ? "none" : value);
  }

  private static String name(Wall wall, String value, References known, Locale locale) {
    if (value.isEmpty()) {
      return "register.wall.none";
    }
    if (wall.by().equals(LIGHT)) {
      return ItemLight.valueOf(value).label();
    }
    Register register = wall.head().register();
    if (wall.by().equals(Dimensions.STAGE)) {
      return register.declaration().stage(value).map(each -> each.label().in(locale)).orElse(value);
    }
    Field field = register.column(wall.by()).orElseThrow();
    return field.type().shown(field.type().storage().read(value), known, locale);
  }
}
