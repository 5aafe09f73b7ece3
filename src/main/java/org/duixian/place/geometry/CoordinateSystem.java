package org.duixian.place.geometry;

import java.util.function.UnaryOperator;
import org.locationtech.jts.geom.Coordinate;

/**
 * A system in which degrees are given. GCJ-02 and BD-09 are shifted by formulas that are known from
 * their published implementations; their inverses are found by iteration, to a centimetre.
 */
public enum CoordinateSystem {
  WGS84(degrees -> degrees),
  /** The national system; it agrees with WGS-84 within a decimetre, and is kept as what it is. */
  CGCS2000(degrees -> degrees),
  /** What maps of the country must use; shifted by some hundreds of metres. */
  GCJ02(CoordinateSystem::shifted),
  /** What Baidu shifts once more. */
  BD09(degrees -> shiftedAgain(shifted(degrees)));

  /** Semi-major axis and squared eccentricity of Krassovsky 1940, as the formulas use them. */
  private static final double AXIS = 6378245.0;

  private static final double ECCENTRICITY = 0.00669342162296594323;
  private static final double BAIDU = Math.PI * 3000.0 / 180.0;
  private static final int ROUNDS = 30;

  /** About a tenth of a millimetre. */
  private static final double CLOSE = 1e-9;

  private final UnaryOperator<Coordinate> fromWgs84;

  CoordinateSystem(UnaryOperator<Coordinate> fromWgs84) {
    this.fromWgs84 = fromWgs84;
  }

  /** Returns the key of its name. */
  public String label() {
    return "place.system." + name();
  }

  /** Says whether its values are taken as WGS-84. */
  public boolean straight() {
    return this == WGS84 || this == CGCS2000;
  }

  /** Returns degrees of WGS-84 (x east, y north) in this system. */
  public Coordinate fromWgs84(Coordinate degrees) {
    return fromWgs84.apply(degrees);
  }

  /** Returns degrees of this system in WGS-84. */
  public Coordinate toWgs84(Coordinate degrees) {
    if (straight()) {
      return degrees;
    }
    Coordinate found = degrees.copy();
    for (int i = 0; i < ROUNDS; i++) {
      Coordinate there = fromWgs84(found);
      double east = degrees.x - there.x;
      double north = degrees.y - there.y;
      found = new Coordinate(found.x + east, found.y + north);
      if (Math.abs(east) < CLOSE && Math.abs(north) < CLOSE) {
        break;
      }
    }
    return found;
  }

  private static Coordinate shifted(Coordinate degrees) {
    double x = degrees.x - 105.0;
    double y = degrees.y - 35.0;
    double latitude = Math.toRadians(degrees.y);
    double magic = 1 - ECCENTRICITY * Math.sin(latitude) * Math.sin(latitude);
    double root = Math.sqrt(magic);
    double north = north(x, y) * 180.0 / (AXIS * (1 - ECCENTRICITY) / (magic * root) * Math.PI);
    double east = east(x, y) * 180.0 / (AXIS / root * Math.cos(latitude) * Math.PI);
    return new Coordinate(degrees.x + east, degrees.y + north);
  }

  private static double north(double x, double y) {
    return -100.0
        + 2.0 * x
        + 3.0 * y
        + 0.2 * y * y
        + 0.1 * x * y
        + 0.2 * Math.sqrt(Math.abs(x))
        + waves(x, 20.0, 6.0, 20.0, 2.0)
        + waves(y, 20.0, 1.0, 40.0, 1.0 / 3.0)
        + waves(y, 160.0, 1.0 / 12.0, 320.0, 1.0 / 30.0);
  }

  private static double east(double x, double y) {
    return 300.0
        + x
        + 2.0 * y
        + 0.1 * x * x
        + 0.1 * x * y
        + 0.1 * Math.sqrt(Math.abs(x))
        + waves(x, 20.0, 6.0, 20.0, 2.0)
        + waves(x, 20.0, 1.0, 40.0, 1.0 / 3.0)
        + waves(x, 150.0, 1.0 / 12.0, 300.0, 1.0 / 30.0);
  }

  private static double waves(double at, double high, double fast, double higher, double slow) {
    return (high * Math.sin(fast * at * Math.PI) + higher * Math.sin(slow * at * Math.PI))
        * 2.0
        / 3.0;
  }

  private static Coordinate shiftedAgain(Coordinate degrees) {
    double length =
        Math.sqrt(degrees.x * degrees.x + degrees.y * degrees.y)
            + 0.00002 * Math.sin(degrees.y * BAIDU);
    double angle = Math.atan2(degrees.y, degrees.x) + 0.000003 * Math.cos(degrees.x * BAIDU);
    return new Coordinate(length * Math.cos(angle) + 0.0065, length * Math.sin(angle) + 0.006);
  }
}
