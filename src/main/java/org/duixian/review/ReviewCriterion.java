package org.duixian.review;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What items are scored by.
 *
 * @param weight its share of the whole, in percent; those of a review are 100 together
 */
public record ReviewCriterion(String name, int weight) {

  private static final Pattern LINE = Pattern.compile("(.{1,60}?)[\\s:：,，]+([0-9]{1,3})\\s*[%％]?");

  /** Reads lines such as {@code 必要性 30}, empty where one is none or the weights are not 100. */
  static Optional<List<ReviewCriterion>> read(List<String> lines) {
    List<ReviewCriterion> criteria = new ArrayList<>();
    for (String line : lines) {
      Matcher matcher = LINE.matcher(line.strip());
      if (!matcher.matches() || matcher.group(2).matches("0+")) {
        return Optional.empty();
      }
      criteria.add(
          new ReviewCriterion(matcher.group(1).strip(), Integer.parseInt(matcher.group(2))));
    }
    return criteria.stream().mapToInt(ReviewCriterion::weight).sum() == 100
        ? Optional.of(List.copyOf(criteria))
        : Optional.empty();
  }

  /** Returns the line that reads as this. */
  String line() {
    return name + " " + weight;
  }
}
