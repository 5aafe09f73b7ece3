package org.duixian.register;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** A part of the map between two parallels and two meridians, in millionths of a degree, WGS-84. */
public record Box(int west, int south, int east, int north) {

  /** Of more rows of cells than these one range from the first to the last is looked through. */
  private static final int MOST_ROWS = 400;

  private static final int PLACES = 6;
  private static final String DEGREES = "-?[0-9]{1,3}(\\.[0-9]{1,6})?";

  /** Refuses a box without inside, and one beyond the earth. */
  public Box {
    if (west > east || south > north) {
      throw new IllegalArgumentException("a box from %d to %d".formatted(west, east));
    }
    int unused = new Spot(south, west).cell() + new Spot(north, east).cell();
    if (unused < 0) {
      throw new IllegalArgumentException("a box beyond the earth");
    }
  }

  /** Reads {@code west,south,east,north} in degrees; empty if that is no box. */
  public static Optional<Box> read(String text) {
    String[] ends = text.split(",", -1);
    if (ends.length != 4 || !Arrays.stream(ends).allMatch(each -> each.matches(DEGREES))) {
      return Optional.empty();
    }
    List<Integer> found = Arrays.stream(ends).map(Box::millionths).toList();
    try {
      return Optional.of(new Box(found.get(0), found.get(1), found.get(2), found.get(3)));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private static int millionths(String degrees) {
    return new BigDecimal(degrees).movePointRight(PLACES).intValue();
  }

  /** Returns it as it stands in addresses. */
  public String written() {
    return "%s,%s,%s,%s".formatted(degrees(west), degrees(south), degrees(east), degrees(north));
  }

  private static String degrees(int millionths) {
    return BigDecimal.valueOf(millionths, PLACES).stripTrailingZeros().toPlainString();
  }

  /** Says whether a spot lies in it, its edges included. */
  public boolean holds(Spot spot) {
    return spot.latitude() >= south
        && spot.latitude() <= north
        && spot.longitude() >= west
        && spot.longitude() <= east;
  }

  /** Returns the smallest box that holds both. */
  public Box with(Box other) {
    return new Box(
        Math.min(west, other.west),
        Math.min(south, other.south),
        Math.max(east, other.east),
        Math.max(north, other.north));
  }

  private int rows() {
    int rows = Spot.row(north) - Spot.row(south) + 1;
    return rows > MOST_ROWS ? 1 : rows;
  }

  /** The first cell of each range that it reaches into. */
  Integer[] first() {
    Integer[] first = new Integer[rows()];
    Arrays.setAll(first, row -> Spot.cell(south(row), west));
    return first;
  }

  /** The last cell of each of them. */
  Integer[] last() {
    Integer[] last = new Integer[rows()];
    Arrays.setAll(last, row -> Spot.cell(last.length == 1 ? north : south(row), east));
    return last;
  }

  private int south(int row) {
    return Math.min(north, south + row * Spot.CELL);
  }
}
