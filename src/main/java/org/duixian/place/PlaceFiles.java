package org.duixian.place;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.duixian.declaration.Core;
import org.duixian.list.PagePart;
import org.duixian.list.Query;
import org.duixian.register.Item;
import org.duixian.register.ItemLight;
import org.duixian.register.ItemList;
import org.duixian.register.Register;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** Writes the places of a list as GeoJSON (RFC 7946, WGS-84), page by page. */
@Component
class PlaceFiles {

  private static final int AT_ONCE = 1_000;
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final ItemList list;
  private final ItemPlaces places;

  PlaceFiles(ItemList list, ItemPlaces places) {
    this.list = list;
    this.places = places;
  }

  /** Writes one feature for each place; an item without one has a feature without geometry. */
  @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
  public void write(
      OutputStream out, Register register, Query<Item> query, LocalDate today, Locale locale)
      throws IOException {
    Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
    writer.write("{\"type\":\"FeatureCollection\",\"features\":[");
    String between = "\n";
    for (PagePart<Item> part :
        (Iterable<PagePart<Item>>)
            PagePart.all(query, each -> list.page(register, each, AT_ONCE))::iterator) {
      Map<Long, List<ItemPlace>> found =
          places.of(register.code(), part.rows().stream().map(Item::id).toList());
      for (Item item : part.rows()) {
        Map<String, Object> told = told(register, item, today, locale);
        List<ItemPlace> those = found.getOrDefault(item.id(), List.of());
        if (those.isEmpty()) {
          writer.write(between + feature(told, "null"));
          between = ",\n";
        }
        for (ItemPlace place : those) {
          told.put("name", place.name());
          told.put("source", place.source());
          told.put("system", place.system().name());
          if (place.accuracy() != null) {
            told.put("accuracy", place.accuracy());
          }
          writer.write(between + feature(told, place.shown()));
          between = ",\n";
        }
      }
    }
    writer.write("\n]}\n");
    writer.flush();
  }

  static String feature(Map<String, Object> properties, String geometry) {
    return "{\"type\":\"Feature\",\"properties\":"
        + JSON.writeValueAsString(properties)
        + ",\"geometry\":"
        + geometry
        + "}";
  }

  /** What is said of an item beside where it is. */
  static Map<String, Object> told(Register register, Item item, LocalDate today, Locale locale) {
    Map<String, Object> told = new LinkedHashMap<>();
    told.put("number", item.number());
    told.put("title", item.title());
    told.put(
        "stage",
        register
            .declaration()
            .stage(item.stage())
            .map(each -> each.label().in(locale))
            .orElse(item.stage()));
    told.put("light", ItemLight.of(register.declaration(), item, today).name());
    item.day(Core.DUE.id()).ifPresent(due -> told.put("due", due.toString()));
    return told;
  }
}
