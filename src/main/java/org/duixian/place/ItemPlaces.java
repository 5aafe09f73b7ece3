package org.duixian.place;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.duixian.database.DistrictSql;
import org.springframework.stereotype.Repository;

/** Reads the places of items. */
@Repository
class ItemPlaces {

  private static final String SELECT =
      """
      select item, place, name, kind, system, given, shown, accuracy, source, latitude, longitude
      from place where district = :district and register = :register and item = any(:items)
      order by item, place
      """;

  private final DistrictSql jdbc;

  ItemPlaces(DistrictSql jdbc) {
    this.jdbc = jdbc;
  }

  List<ItemPlace> of(String register, long item) {
    return of(register, List.of(item)).getOrDefault(item, List.of());
  }

  /** The places of some items, by item. */
  Map<Long, List<ItemPlace>> of(String register, Collection<Long> items) {
    return jdbc
        .sql(SELECT)
        .with("register", register, "items", items.toArray(Long[]::new))
        .list(ItemPlace.class)
        .stream()
        .collect(Collectors.groupingBy(ItemPlace::item));
  }

  /** The lines and areas of some items, no longer together than a number of characters. */
  List<ItemPlace> drawn(String register, Collection<Long> items, int most) {
    return jdbc.sql(
            """
            select item, place, name, kind, system, '' as given, shown, accuracy, source, latitude,
                   longitude
            from (select p.*, sum(length(shown)) over (order by length(shown), item, place) so_far
                  from place p where p.district = :district and p.register = :register
                    and p.item = any(:items) and p.kind <> 'POINT') f
            where so_far <= :most
            """)
        .with("register", register, "items", items.toArray(Long[]::new), "most", most)
        .list(ItemPlace.class);
  }

  /** Counts what was written of an item's places, 0 before anything was. */
  int version(String register, long item) {
    return jdbc.sql(
            """
            select version from place_item
            where district = :district and register = :register and item = :item
            """)
        .with("register", register, "item", item)
        .optional(Integer.class)
        .orElse(0);
  }

  /** The items that have some numbers, by number. */
  Map<String, Long> numbered(String register, Collection<String> numbers) {
    record Numbered(String number, long id) {}
    return jdbc
        .sql(
            """
            select number, id from item_number
            where district = :district and register = :register and number = any(:numbers)
            """)
        .with("register", register, "numbers", numbers.toArray(String[]::new))
        .list(Numbered.class)
        .stream()
        .collect(Collectors.toMap(Numbered::number, Numbered::id));
  }
}
