package org.duixian.review;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.duixian.declaration.DeclarationFault;
import org.duixian.declaration.DeclarationFault.Code;

/**
 * By what a register's items are reviewed unless a review says otherwise.
 *
 * @param scale the most points of each criterion
 * @param pass in percent of all points
 * @param least how many scores each item needs
 */
record ReviewRules(List<ReviewCriterion> criteria, int scale, int pass, int least) {

  static final ReviewRules STANDARD =
      new ReviewRules(
          List.of(
              new ReviewCriterion("必要性", 30),
              new ReviewCriterion("可行性", 40),
              new ReviewCriterion("要素保障", 30)),
          10,
          60,
          3);

  static ReviewRules of(Map<String, Object> parameters) {
    List<ReviewCriterion> criteria =
        parameters.get("criteria") instanceof List<?> lines
            ? ReviewCriterion.read(lines.stream().map(String::valueOf).toList())
                .orElse(STANDARD.criteria)
            : STANDARD.criteria;
    return new ReviewRules(
        criteria,
        whole(parameters, "scale", STANDARD.scale),
        whole(parameters, "pass", STANDARD.pass),
        whole(parameters, "least", STANDARD.least));
  }

  private static int whole(Map<String, Object> parameters, String key, int otherwise) {
    return parameters.get(key) instanceof Integer number ? number : otherwise;
  }

  static List<DeclarationFault> faults(Map<String, Object> parameters) {
    List<DeclarationFault> faults = new ArrayList<>();
    parameters.forEach(
        (key, value) -> {
          String path = "traits.review." + key;
          boolean right =
              switch (key) {
                case "criteria" ->
                    value instanceof List<?> lines
                        && ReviewCriterion.read(lines.stream().map(String::valueOf).toList())
                            .isPresent();
                case "scale", "least" ->
                    value instanceof Integer number && number > 0 && number <= 100;
                case "pass" -> value instanceof Integer number && number >= 0 && number <= 100;
                default -> {
                  faults.add(DeclarationFault.of(path, Code.UNKNOWN_KEY, key));
                  yield true;
                }
              };
          if (!right) {
            faults.add(DeclarationFault.of(path, Code.WRONG_SHAPE, key));
          }
        });
    return faults;
  }
}
