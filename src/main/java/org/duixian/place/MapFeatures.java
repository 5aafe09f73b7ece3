package org.duixian.place;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.duixian.access.Act;
import org.duixian.access.May;
import org.duixian.access.Thing;
import org.duixian.kernel.BadRequest;
import org.duixian.kernel.When;
import org.duixian.list.Query;
import org.duixian.register.Box;
import org.duixian.register.Item;
import org.duixian.register.ItemList;
import org.duixian.register.Items;
import org.duixian.register.Items.Near;
import org.duixian.register.Register;
import org.duixian.register.Registers;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * What lies in a box of the map, as GeoJSON: items that are near each other as one feature with
 * their number, single ones with what they are, and their lines and areas. However many there are,
 * it is a few statements and some hundreds of features.
 */
@Controller
@May(act = Act.READ, thing = Thing.ITEM)
class MapFeatures {

  private static final MediaType GEOJSON = MediaType.parseMediaType(PlaceFileController.GEOJSON);

  /** So many features an answer has at most, lines and areas left out. */
  static final int MOST = 400;

  private static final int MOST_DRAWN = 300_000;
  private static final int ACROSS = 14;
  private static final int[] STEPS = {
    100,
    200,
    500,
    1_000,
    2_000,
    5_000,
    10_000,
    20_000,
    50_000,
    100_000,
    200_000,
    500_000,
    1_000_000,
    2_000_000,
    5_000_000,
    10_000_000,
    50_000_000
  };

  private final Registers registers;
  private final ItemList list;
  private final Items items;
  private final ItemPlaces places;
  private final Clock clock;

  MapFeatures(Registers registers, ItemList list, Items items, ItemPlaces places, Clock clock) {
    this.registers = registers;
    this.list = list;
    this.items = items;
    this.places = places;
    this.clock = clock;
  }

  /** The side of the squares in which items of a box are one. */
  static int step(Box box) {
    int side = Math.max(box.east() - box.west(), box.north() - box.south()) / ACROSS;
    for (int step : STEPS) {
      if (step >= side) {
        return step;
      }
    }
    return STEPS[STEPS.length - 1];
  }

  @GetMapping("/registers/{code}/map.json")
  ResponseEntity<String> features(
      @PathVariable String code,
      @RequestParam MultiValueMap<String, String> parameters,
      Locale locale) {
    Register register = registers.get(code);
    Query<Item> query = list.query(register, Query.joined(parameters));
    Box box = Box.read(query.asked("box")).orElseThrow(() -> new BadRequest("box"));
    int step = step(box);
    LocalDate today = LocalDate.now(clock.withZone(When.ZONE));
    List<Near> near = list.near(register, query, step, today, MOST);
    Map<Long, Item> single =
        items
            .find(register, near.stream().filter(each -> each.items() == 1).map(Near::id).toList())
            .stream()
            .collect(Collectors.toMap(Item::id, Function.identity()));
    List<String> features = new ArrayList<>();
    for (Near each : near) {
      Item item = each.items() == 1 ? single.get(each.id()) : null;
      features.add(
          item == null
              ? several(query, each, each.box(step))
              : one(register, item, each, today, locale));
    }
    if (!single.isEmpty()) {
      places.drawn(register.code(), single.keySet(), MOST_DRAWN).stream()
          .map(place -> outline(place, single))
          .forEach(features::add);
    }
    return ResponseEntity.ok()
        .contentType(GEOJSON)
        .cacheControl(CacheControl.noStore())
        .body(collection(features));
  }

  static String collection(List<String> features) {
    return "{\"type\":\"FeatureCollection\",\"features\":[" + String.join(",\n", features) + "]}";
  }

  private static String point(Near near) {
    return "{\"type\":\"Point\",\"coordinates\":[%s]}"
        .formatted(
            new Box(near.longitude(), near.latitude(), near.longitude(), near.latitude())
                .written()
                .replaceAll(",[^,]*,[^,]*$", ""));
  }

  private static String several(Query<Item> query, Near near, Box box) {
    Map<String, Object> told = new LinkedHashMap<>();
    told.put("items", near.items());
    told.put("overdue", near.overdue());
    told.put("done", near.done());
    told.put("box", box.written());
    told.put("list", query.with("box", box.written()).path());
    return PlaceFiles.feature(told, point(near));
  }

  private static String one(
      Register register, Item item, Near near, LocalDate today, Locale locale) {
    Map<String, Object> told = PlaceFiles.told(register, item, today, locale);
    told.put("items", 1);
    told.put("path", item.path());
    told.put(
        "glyph", org.duixian.register.ItemLight.of(register.declaration(), item, today).glyph());
    return PlaceFiles.feature(told, point(near));
  }

  private static String outline(ItemPlace place, Map<Long, Item> single) {
    Item item = single.get(place.item());
    Map<String, Object> told = new HashMap<>();
    told.put("kind", place.kind().name());
    told.put("name", place.name());
    if (item != null) {
      told.put("title", item.title());
      told.put("path", item.path());
    }
    return PlaceFiles.feature(told, place.shown());
  }
}
