package org.duixian.place.geometry;

import java.math.BigDecimal;
import org.duixian.register.Box;
import org.duixian.register.Spot;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.simplify.TopologyPreservingSimplifier;

/**
 * A geometry that was found right, in WGS-84.
 *
 * @param given as it was given, as GeoJSON in its own system
 * @param system in which it was given
 * @param mended whether rings were closed or turned round
 */
public record GroundShape(
    Geometry geometry, String given, CoordinateSystem system, boolean mended) {

  private static final int PLACES = 7;

  /** About a metre; longer outlines are drawn without what is smaller. */
  private static final double FINE = 1e-5;

  private static final int MANY = 300;

  /** Returns what it is on the ground. */
  public ShapeKind kind() {
    return switch (geometry.getDimension()) {
      case 0 -> ShapeKind.POINT;
      case 1 -> ShapeKind.LINE;
      default -> ShapeKind.AREA;
    };
  }

  /** Returns a spot on it that stands for it: of an area one inside. */
  public Spot spot() {
    Coordinate inside = geometry.getInteriorPoint().getCoordinate();
    return new Spot(millionths(inside.y), millionths(inside.x));
  }

  /** Returns the box that holds it. */
  public Box box() {
    Envelope around = geometry.getEnvelopeInternal();
    return new Box(
        millionths(around.getMinX()),
        millionths(around.getMinY()),
        millionths(around.getMaxX()),
        millionths(around.getMaxY()));
  }

  /** Returns it as GeoJSON by RFC 7946 in WGS-84, as fine as maps need it. */
  public String shown() {
    Geometry drawn =
        geometry.getNumPoints() > MANY
            ? TopologyPreservingSimplifier.simplify(geometry, FINE)
            : geometry;
    return written(drawn);
  }

  /** Returns a geometry as GeoJSON. */
  static String written(Geometry geometry) {
    StringBuilder out = new StringBuilder("{\"type\":\"");
    out.append(geometry.getGeometryType()).append("\",\"coordinates\":");
    coordinates(geometry, out);
    return out.append('}').toString();
  }

  private static void coordinates(Geometry geometry, StringBuilder out) {
    switch (geometry) {
      case Point point -> position(point.getCoordinate(), out);
      case LineString line -> positions(line, out);
      case Polygon polygon -> {
        out.append('[');
        positions(polygon.getExteriorRing(), out);
        for (int i = 0; i < polygon.getNumInteriorRing(); i++) {
          out.append(',');
          positions(polygon.getInteriorRingN(i), out);
        }
        out.append(']');
      }
      default -> parts(geometry, out);
    }
  }

  private static void parts(Geometry geometry, StringBuilder out) {
    out.append('[');
    for (int i = 0; i < geometry.getNumGeometries(); i++) {
      out.append(i == 0 ? "" : ",");
      coordinates(geometry.getGeometryN(i), out);
    }
    out.append(']');
  }

  private static void positions(LineString line, StringBuilder out) {
    out.append('[');
    for (int i = 0; i < line.getNumPoints(); i++) {
      out.append(i == 0 ? "" : ",");
      position(line.getCoordinateN(i), out);
    }
    out.append(']');
  }

  private static void position(Coordinate at, StringBuilder out) {
    out.append('[').append(degrees(at.x)).append(',').append(degrees(at.y)).append(']');
  }

  private static String degrees(double degrees) {
    long whole = Math.round(degrees * 1e7);
    return whole == 0
        ? "0"
        : BigDecimal.valueOf(whole, PLACES).stripTrailingZeros().toPlainString();
  }

  static int millionths(double degrees) {
    return (int) Math.round(degrees * 1e6);
  }
}
