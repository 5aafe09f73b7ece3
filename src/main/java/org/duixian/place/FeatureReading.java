package org.duixian.place;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.duixian.place.PlaceRows.Row;
import org.duixian.place.PlaceWork.NewPlace;
import org.duixian.place.geometry.CoordinateSystem;
import org.duixian.place.geometry.GroundShape;
import org.duixian.place.geometry.ShapeFault;
import org.duixian.place.geometry.ShapeReading;
import org.duixian.register.Box;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads a collection of features (RFC 7946), as other programs write it: also with the member crs
 * of GeoJSON 2008, where it names degrees.
 */
record FeatureReading(CoordinateSystem system, Box around) {

  static final int MOST = 10_000;

  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final int LONGEST = 200;

  /** One feature that can be drawn. */
  record Feature(int row, JsonNode properties, GroundShape shape) {}

  /** All of a file. */
  record Features(List<Feature> all, List<PlaceRemark> wrong, List<PlaceRemark> told) {}

  private static final Map<String, List<String>> NAMES =
      Map.of(
          "number", List.of("number", "编号", "项目编号", "No."),
          "name", List.of("name", "名称", "title"),
          "accuracy", List.of("accuracy", "精度"),
          "source", List.of("source", "来源"));

  static String property(JsonNode properties, String key) {
    return NAMES.getOrDefault(key, List.of()).stream()
        .map(name -> properties.path(name))
        .filter(JsonNode::isValueNode)
        .map(node -> node.asString("").strip())
        .filter(text -> !text.isEmpty())
        .findFirst()
        .orElse("");
  }

  /** Reads the features; none is left out in silence. */
  Features features(byte[] file) {
    Features found = new Features(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
    JsonNode root;
    try {
      root = JSON.readTree(new String(file, StandardCharsets.UTF_8));
    } catch (JacksonException e) {
      found.wrong().add(PlaceRemark.of(0, "place.file.unreadable"));
      return found;
    }
    JsonNode features = root.path("features");
    if (!root.path("type").asString("").equals("FeatureCollection") || !features.isArray()) {
      found.wrong().add(PlaceRemark.of(0, "place.file.no-features"));
    } else if (features.size() > MOST) {
      found.wrong().add(PlaceRemark.of(0, "place.file.too-many", features.size(), MOST));
    } else if (named(root).filter(each -> !each.straight() || !system.straight()).isPresent()) {
      found.wrong().add(PlaceRemark.of(0, "place.file.system", crs(root)));
    } else if (!crs(root).isEmpty() && named(root).isEmpty()) {
      found.wrong().add(PlaceRemark.of(0, "place.file.unknown-system", crs(root)));
    } else {
      for (int i = 0; i < features.size(); i++) {
        read(i + 1, features.get(i), found);
      }
    }
    return found;
  }

  private static String crs(JsonNode root) {
    return root.path("crs").path("properties").path("name").asString("");
  }

  /** The systems in degrees that GeoJSON files name. */
  private static Optional<CoordinateSystem> named(JsonNode root) {
    String name = crs(root).toUpperCase(Locale.ROOT).replaceAll("^URN:OGC:DEF:CRS:", "");
    return switch (name) {
      case "OGC:1.3:CRS84", "OGC::CRS84", "EPSG::4326", "EPSG:4326" ->
          Optional.of(CoordinateSystem.WGS84);
      case "EPSG::4490", "EPSG:4490" -> Optional.of(CoordinateSystem.CGCS2000);
      default -> Optional.empty();
    };
  }

  private void read(int row, JsonNode feature, Features found) {
    JsonNode geometry = feature.path("geometry");
    if (geometry.isNull() || geometry.isMissingNode()) {
      found.told().add(PlaceRemark.of(row, "place.file.nowhere"));
      return;
    }
    try {
      GroundShape shape = new ShapeReading(system, around).read(geometry);
      found.all().add(new Feature(row, feature.path("properties"), shape));
      if (shape.mended()) {
        found.told().add(PlaceRemark.of(row, "place.file.mended"));
      }
    } catch (ShapeFault fault) {
      found.wrong().add(new PlaceRemark(row, "", fault.messageKey(), fault.arguments()));
    }
  }

  /** Reads places of items, each named by its number. */
  PlaceRows places(byte[] file, String source) {
    Features found = features(file);
    PlaceRows rows = new PlaceRows(new ArrayList<>(), found.wrong(), found.told());
    for (Feature each : found.all()) {
      String number = property(each.properties(), "number");
      String accuracy = property(each.properties(), "accuracy");
      if (number.isEmpty()) {
        rows.wrong().add(PlaceRemark.of(each.row(), "place.file.no-number"));
      } else if (!accuracy.matches("[0-9]{0,5}")) {
        rows.wrong().add(PlaceRemark.of(each.row(), "place.error.accuracy"));
      } else {
        String own = property(each.properties(), "source");
        rows.rows()
            .add(
                new Row(
                    each.row(),
                    number,
                    new NewPlace(
                        cut(property(each.properties(), "name")),
                        each.shape(),
                        accuracy.isEmpty() ? null : Integer.valueOf(accuracy),
                        cut(own.isEmpty() ? source : own))));
      }
    }
    return rows;
  }

  private static String cut(String text) {
    return text.length() > LONGEST ? text.substring(0, LONGEST) : text;
  }
}
