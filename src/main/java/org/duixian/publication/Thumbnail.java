package org.duixian.publication;

import java.util.Locale;
import org.duixian.publication.paper.PlacedPage;

/** A page as small as a stamp: its lines as strokes, to be known by its shape. */
final class Thumbnail {

  private Thumbnail() {}

  /** Returns the picture as SVG. */
  static String of(PlacedPage page) {
    StringBuilder svg =
        new StringBuilder(
            """
            <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 595 842">\
            <rect width="595" height="842" fill="#fff"/>""");
    for (PlacedPage.Text text : page.texts()) {
      double[] places = text.places();
      if (places.length > 0) {
        double to = places[places.length - 1] + text.size();
        double y = text.baseline() - text.size() * 0.35;
        stroke(svg, places[0], y, to, y, text.size() * 0.5, text.red());
      }
    }
    for (PlacedPage.Rule rule : page.rules()) {
      stroke(svg, rule.fromX(), rule.fromY(), rule.toX(), rule.toY(), 3, rule.red());
    }
    return svg.append("</svg>").toString();
  }

  private static void stroke(
      StringBuilder svg, double x1, double y1, double x2, double y2, double width, boolean red) {
    svg.append(
        String.format(
            Locale.ROOT,
            "<path d=\"M%.0f %.0fL%.0f %.0f\" stroke=\"%s\" stroke-width=\"%.0f\"/>",
            x1,
            y1,
            x2,
            y2,
            red ? "#c8161d" : "#8a949a",
            width));
  }
}
