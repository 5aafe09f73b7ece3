package org.duixian.place;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.duixian.kernel.Sourced;
import org.duixian.list.Facets;
import org.duixian.list.Query;
import org.duixian.place.DistrictMaps.Standing;
import org.duixian.register.Item;
import org.duixian.register.ItemLight;
import org.duixian.register.Items.Crossed;

/**
 * The streets of a district as hexagons of one size, one glyph for each item; a hexagon with many
 * shows one glyph and a number for each light. Public for the templates only.
 */
public record Cartogram(List<Hexagon> hexagons, List<Band> bands, int width, int height) {

  /** Distance of hexagons across and down, and the radius of one; public for the templates only. */
  public static final int ACROSS = 144;

  static final int DOWN = 124;

  static final int SIZE = 80;

  private static final int GLYPH = 18;
  private static final int ROW = 5;
  private static final int MOST = 15;
  private static final int TOP = 14;

  /** How many glyphs all hexagons show together, so that the page stays small. */
  private static final int ALL = 300;

  /** A glyph in a hexagon, with a number where it stands for several; for the templates only. */
  public record Glyph(ItemLight light, int x, int y, long items) {}

  /** A street; for the templates only. */
  public record Hexagon(String name, int x, int y, String list, Sourced items, List<Glyph> glyphs) {

    /** Returns its corners. */
    public String corners() {
      int half = ACROSS / 2 - 2;
      return "%d,%d %d,%d %d,%d %d,%d %d,%d %d,%d"
          .formatted(
              x,
              y - SIZE,
              x + half,
              y - SIZE / 2,
              x + half,
              y + SIZE / 2,
              x,
              y + SIZE,
              x - half,
              y + SIZE / 2,
              x - half,
              y - SIZE / 2);
    }
  }

  /** Items of no hexagon, counted once; for the templates only. */
  public record Band(String name, boolean named, String list, Sourced items, List<Glyph> glyphs) {}

  /** A street that stands, by its number. */
  record Street(long unit, String name) {}

  /**
   * Puts the items of a query on the streets.
   *
   * @param query of the table
   * @param others the names of units that are no streets of today
   */
  static Cartogram of(
      List<Street> streets,
      List<Standing> standing,
      List<Crossed> counted,
      Query<Item> query,
      Map<Long, String> others) {
    Map<String, Map<ItemLight, Long>> sums = new HashMap<>();
    counted.forEach(
        each ->
            sums.computeIfAbsent(each.value(), value -> new EnumMap<>(ItemLight.class))
                .merge(ItemLight.valueOf(each.light()), each.items(), Long::sum));
    long all = counted.stream().mapToLong(Crossed::items).sum();
    boolean each = all <= ALL;
    List<Hexagon> hexagons = new ArrayList<>();
    List<Standing> places = placed(streets, standing);
    for (int i = 0; i < streets.size(); i++) {
      String value = String.valueOf(streets.get(i).unit());
      Map<ItemLight, Long> lights = sums.getOrDefault(value, Map.of());
      sums.remove(value);
      Standing at = places.get(i);
      int x = ACROSS / 2 + 2 + at.across() * ACROSS + (at.down() % 2) * (ACROSS / 2);
      int y = SIZE + 2 + at.down() * DOWN;
      Query<Item> asked = query.with("street", value);
      hexagons.add(
          new Hexagon(
              streets.get(i).name(),
              x,
              y,
              asked.path(),
              Facets.count(sum(lights), asked),
              glyphs(lights, x, y + TOP, each)));
    }
    int width = hexagons.stream().mapToInt(Hexagon::x).max().orElse(0) + ACROSS / 2 + 2;
    int height = hexagons.stream().mapToInt(Hexagon::y).max().orElse(0) + SIZE + 2;
    return new Cartogram(hexagons, bands(sums, query, others), width, height);
  }

  private static long sum(Map<ItemLight, Long> lights) {
    return lights.values().stream().mapToLong(Long::longValue).sum();
  }

  private static List<Band> bands(
      Map<String, Map<ItemLight, Long>> rest, Query<Item> query, Map<Long, String> others) {
    List<Band> bands = new ArrayList<>();
    rest.forEach(
        (value, lights) -> {
          boolean named = !value.isEmpty();
          Query<Item> asked = query.with("street", named ? value : "none");
          String name =
              named ? others.getOrDefault(Long.valueOf(value), value) : "place.map.no-street";
          bands.add(
              new Band(
                  name,
                  named,
                  asked.path(),
                  Facets.count(sum(lights), asked),
                  glyphs(lights, 0, 0, false)));
        });
    bands.sort(java.util.Comparator.comparing(Band::name));
    return bands;
  }

  private static List<Glyph> glyphs(Map<ItemLight, Long> lights, int x, int y, boolean each) {
    List<Glyph> glyphs = new ArrayList<>();
    long all = sum(lights);
    if (each && all <= MOST) {
      lights.forEach(
          (light, items) -> {
            for (long i = 0; i < items; i++) {
              glyphs.add(new Glyph(light, 0, 0, 1));
            }
          });
    } else {
      lights.forEach((light, items) -> glyphs.add(new Glyph(light, 0, 0, items)));
    }
    boolean numbers = glyphs.stream().anyMatch(glyph -> glyph.items() > 1);
    int wide = numbers ? 2 : ROW;
    int step = numbers ? 54 : GLYPH;
    int rows = Math.ceilDiv(glyphs.size(), wide);
    List<Glyph> placed = new ArrayList<>();
    for (int i = 0; i < glyphs.size(); i++) {
      int inRow = Math.min(wide, glyphs.size());
      int left = x - inRow * step / 2 + i % wide * step;
      int top = y - rows * GLYPH / 2 + i / wide * GLYPH;
      placed.add(new Glyph(glyphs.get(i).light(), left, top, glyphs.get(i).items()));
    }
    return placed;
  }

  /**
   * Where each street stands: where the district put it, else the next free place in rows of a
   * width that makes the whole nearly square.
   */
  static List<Standing> placed(List<Street> streets, List<Standing> set) {
    Map<Long, Standing> known = new HashMap<>();
    set.forEach(each -> known.put(each.unit(), each));
    List<String> taken =
        new ArrayList<>(
            streets.stream()
                .filter(each -> known.containsKey(each.unit()))
                .map(each -> known.get(each.unit()))
                .map(each -> each.across() + "," + each.down())
                .toList());
    int wide = Math.max(1, (int) Math.ceil(Math.sqrt(streets.size() * 0.9)));
    List<Standing> placed = new ArrayList<>();
    int next = 0;
    for (Street street : streets) {
      Standing at = known.get(street.unit());
      while (at == null) {
        int across = next % wide;
        int down = next / wide;
        next++;
        if (!taken.contains(across + "," + down)) {
          at = new Standing(street.unit(), across, down);
        }
      }
      placed.add(at);
    }
    return placed;
  }
}
