package org.duixian.publication;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.duixian.kernel.Light;
import org.duixian.kernel.Source;
import org.duixian.kernel.Sourced;
import org.jspecify.annotations.Nullable;

/**
 * How many published commitments show which light; public for the templates only.
 *
 * @param paper number of the paper
 * @param goal number of the goal, 0 for all
 */
public record PublicLights(long paper, int goal, Map<Light, Integer> counts) {

  /** The lights in the order of the portal: what is done first. */
  public static final List<Light> SHOWN =
      List.of(
          Light.DONE,
          Light.GREEN,
          Light.AMBER,
          Light.RED,
          Light.OVERDUE,
          Light.NOT_DUE,
          Light.MISSING,
          Light.NONE);

  static PublicLights of(long paper, int goal, List<PublicCommitment> commitments) {
    Map<Light, Integer> counts = new EnumMap<>(Light.class);
    commitments.forEach(each -> counts.merge(each.result().light(), 1, Integer::sum));
    return new PublicLights(paper, goal, counts);
  }

  /** Returns the lights that any commitment shows, in the order of the portal. */
  public List<Light> present() {
    return SHOWN.stream().filter(light -> number(light) > 0).toList();
  }

  /** Returns how many show a light; all of them for null. */
  public int number(@Nullable Light light) {
    return light == null
        ? counts.values().stream().mapToInt(Integer::intValue).sum()
        : counts.getOrDefault(light, 0);
  }

  /** Returns how many show a light with the source of the count. */
  public Sourced at(@Nullable Light light) {
    String place =
        "lights/" + (light == null ? "ALL" : light.name()) + (goal == 0 ? "" : "?goal=" + goal);
    return Sourced.count(number(light), new Source.Published(paper, place, "算"));
  }

  /** Returns the light of a name, null for {@code ALL} and for what is none. */
  static @Nullable Light named(String name) {
    return Arrays.stream(Light.values())
        .filter(light -> light.name().equals(name))
        .findFirst()
        .orElse(null);
  }
}
