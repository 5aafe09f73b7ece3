package org.duixian.place;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.duixian.access.AuditTrail;
import org.duixian.access.CurrentMember;
import org.duixian.database.Changes;
import org.duixian.database.DistrictSql;
import org.duixian.database.Kept;
import org.duixian.kernel.NotFound;
import org.duixian.place.geometry.CoordinateSystem;
import org.duixian.register.Box;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** What a district draws under its items: its box, its layers, where its hexagons stand. */
@Repository
class DistrictMaps {

  /** The country, where a district has said nothing. */
  static final Box COUNTRY = new Box(73_000_000, 3_000_000, 136_000_000, 54_000_000);

  private static final int MOST_KEPT = 200;

  /** About two kilometres around what is drawn. */
  private static final int MARGIN = 20_000;

  /** A layer to be kept. */
  record NewLayer(
      String title,
      String source,
      @Nullable String approval,
      CoordinateSystem system,
      int features,
      String shown,
      Box box) {}

  /** Where a hexagon stands. */
  record Standing(long unit, int across, int down) {}

  /** All that is drawn, with where hexagons were put. */
  record Drawn(List<MapLayer> layers, List<Standing> hexagons) {

    /** Returns the box that holds all layers, empty without any. */
    Optional<Box> box() {
      return layers.stream().map(MapLayer::box).reduce(Box::with);
    }
  }

  private record BoxRow(
      @Nullable Integer west,
      @Nullable Integer south,
      @Nullable Integer east,
      @Nullable Integer north) {

    Optional<Box> box() {
      return west == null || south == null || east == null || north == null
          ? Optional.empty()
          : Optional.of(new Box(west, south, east, north));
    }
  }

  private final DistrictSql jdbc;
  private final AuditTrail audit;
  private final Clock clock;
  private final Kept<String, Drawn> kept;

  DistrictMaps(DistrictSql jdbc, AuditTrail audit, Clock clock, Changes changes) {
    this.jdbc = jdbc;
    this.audit = audit;
    this.clock = clock;
    this.kept = changes.keep(MOST_KEPT, "map_layer", "map_hexagon");
  }

  /** The box that the district has set. */
  Optional<Box> frame() {
    return jdbc.sql("select west, south, east, north from map_frame where district = :district")
        .optional(BoxRow.class)
        .flatMap(BoxRow::box);
  }

  /** In which everything must lie: what is set, else what is drawn with some room around. */
  Box around() {
    return frame()
        .or(
            () ->
                all()
                    .box()
                    .map(
                        box ->
                            new Box(
                                box.west() - MARGIN,
                                box.south() - MARGIN,
                                box.east() + MARGIN,
                                box.north() + MARGIN)))
        .orElse(COUNTRY);
  }

  @Transactional
  void frame(Box box) {
    jdbc.sql(
            """
            insert into map_frame (district, west, south, east, north)
            values (:district, :west, :south, :east, :north)
            on conflict (district) do update
            set west = excluded.west, south = excluded.south, east = excluded.east,
                north = excluded.north
            """)
        .with("west", box.west(), "south", box.south(), "east", box.east(), "north", box.north())
        .update();
    audit.record("map.frame", "map", "frame", new HashMap<>(Map.of("box", box.written())));
  }

  /** Kept in memory until one of them changes. */
  Drawn all() {
    return kept.get("drawn", () -> new Drawn(layers(), hexagons()));
  }

  private List<MapLayer> layers() {
    return jdbc.sql(
            """
            select id, title, source, approval, system, features, at, account_name, west, south,
                   east, north
            from map_layer where district = :district order by id
            """)
        .list(MapLayer.class);
  }

  /** The features of a layer in WGS-84. */
  String shown(long layer) {
    return jdbc.sql("select shown from map_layer where district = :district and id = :id")
        .with("id", layer)
        .optional(String.class)
        .orElseThrow(NotFound::new);
  }

  @Transactional
  long add(NewLayer layer) {
    Box box = layer.box();
    long id =
        jdbc.sql(
                """
                insert into map_layer (district, title, source, approval, system, features, shown,
                                       west, south, east, north, at, account_name)
                values (:district, :title, :source, cast(:approval as text), :system, :features,
                        :shown, :west, :south, :east, :north, :now, :name)
                returning id
                """)
            .with("title", layer.title(), "source", layer.source())
            .with("approval", layer.approval(), "system", layer.system().name())
            .with("features", layer.features(), "shown", layer.shown())
            .with("west", box.west(), "south", box.south(), "east", box.east())
            .with("north", box.north(), "now", OffsetDateTime.now(clock))
            .with("name", CurrentMember.name())
            .single(Long.class);
    audit.record("map.layer", "map", id, new HashMap<>(Map.of("title", layer.title())));
    return id;
  }

  @Transactional
  void remove(long layer) {
    int gone =
        jdbc.sql("delete from map_layer where district = :district and id = :id")
            .with("id", layer)
            .update();
    if (gone == 0) {
      throw new NotFound();
    }
    audit.record("map.layer.remove", "map", layer, new HashMap<>());
  }

  private List<Standing> hexagons() {
    return jdbc.sql(
            """
            select unit, across, down from map_hexagon where district = :district
            order by down, across, unit
            """)
        .list(Standing.class);
  }

  /** Puts hexagons where they are to stand; streets that are left out stand by rule again. */
  @Transactional
  void hexagons(List<Standing> wanted) {
    jdbc.sql("delete from map_hexagon where district = :district").update();
    for (Standing each : wanted) {
      jdbc.sql(
              """
              insert into map_hexagon (district, unit, across, down)
              values (:district, :unit, :across, :down)
              """)
          .with("unit", each.unit(), "across", each.across(), "down", each.down())
          .update();
    }
    audit.record("map.hexagons", "map", "hexagons", new HashMap<>(Map.of("many", wanted.size())));
  }
}
