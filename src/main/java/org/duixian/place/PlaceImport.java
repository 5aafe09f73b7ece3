package org.duixian.place;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.duixian.place.PlaceRows.Row;
import org.duixian.place.PlaceWork.NewPlace;
import org.duixian.place.geometry.CoordinateSystem;
import org.duixian.register.Item;
import org.duixian.register.ItemAccess;
import org.duixian.register.Items;
import org.duixian.register.Register;
import org.duixian.site.Wording;
import org.springframework.stereotype.Component;

/** Brings places of many items in from one file: all of them, or none. */
@Component
class PlaceImport {

  /**
   * How a file is to be read.
   *
   * @param mixed whether rows of a sheet may name different systems
   * @param replace whether places that the items have are taken away
   */
  record Reading(CoordinateSystem system, String source, boolean mixed, boolean replace) {}

  /** What became of a file; nothing was taken where something is wrong. */
  record Outcome(int places, int items, List<PlaceRemark> wrong, List<PlaceRemark> told) {}

  private final ItemPlaces places;
  private final Items items;
  private final ItemAccess access;
  private final PlaceWork work;
  private final DistrictMaps maps;
  private final Wording wording;

  PlaceImport(
      ItemPlaces places,
      Items items,
      ItemAccess access,
      PlaceWork work,
      DistrictMaps maps,
      Wording wording) {
    this.places = places;
    this.items = items;
    this.access = access;
    this.work = work;
    this.maps = maps;
    this.wording = wording;
  }

  /** Takes a file: features where it begins as JSON does, else a sheet. */
  Outcome take(Register register, byte[] file, Reading how) {
    PlaceRows rows =
        isJson(file)
            ? new FeatureReading(how.system(), maps.around()).places(file, how.source())
            : new PlaceSheetReading(how.system(), how.mixed(), maps.around(), wording::of)
                .places(file, how.source());
    Map<Item, List<NewPlace>> wanted = wanted(register, rows);
    if (rows.wrong().isEmpty() && wanted.isEmpty()) {
      rows.wrong().add(PlaceRemark.of(0, "place.file.nothing"));
    }
    if (rows.wrong().isEmpty()) {
      work.take(register, wanted, how.replace());
    }
    return new Outcome(rows.rows().size(), wanted.size(), rows.wrong(), rows.told());
  }

  static boolean isJson(byte[] file) {
    for (byte each : file) {
      if (!Character.isWhitespace(each) && each >= 0) {
        return each == '{';
      }
    }
    return false;
  }

  private Map<Item, List<NewPlace>> wanted(Register register, PlaceRows rows) {
    List<String> numbers = rows.rows().stream().map(Row::number).distinct().toList();
    Map<String, Long> ids = places.numbered(register.code(), numbers);
    Map<Long, Item> found =
        items.find(register, ids.values()).stream()
            .collect(Collectors.toMap(Item::id, Function.identity()));
    Map<Item, List<NewPlace>> wanted = new LinkedHashMap<>();
    for (Row row : rows.rows()) {
      Long id = ids.get(row.number());
      Item item = id == null ? null : found.get(id);
      if (item == null) {
        rows.wrong().add(PlaceRemark.of(row.row(), "place.file.unknown", row.number()));
      } else if (!access.may(register.declaration().edit(), item)) {
        rows.wrong().add(PlaceRemark.of(row.row(), "place.file.not-yours", row.number()));
      } else {
        wanted.computeIfAbsent(item, each -> new ArrayList<>()).add(row.place());
      }
    }
    return wanted;
  }
}
