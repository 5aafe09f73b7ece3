package org.duixian.assessment;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.duixian.kernel.Amount;
import org.duixian.site.FormErrors;
import org.jspecify.annotations.Nullable;

/** Reads typed fields; what is wrong goes to the errors, and what is returned then is not used. */
record TypedFields(Map<String, String> typed, FormErrors errors) {

  private static final int LONGEST_NAME = 60;
  private static final int MOST_CRITERIA = 10;
  private static final int MOST_DECIMALS = 2;

  String get(String field) {
    return typed.getOrDefault(field, "").strip();
  }

  String words(String field, int most) {
    String words = get(field);
    if (words.isEmpty() || words.length() > most) {
      errors.add(field, "assessment.error.words", most);
    }
    return words;
  }

  String name() {
    return words("name", LONGEST_NAME);
  }

  int year() {
    String year = get("year");
    if (year.matches("(19[5-9]|20[0-9]|21[0-9])[0-9]")) {
      return Integer.parseInt(year);
    }
    errors.add("year", "assessment.error.year");
    return 2000;
  }

  Optional<Long> id(String field) {
    String number = get(field);
    return number.matches("[0-9]{1,18}") ? Optional.of(Long.parseLong(number)) : Optional.empty();
  }

  int version() {
    String number = get("version");
    return number.matches("[0-9]{1,9}") ? Integer.parseInt(number) : -1;
  }

  BigDecimal number(String field, String least, String most) {
    Optional<BigDecimal> number =
        Amount.readNumber(get(field))
            .found()
            .filter(each -> each.scale() <= MOST_DECIMALS)
            .filter(each -> each.compareTo(new BigDecimal(least)) >= 0)
            .filter(each -> each.compareTo(new BigDecimal(most)) <= 0);
    if (number.isEmpty()) {
      errors.add(field, "assessment.error.number", least, most);
    }
    return number.orElse(BigDecimal.ONE);
  }

  @Nullable BigDecimal numberOrNull(String field, String least, String most) {
    return get(field).isEmpty() ? null : number(field, least, most);
  }

  /** The weights of a scheme; a criterion without one is left out, and one is needed. */
  List<Criterion> criteria() {
    List<Criterion> criteria = new ArrayList<>();
    for (CriterionKind kind : CriterionKind.values()) {
      BigDecimal weight = numberOrNull(kind.name(), "0", "1000");
      if (weight != null && weight.signum() > 0) {
        criteria.add(new Criterion(kind, weight));
      }
    }
    if (criteria.isEmpty()) {
      errors.add(CriterionKind.GREEN_SHARE.name(), "assessment.error.weights");
    }
    return criteria;
  }

  /** What is scored in a contest: a line each, a name and the most points. */
  List<Contest.Criterion> scored() {
    List<Contest.Criterion> criteria = new ArrayList<>();
    for (String line : get("scored").lines().map(String::strip).toList()) {
      if (line.isEmpty()) {
        continue;
      }
      String[] parts = line.split("[\\s　]+(?=\\S+$)", 2);
      Optional<BigDecimal> most =
          Amount.readNumber(parts[parts.length - 1])
              .found()
              .filter(each -> each.scale() <= MOST_DECIMALS && each.precision() - each.scale() <= 3)
              .filter(each -> each.signum() > 0);
      if (parts.length < 2 || most.isEmpty() || parts[0].length() > LONGEST_NAME) {
        errors.add("scored", "assessment.error.scored");
        return criteria;
      }
      criteria.add(new Contest.Criterion(criteria.size() + 1, parts[0], most.get()));
    }
    if (criteria.isEmpty() || criteria.size() > MOST_CRITERIA) {
      errors.add("scored", "assessment.error.scored");
    }
    return criteria;
  }
}
