package org.duixian.overview;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.duixian.kernel.Light;
import org.duixian.kernel.Source;
import org.duixian.kernel.Sourced;
import org.duixian.result.LightTally;
import org.jspecify.annotations.Nullable;

/**
 * How many tasks of a closed round show which light.
 *
 * @param round the round
 * @param node the goal they hang on, null for all
 */
public record LightCounts(long round, @Nullable Long node, Map<Light, Integer> counts) {

  private static final int WIDTH = 190;

  /** The lights that have a column of their own, the worst first. */
  public static final List<Light> SHOWN =
      List.of(
          Light.OVERDUE,
          Light.RED,
          Light.AMBER,
          Light.GREEN,
          Light.DONE,
          Light.NOT_DUE,
          Light.MISSING);

  static LightCounts of(long round, @Nullable Long node, List<LightTally> tallies) {
    Map<Light, Integer> counts = new EnumMap<>(Light.class);
    tallies.forEach(tally -> counts.merge(tally.light(), tally.tasks(), Integer::sum));
    return new LightCounts(round, node, counts);
  }

  /** Returns the count of one light with its source. */
  public Sourced at(Light light) {
    String query = "round=" + round + "&light=" + light + (node == null ? "" : "&node=" + node);
    return Sourced.count(counts.getOrDefault(light, 0), new Source.Count("lights", query));
  }

  /** Returns how many show a light. */
  public int number(Light light) {
    return counts.getOrDefault(light, 0);
  }

  /** Returns how many there are in all. */
  public int total() {
    return counts.values().stream().mapToInt(Integer::intValue).sum();
  }

  /** One piece of the bar: the letter of its light and its width in pixels. */
  public record Piece(String glyph, String width) {}

  /** Returns the bar of the lights; {@code most} tasks fill the whole width. */
  public List<Piece> bar(int most) {
    List<Piece> pieces = new ArrayList<>();
    for (Light light : SHOWN) {
      if (number(light) > 0 && light != Light.MISSING) {
        String glyph = light == Light.OVERDUE ? Light.RED.glyph() : light.glyph();
        int width = Math.max(2, number(light) * WIDTH / Math.max(most, total()));
        pieces.add(new Piece(glyph, width + "px"));
      }
    }
    return pieces;
  }
}
