package org.duixian.publication;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.duixian.kernel.Light;
import org.jspecify.annotations.Nullable;

/**
 * Which commitments the portal shows; what cannot be understood is left out. Public for the
 * templates only.
 *
 * @param paper number of an earlier paper, null for the latest
 * @param goal number of a goal, 0 for all
 * @param light one light, null for all
 * @param words words in title, unit or sentence, empty for any
 */
public record PortalFilter(
    @Nullable Long paper, int goal, @Nullable Light light, String words, int page) {

  private static final int LONGEST = 50;

  static PortalFilter of(Map<String, String> parameters) {
    String words = parameters.getOrDefault("q", "").strip();
    long paper = number(parameters, "paper");
    return new PortalFilter(
        paper == 0 ? null : paper,
        (int) Math.min(number(parameters, "goal"), Integer.MAX_VALUE),
        PublicLights.named(parameters.getOrDefault("light", "")),
        words.length() > LONGEST ? words.substring(0, LONGEST) : words,
        (int) Math.clamp(number(parameters, "page"), 1, Integer.MAX_VALUE));
  }

  private static long number(Map<String, String> parameters, String name) {
    String value = parameters.getOrDefault(name, "");
    return value.matches("[0-9]{1,18}") ? Long.parseLong(value) : 0;
  }

  /** Returns the same filter with another light, from the first page. */
  public PortalFilter withLight(@Nullable Light other) {
    return new PortalFilter(paper, goal, other, words, 1);
  }

  /** Returns the same filter with another goal, from the first page. */
  public PortalFilter withGoal(int other) {
    return new PortalFilter(paper, other, light, words, 1);
  }

  /** Returns the same filter without words. */
  public PortalFilter withoutWords() {
    return new PortalFilter(paper, goal, light, "", 1);
  }

  /** Returns the same filter at another page. */
  public PortalFilter at(int other) {
    return new PortalFilter(paper, goal, light, words, other);
  }

  /** Says whether it leaves anything out. */
  public boolean narrows() {
    return goal != 0 || light != null || !words.isEmpty();
  }

  boolean lets(Commitment commitment) {
    return (goal == 0 || goal == commitment.goalNumber())
        && (light == null || light == commitment.result().light())
        && (words.isEmpty()
            || commitment.result().title().contains(words)
            || commitment.result().unitName().contains(words)
            || (commitment.quote() != null && commitment.quote().contains(words)));
  }

  /** Returns the path of the page that shows them. */
  public String path() {
    List<String> parts = new ArrayList<>();
    if (paper != null) {
      parts.add("paper=" + paper);
    }
    if (goal != 0) {
      parts.add("goal=" + goal);
    }
    if (light != null) {
      parts.add("light=" + light.name());
    }
    if (!words.isEmpty()) {
      parts.add("q=" + URLEncoder.encode(words, StandardCharsets.UTF_8));
    }
    if (page > 1) {
      parts.add("page=" + page);
    }
    return parts.isEmpty() ? "/portal" : "/portal?" + String.join("&", parts);
  }
}
