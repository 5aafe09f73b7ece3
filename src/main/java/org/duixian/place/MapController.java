package org.duixian.place;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.duixian.access.Act;
import org.duixian.access.May;
import org.duixian.access.Thing;
import org.duixian.declaration.Core;
import org.duixian.declaration.Declaration;
import org.duixian.declaration.FieldType;
import org.duixian.kernel.Sourced;
import org.duixian.kernel.When;
import org.duixian.list.Facets;
import org.duixian.list.Query;
import org.duixian.organisation.Unit;
import org.duixian.organisation.UnitKind;
import org.duixian.organisation.Units;
import org.duixian.register.Item;
import org.duixian.register.ItemLight;
import org.duixian.register.ItemList;
import org.duixian.register.Items.Crossed;
import org.duixian.register.ListHeads;
import org.duixian.register.ListHeads.ListHead;
import org.duixian.site.Page;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** A register on the map: its streets as hexagons always, real layers where a district has them. */
@Controller
@May(act = Act.READ, thing = Thing.ITEM)
public class MapController {

  static final String ENDING = "/map";

  private static final String STAGE = "stage";
  private static final int ROWS = 12;
  private static final int MOST_LEADERS = 12;

  private final ListHeads heads;
  private final ItemList list;
  private final DistrictMaps maps;
  private final Units units;
  private final Clock clock;

  MapController(ListHeads heads, ItemList list, DistrictMaps maps, Units units, Clock clock) {
    this.heads = heads;
    this.list = list;
    this.maps = maps;
    this.units = units;
    this.clock = clock;
  }

  /** An item with its light; public for the template only. */
  public record Line(Item item, ItemLight light, String stage) {}

  /** The items of a leader by light; public for the template only. */
  public record Leader(String name, String list, Map<ItemLight, Sourced> lights, Sourced items) {}

  @GetMapping("/registers/{code}" + ENDING)
  Page map(
      @PathVariable String code,
      @RequestParam MultiValueMap<String, String> parameters,
      java.util.Locale locale) {
    ListHead head = heads.of(code, ENDING, parameters);
    Declaration declaration = head.register().declaration();
    Query<Item> query = head.query().standing(head.register().path());
    LocalDate today = LocalDate.now(clock.withZone(When.ZONE));
    boolean streets = declaration.field(Core.STREET.id()).isPresent();
    List<Crossed> crossed = list.crossed(head.register(), query, dimensions(declaration), today);
    List<Crossed> counted = of(crossed, streets ? Core.STREET.id() : STAGE);
    DistrictMaps.Drawn drawn = maps.all();
    List<Line> lines =
        list.page(head.register(), query, ROWS).rows().stream()
            .map(
                item ->
                    new Line(
                        item,
                        ItemLight.of(declaration, item, today),
                        declaration
                            .stage(item.stage())
                            .map(each -> each.label().in(locale))
                            .orElse(item.stage())))
            .toList();
    return Page.of("place/MapPage")
        .with("head", head)
        .with("cartogram", streets ? cartogram(counted, query, drawn) : null)
        .with("lights", lights(declaration, counted, query, today))
        .with("lines", lines)
        .with("leaders", leaders(head, of(crossed, Core.LEADER.id()), query, today))
        .with("layers", drawn.layers())
        .with("features", head.query().path(".json"))
        .with("bounds", drawn.box().map(box -> box.written()).orElse(""))
        .with("places", declaration.traits().containsKey(PlaceTrait.CODE))
        .with("edits", list.access().scope(head.register(), declaration.edit()).some());
  }

  private static List<String> dimensions(Declaration declaration) {
    return Stream.of(Core.STREET.id(), Core.LEADER.id(), STAGE)
        .filter(each -> each.equals(STAGE) || declaration.field(each).isPresent())
        .toList();
  }

  private static List<Crossed> of(List<Crossed> crossed, String dimension) {
    return crossed.stream().filter(each -> each.dimension().equals(dimension)).toList();
  }

  private Cartogram cartogram(List<Crossed> counted, Query<Item> query, DistrictMaps.Drawn drawn) {
    List<Cartogram.Street> streets = new ArrayList<>();
    Map<Long, String> others = new TreeMap<>();
    for (Unit unit : units.current()) {
      if (unit.kind() == UnitKind.STREET) {
        streets.add(new Cartogram.Street(unit.id(), unit.shortName()));
      } else {
        others.put(unit.id(), unit.shortName());
      }
    }
    return Cartogram.of(streets, drawn.hexagons(), counted, query, others);
  }

  private static Map<ItemLight, Sourced> lights(
      Declaration declaration, List<Crossed> counted, Query<Item> query, LocalDate today) {
    Map<ItemLight, Long> sums = new EnumMap<>(ItemLight.class);
    counted.forEach(each -> sums.merge(ItemLight.valueOf(each.light()), each.items(), Long::sum));
    Map<ItemLight, Sourced> lights = new EnumMap<>(ItemLight.class);
    sums.forEach(
        (light, items) ->
            light
                .asked(declaration, query, today)
                .ifPresent(asked -> lights.put(light, Facets.count(items, asked))));
    return lights;
  }

  private List<Leader> leaders(
      ListHead head, List<Crossed> crossed, Query<Item> query, LocalDate today) {
    Declaration declaration = head.register().declaration();
    Map<String, List<Crossed>> counted = new LinkedHashMap<>();
    crossed.stream()
        .filter(each -> !each.value().isEmpty())
        .forEach(each -> counted.computeIfAbsent(each.value(), key -> new ArrayList<>()).add(each));
    return counted.entrySet().stream()
        .map(
            each -> {
              Query<Item> asked = query.with(Core.LEADER.id(), each.getKey());
              long all = each.getValue().stream().mapToLong(Crossed::items).sum();
              String name =
                  head.names().name(new FieldType.OfPerson(), Long.parseLong(each.getKey()));
              return new Leader(
                  name,
                  asked.path(),
                  lights(declaration, each.getValue(), asked, today),
                  Facets.count(all, asked));
            })
        .sorted(java.util.Comparator.comparing(each -> worst(each)))
        .limit(MOST_LEADERS)
        .toList();
  }

  /** Who has most that is overdue comes first. */
  private static long worst(Leader leader) {
    Sourced overdue = leader.lights().get(ItemLight.OVERDUE);
    return overdue == null ? 0 : -value(overdue);
  }

  private static long value(Sourced number) {
    java.math.BigDecimal value = number.value();
    return value == null ? 0 : value.longValue();
  }
}
