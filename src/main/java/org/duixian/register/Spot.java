package org.duixian.register;

/**
 * Where an item is found on maps, by WGS-84, in millionths of a degree; east and north are
 * positive.
 */
public record Spot(int latitude, int longitude) {

  /** Side of a cell in millionths of a degree, about a kilometre. */
  static final int CELL = 10_000;

  private static final int ACROSS = 36_000;
  private static final int POLE = 90_000_000;
  private static final int DATE_LINE = 180_000_000;

  /** Refuses what is not on the earth. */
  public Spot {
    if (Math.abs(latitude) > POLE || Math.abs(longitude) > DATE_LINE) {
      throw new IllegalArgumentException("no place on the earth: " + latitude + ", " + longitude);
    }
  }

  /** Returns the cell that holds it: rows of cells from south to north, from west to east. */
  public int cell() {
    return cell(latitude, longitude);
  }

  static int row(int latitude) {
    return (latitude + POLE) / CELL;
  }

  static int cell(int latitude, int longitude) {
    int across = Math.min(ACROSS - 1, (longitude + DATE_LINE) / CELL);
    return row(latitude) * ACROSS + across;
  }
}
