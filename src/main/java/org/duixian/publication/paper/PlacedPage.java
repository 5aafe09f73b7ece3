package org.duixian.publication.paper;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * One page with everything at its place, for drawing; from the left and from the top, in points.
 *
 * @param number from 1
 * @param rules straight lines
 */
public record PlacedPage(int number, List<Text> texts, List<Rule> rules) {

  /** Returns the figures that stand on it. */
  public Set<String> anchors() {
    Set<String> anchors = new TreeSet<>();
    for (Text text : texts) {
      if (text.anchor() != null) {
        anchors.add(text.anchor());
      }
    }
    return anchors;
  }

  /**
   * Characters on one base line.
   *
   * @param face typeface in lower case, such as {@code fang}
   * @param places left edge of each character
   * @param baseline distance of the base line from the top
   * @param red whether in the red of heads
   * @param anchor the figure it is, null for words
   */
  public record Text(
      String text,
      String face,
      double size,
      double[] places,
      double baseline,
      boolean red,
      @Nullable String anchor) {

    /** Returns the places as a list for a drawing, one decimal each. */
    public String xs() {
      StringBuilder list = new StringBuilder();
      for (double place : places) {
        list.append(list.isEmpty() ? "" : " ").append(Math.round(place * 10) / 10.0);
      }
      return list.toString();
    }

    /** Returns the right edge. */
    public double right() {
      int last = text.codePointBefore(text.length());
      return places[places.length - 1] + Cells.of(last) * size;
    }
  }

  /** A straight line. */
  public record Rule(
      double fromX, double fromY, double toX, double toY, double width, boolean red) {}

  /** Returns the side on which the number stands, the outer one: right on odd pages. */
  public boolean numberRight() {
    return number % 2 == 1;
  }
}
