package org.duixian.place;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.duixian.access.AuditTrail;
import org.duixian.change.ChangeLog;
import org.duixian.change.Fields;
import org.duixian.change.Standing;
import org.duixian.change.Subject;
import org.duixian.database.DistrictSql;
import org.duixian.declaration.FieldValue.Whole;
import org.duixian.kernel.NotFound;
import org.duixian.place.geometry.GroundShape;
import org.duixian.register.FactValue;
import org.duixian.register.Item;
import org.duixian.register.ItemAccess;
import org.duixian.register.ItemSpots;
import org.duixian.register.ItemWork;
import org.duixian.register.Register;
import org.duixian.register.Spot;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Says where items are. */
@Service
public class PlaceWork {

  static final String KIND = "place";

  private static final int MOST = 200;
  private static final Fields FIELDS =
      Fields.of("place.", "name kind system given accuracy source replace");

  /**
   * A place to be kept.
   *
   * @param accuracy in metres, null if nobody said
   * @param source who says so, such as a survey or a permit
   */
  public record NewPlace(
      String name, GroundShape shape, @Nullable Integer accuracy, String source) {}

  private final DistrictSql jdbc;
  private final ItemPlaces places;
  private final ItemWork work;
  private final ItemSpots spots;
  private final ItemAccess access;
  private final ChangeLog changes;
  private final AuditTrail audit;

  PlaceWork(
      DistrictSql jdbc,
      ItemPlaces places,
      ItemWork work,
      ItemSpots spots,
      ItemAccess access,
      ChangeLog changes,
      AuditTrail audit) {
    this.jdbc = jdbc;
    this.places = places;
    this.work = work;
    this.spots = spots;
    this.access = access;
    this.changes = changes;
    this.audit = audit;
  }

  /** Adds a place to an item of which the version was seen, and returns its number. */
  @Transactional
  public int add(Register register, Item item, int version, NewPlace wanted) {
    requireVersion(register, item, version);
    int number = insert(item, wanted);
    done(register, List.of(item));
    return number;
  }

  /** Takes a place away; the history keeps it. */
  @Transactional
  public void remove(Register register, Item item, int version, int number) {
    requireVersion(register, item, version);
    ItemPlace gone =
        places.of(item.register(), item.id()).stream()
            .filter(each -> each.place() == number)
            .findFirst()
            .orElseThrow(NotFound::new);
    delete(item, number);
    keep("place.remove", item, number, told(gone), Map.of());
    done(register, List.of(item));
  }

  /**
   * Adds places to items, all or none.
   *
   * @param replace whether places that the items had are taken away
   */
  @Transactional
  public void take(Register register, Map<Item, List<NewPlace>> wanted, boolean replace) {
    List<Item> items = new ArrayList<>(wanted.keySet());
    items.sort(java.util.Comparator.comparing(Item::id));
    for (Item item : items) {
      hold(register, item);
      if (replace) {
        for (ItemPlace gone : places.of(item.register(), item.id())) {
          delete(item, gone.place());
          keep("place.remove", item, gone.place(), told(gone), Map.of());
        }
      }
      wanted.getOrDefault(item, List.of()).forEach(each -> insert(item, each));
    }
    done(register, items);
  }

  private void requireVersion(Register register, Item item, int version) {
    int stands = hold(register, item);
    if (stands != version) {
      throw Standing.of(subject(item, 0), item.title(), PlacePage.path(item), stands)
          .with(FIELDS, Map.of())
          .refusal();
    }
  }

  /** Holds the places of an item for one writer, and returns how often they were written. */
  private int hold(Register register, Item item) {
    if (!access.may(register.declaration().edit(), item)) {
      throw new AccessDeniedException("the account may not place " + item.path());
    }
    jdbc.sql(
            """
            insert into place_item (district, register, item, version)
            values (:district, :register, :item, 0) on conflict do nothing
            """)
        .with("register", item.register(), "item", item.id())
        .update();
    return jdbc.sql(
            """
            select version from place_item
            where district = :district and register = :register and item = :item
            for no key update
            """)
        .with("register", item.register(), "item", item.id())
        .single(Integer.class);
  }

  private int insert(Item item, NewPlace wanted) {
    List<ItemPlace> standing = places.of(item.register(), item.id());
    if (standing.size() >= MOST) {
      throw new PlaceRefusal(PlaceRefusal.Code.TOO_MANY, item.number(), MOST);
    }
    GroundShape shape = wanted.shape();
    Spot spot = shape.spot();
    int number =
        jdbc.sql(
                """
                insert into place (district, register, item, place, name, kind, system, given,
                                   shown, accuracy, source, latitude, longitude)
                values (:district, :register, :item, :place, :name, :kind, :system, :given, :shown,
                        cast(:accuracy as int), :source, :latitude, :longitude)
                returning place
                """)
            .with("register", item.register(), "item", item.id(), "name", wanted.name())
            .with("place", standing.isEmpty() ? 1 : standing.getLast().place() + 1)
            .with("kind", shape.kind().name(), "system", shape.system().name())
            .with("given", shape.given(), "shown", shape.shown(), "source", wanted.source())
            .with("accuracy", wanted.accuracy())
            .with("latitude", spot.latitude(), "longitude", spot.longitude())
            .single(Integer.class);
    Map<String, String> after = new HashMap<>();
    after.put("NAME", wanted.name());
    after.put("SYSTEM", shape.system().name());
    after.put("GIVEN", cut(shape.given()));
    after.put("SOURCE", wanted.source());
    keep("place.add", item, number, null, after);
    return number;
  }

  private void delete(Item item, int number) {
    jdbc.sql(
            """
            delete from place where district = :district and register = :register
              and item = :item and place = :place
            """)
        .with("register", item.register(), "item", item.id(), "place", number)
        .update();
  }

  private static String cut(String given) {
    return given.length() > 2_000 ? given.substring(0, 2_000) + "…" : given;
  }

  private static Map<String, String> told(ItemPlace place) {
    return Map.of(
        "NAME",
        place.name(),
        "SYSTEM",
        place.system().name(),
        "GIVEN",
        cut(place.given()),
        "SOURCE",
        place.source());
  }

  static Subject subject(Item item, int number) {
    return new Subject(KIND, item.register() + "/" + item.id() + "/" + number);
  }

  private void keep(
      String action,
      Item item,
      int number,
      @Nullable Map<String, String> before,
      Map<String, String> after) {
    changes.keep(
        action,
        null,
        List.of(new ChangeLog.Step(subject(item, number), item.id(), before, after, null)));
    audit.record(
        action,
        Item.KIND,
        item.register() + "/" + item.id(),
        new HashMap<>(Map.of("place", number)));
  }

  /** The first place of an item stands for it on maps of all items. */
  private void done(Register register, List<Item> items) {
    Long[] ids = items.stream().map(Item::id).toArray(Long[]::new);
    jdbc.sql(
            """
            update place_item set version = version + 1
            where district = :district and register = :register and item = any(:items)
            """)
        .with("register", register.code(), "items", ids)
        .update();
    Map<Long, List<ItemPlace>> standing = places.of(register.code(), List.of(ids));
    Map<Long, Optional<Spot>> found = new LinkedHashMap<>();
    List<FactValue> facts = new ArrayList<>();
    for (Long id : ids) {
      List<ItemPlace> those = standing.getOrDefault(id, List.of());
      found.put(
          id, those.stream().findFirst().map(each -> new Spot(each.latitude(), each.longitude())));
      facts.add(
          new FactValue(
              id,
              PlaceTrait.CODE + "." + PlaceTrait.COUNT.id(),
              PlaceTrait.COUNT.type().storage(),
              new Whole(those.size())));
    }
    spots.keep(register, found);
    work.publish(register, facts);
  }
}
