package org.duixian.place.geometry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.duixian.place.geometry.ShapeFault.Code;
import org.duixian.register.Box;
import org.duixian.register.Spot;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Coordinate;
import tools.jackson.databind.json.JsonMapper;

/** Systems of coordinates, and geometries that are right and wrong. */
class GeometryTests {

  private static final Box DISTRICT = new Box(116_800_000, 36_600_000, 117_200_000, 36_900_000);
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private static double metres(Coordinate one, Coordinate other) {
    double north = (one.y - other.y) * 111_320;
    double east = (one.x - other.x) * 111_320 * Math.cos(Math.toRadians(one.y));
    return Math.sqrt(north * north + east * east);
  }

  @Property
  void aSystemAndBackIsLessThanAMetreAway(
      @ForAll @DoubleRange(min = 74, max = 134) double east,
      @ForAll @DoubleRange(min = 18, max = 53) double north,
      @ForAll CoordinateSystem system) {
    Coordinate place = new Coordinate(east, north);
    assertThat(metres(place, system.toWgs84(system.fromWgs84(place)))).isLessThan(0.05);
  }

  /** The pairs that coordtransform publishes in its description. */
  @Test
  void shiftsAsThePublishedPairsSay() {
    Coordinate place = new Coordinate(116.404, 39.915);
    Coordinate gcj = CoordinateSystem.GCJ02.fromWgs84(place);
    assertThat(gcj.x).isCloseTo(116.41024449916938, within(1e-9));
    assertThat(gcj.y).isCloseTo(39.91640428150164, within(1e-9));
    Coordinate straight = CoordinateSystem.GCJ02.toWgs84(place);
    Coordinate baidu = CoordinateSystem.BD09.fromWgs84(straight);
    assertThat(baidu.x).isCloseTo(116.41036949371029, within(1e-7));
    assertThat(baidu.y).isCloseTo(39.92133699351021, within(1e-7));
  }

  @Test
  void theThreeSystemsOfOnePlaceAreHundredsOfMetresApart() {
    Coordinate place = new Coordinate(116.99, 36.68);
    assertThat(metres(place, CoordinateSystem.GCJ02.fromWgs84(place))).isBetween(300.0, 900.0);
    assertThat(metres(place, CoordinateSystem.BD09.fromWgs84(place))).isGreaterThan(900.0);
    assertThat(CoordinateSystem.CGCS2000.toWgs84(place)).isEqualTo(place);
  }

  private static GroundShape read(String geometry) {
    return new ShapeReading(CoordinateSystem.WGS84, DISTRICT).read(JSON.readTree(geometry));
  }

  private static void refuses(Code code, String geometry) {
    assertThatThrownBy(() -> read(geometry))
        .isInstanceOfSatisfying(
            ShapeFault.class, fault -> assertThat(fault.code()).isEqualTo(code));
  }

  @Test
  void readsPointsLinesAndAreasAndWritesThemAgain() {
    GroundShape point = read("{\"type\":\"Point\",\"coordinates\":[116.99,36.68,23.5]}");
    assertThat(point.kind()).isEqualTo(ShapeKind.POINT);
    assertThat(point.spot()).isEqualTo(new Spot(36_680_000, 116_990_000));
    assertThat(point.shown()).isEqualTo("{\"type\":\"Point\",\"coordinates\":[116.99,36.68]}");
    assertThat(point.given()).contains("23.5");
    GroundShape line =
        read("{\"type\":\"LineString\",\"coordinates\":[[116.9,36.7],[117.0,36.7],[117.1,36.8]]}");
    assertThat(line.kind()).isEqualTo(ShapeKind.LINE);
    assertThat(line.box()).isEqualTo(new Box(116_900_000, 36_700_000, 117_100_000, 36_800_000));
  }

  @Test
  void closesAndTurnsRingsAndSaysSo() {
    GroundShape clockwise =
        read("{\"type\":\"Polygon\",\"coordinates\":[[[117,36.7],[117,36.8],[117.1,36.7]]]}");
    assertThat(clockwise.mended()).isTrue();
    assertThat(clockwise.shown())
        .isEqualTo(
            "{\"type\":\"Polygon\",\"coordinates\":[[[117,36.7],[117.1,36.7],[117,36.8],[117,36.7]]]}");
    assertThat(read(clockwise.shown()).mended()).isFalse();
    assertThat(clockwise.box().holds(clockwise.spot())).isTrue();
  }

  @Test
  void refusesWhatCannotBeMeant() {
    refuses(Code.SWAPPED, "{\"type\":\"Point\",\"coordinates\":[36.68,116.99]}");
    refuses(Code.OUTSIDE, "{\"type\":\"Point\",\"coordinates\":[118.5,36.68]}");
    // CGCS2000, zone of 117 degrees, and the same with the number of its zone
    refuses(Code.PROJECTED, "{\"type\":\"Point\",\"coordinates\":[499106.2,4060937.1]}");
    refuses(Code.PROJECTED, "{\"type\":\"Point\",\"coordinates\":[39499106.2,4060937.1]}");
    refuses(Code.POSITION, "{\"type\":\"Point\",\"coordinates\":[\"116.99\",36.68]}");
    refuses(Code.POSITION, "{\"type\":\"Point\",\"coordinates\":[116.99]}");
    refuses(Code.TYPE, "{\"type\":\"Circle\",\"coordinates\":[116.99,36.68]}");
    refuses(Code.TYPE, "{\"type\":\"GeometryCollection\",\"geometries\":[]}");
    refuses(Code.SHORT, "{\"type\":\"LineString\",\"coordinates\":[[116.99,36.68]]}");
    refuses(Code.SHORT, "{\"type\":\"Polygon\",\"coordinates\":[[[117,36.7],[117,36.8]]]}");
    refuses(
        Code.CROSSING,
        "{\"type\":\"Polygon\",\"coordinates\":[[[117,36.7],[117.1,36.8],[117.1,36.7],[117,36.8],"
            + "[117,36.7]]]}");
    String many = "[116.99,36.68],".repeat(ShapeReading.MOST) + "[116.98,36.68]";
    refuses(Code.TOO_MANY, "{\"type\":\"LineString\",\"coordinates\":[" + many + "]}");
  }

  @Test
  void whatIsGivenInAShiftedSystemIsKeptAndShownWhereItIs() {
    Coordinate shifted = CoordinateSystem.BD09.fromWgs84(new Coordinate(116.99, 36.68));
    GroundShape shape =
        new ShapeReading(CoordinateSystem.BD09, DISTRICT)
            .typed(List.of(List.of(shifted.x + "", shifted.y + "")), false);
    assertThat(shape.shown()).isEqualTo("{\"type\":\"Point\",\"coordinates\":[116.99,36.68]}");
    assertThat(shape.given()).contains(String.valueOf(shifted.x));
  }
}
