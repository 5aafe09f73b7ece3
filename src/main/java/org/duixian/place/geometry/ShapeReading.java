package org.duixian.place.geometry;

import java.util.ArrayList;
import java.util.List;
import org.duixian.place.geometry.ShapeFault.Code;
import org.duixian.register.Box;
import org.duixian.register.Spot;
import org.locationtech.jts.algorithm.Orientation;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.operation.valid.IsValidOp;
import org.locationtech.jts.operation.valid.TopologyValidationError;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads geometries of GeoJSON (RFC 7946) that are given in one system and must lie in one box.
 *
 * @param around in WGS-84, where a geometry must lie
 */
public record ShapeReading(CoordinateSystem system, Box around) {

  /** So many positions a geometry may have. */
  public static final int MOST = 20_000;

  private static final GeometryFactory MAKE = new GeometryFactory();
  private static final JsonMapper JSON = JsonMapper.builder().build();

  /** No degrees are so large; metres of a projection are. */
  private static final double METRES = 1_000;

  /** What is read of one geometry. */
  private final class Pass {
    private int positions;
    private boolean mended;

    Geometry geometry(JsonNode node) {
      JsonNode parts = node.path("coordinates");
      return switch (node.path("type").asString("")) {
        case "Point" -> point(parts);
        case "MultiPoint" -> MAKE.createMultiPoint(all(parts, this::point, new Point[0]));
        case "LineString" -> line(parts);
        case "MultiLineString" ->
            MAKE.createMultiLineString(all(parts, this::line, new LineString[0]));
        case "Polygon" -> polygon(parts);
        case "MultiPolygon" -> MAKE.createMultiPolygon(all(parts, this::polygon, new Polygon[0]));
        default -> throw new ShapeFault(Code.TYPE, node.path("type").asString("—"));
      };
    }

    private <G> G[] all(JsonNode parts, java.util.function.Function<JsonNode, G> read, G[] none) {
      List<G> found = new ArrayList<>();
      parts.forEach(each -> found.add(read.apply(each)));
      if (found.isEmpty()) {
        throw new ShapeFault(Code.SHORT, 1);
      }
      return found.toArray(none);
    }

    private Point point(JsonNode node) {
      return MAKE.createPoint(position(node));
    }

    private LineString line(JsonNode node) {
      Coordinate[] found = positions(node);
      if (found.length < 2) {
        throw new ShapeFault(Code.SHORT, 2);
      }
      return MAKE.createLineString(found);
    }

    private Coordinate[] positions(JsonNode node) {
      return all(node, this::position, new Coordinate[0]);
    }

    private Polygon polygon(JsonNode node) {
      LinearRing[] rings = all(node, this::ring, new LinearRing[0]);
      LinearRing outer = wound(rings[0], true);
      LinearRing[] holes = new LinearRing[rings.length - 1];
      for (int i = 1; i < rings.length; i++) {
        holes[i - 1] = wound(rings[i], false);
      }
      return MAKE.createPolygon(outer, holes);
    }

    /** A ring that is not closed is closed. */
    private LinearRing ring(JsonNode node) {
      Coordinate[] found = positions(node);
      boolean closed = found[0].equals2D(found[found.length - 1]);
      if (found.length < (closed ? 4 : 3)) {
        throw new ShapeFault(Code.SHORT, 3);
      }
      mended |= !closed;
      return MAKE.createLinearRing(closing(found, closed));
    }

    private static Coordinate[] closing(Coordinate[] found, boolean closed) {
      if (closed) {
        return found;
      }
      Coordinate[] more = java.util.Arrays.copyOf(found, found.length + 1);
      more[found.length] = found[0].copy();
      return more;
    }

    private LinearRing wound(LinearRing ring, boolean counterClockwise) {
      if (Orientation.isCCW(ring.getCoordinateSequence()) == counterClockwise) {
        return ring;
      }
      mended = true;
      return ring.reverse();
    }

    private Coordinate position(JsonNode node) {
      positions++;
      if (positions > MOST) {
        throw new ShapeFault(Code.TOO_MANY, MOST);
      }
      boolean numbers = node.size() >= 2 && node.get(0).isNumber() && node.get(1).isNumber();
      if (!node.isArray() || !numbers) {
        throw new ShapeFault(Code.POSITION, cut(node.toString()));
      }
      return placed(new Coordinate(node.get(0).asDouble(), node.get(1).asDouble()));
    }
  }

  private static String cut(String text) {
    return text.length() > 40 ? text.substring(0, 40) + "…" : text;
  }

  /** Degrees of WGS-84 for what is given, if it can be meant. */
  private Coordinate placed(Coordinate given) {
    String words = given.x + ", " + given.y;
    if (Math.abs(given.x) > METRES || Math.abs(given.y) > METRES) {
      throw new ShapeFault(Code.PROJECTED, words);
    }
    if (inside(given)) {
      return system.toWgs84(given);
    }
    Code code = inside(new Coordinate(given.y, given.x)) ? Code.SWAPPED : Code.OUTSIDE;
    throw new ShapeFault(code, words);
  }

  private boolean inside(Coordinate given) {
    if (Math.abs(given.x) > 180 || Math.abs(given.y) > 90) {
      return false;
    }
    Coordinate there = system.toWgs84(given);
    return Math.abs(there.x) <= 180
        && Math.abs(there.y) <= 90
        && around.holds(new Spot(GroundShape.millionths(there.y), GroundShape.millionths(there.x)));
  }

  /**
   * Reads a geometry.
   *
   * @throws ShapeFault if it cannot be taken
   */
  public GroundShape read(JsonNode node) {
    Pass pass = new Pass();
    Geometry geometry = pass.geometry(node);
    TopologyValidationError wrong = new IsValidOp(geometry).getValidationError();
    if (wrong != null) {
      Coordinate at = wrong.getCoordinate();
      throw new ShapeFault(Code.CROSSING, "%.6f, %.6f".formatted(at.x, at.y));
    }
    return new GroundShape(geometry, node.toString(), system, pass.mended);
  }

  /**
   * Reads degrees as they are typed: {@code 116.99,36.68} is a point, several of them a line.
   *
   * @param area whether the last is joined with the first
   * @throws ShapeFault if they cannot be taken
   */
  public GroundShape typed(List<List<String>> positions, boolean area) {
    String listed =
        String.join(
            ",", positions.stream().map(each -> "[" + String.join(",", each) + "]").toList());
    String type = area ? "Polygon" : positions.size() == 1 ? "Point" : "LineString";
    String coordinates =
        switch (type) {
          case "Point" -> listed;
          case "Polygon" -> "[[" + listed + "]]";
          default -> "[" + listed + "]";
        };
    return read(JSON.readTree("{\"type\":\"%s\",\"coordinates\":%s}".formatted(type, coordinates)));
  }
}
