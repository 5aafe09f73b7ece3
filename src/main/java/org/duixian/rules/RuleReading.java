package org.duixian.rules;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import org.duixian.kernel.Rounding;
import org.duixian.kernel.TimeRule;
import org.duixian.progress.Rules;
import org.duixian.progress.Thresholds;
import org.duixian.site.FormErrors;
import org.jspecify.annotations.Nullable;

/** Reads typed rules; what is wrong goes to the errors, and what is returned then is not used. */
record RuleReading(FormErrors errors) {

  private static final int LONGEST_REASON = 500;
  private static final int LONGEST_STEP = 365;
  private static final String NUMBER = "[-−]?[0-9]{1,12}([.][0-9]{1,8})?";

  RuleValues values(RuleForm form) {
    TimeRule time =
        new TimeRule(
            choice("timeBasis", form.timeBasis(), TimeRule.Basis.class),
            rounding("timeCut", form.timeCut(), "timeDecimals", form.timeDecimals()));
    Rules rules =
        new Rules(
            time,
            rounding("rateCut", form.rateCut(), "rateDecimals", form.rateDecimals()),
            rounding("lagCut", form.lagCut(), "lagDecimals", form.lagDecimals()),
            steps(form, RuleField.CUMULATIVE_GREEN, RuleField.CUMULATIVE_AMBER),
            steps(form, RuleField.GROWTH_GREEN, RuleField.GROWTH_AMBER),
            steps(form, RuleField.MILESTONE_GREEN, RuleField.MILESTONE_AMBER));
    Escalation escalation =
        new Escalation(
            whole("remindBefore", form.remindBefore(), 0, LONGEST_STEP),
            whole("letterAfter", form.letterAfter(), 1, LONGEST_STEP),
            whole("talkAfter", form.talkAfter(), 1, LONGEST_STEP),
            whole("raiseAfter", form.raiseAfter(), 1, LONGEST_STEP));
    return new RuleValues(rules, escalation);
  }

  private Rounding rounding(
      String cutField, @Nullable String cut, String field, @Nullable String decimals) {
    return new Rounding(choice(cutField, cut, Rounding.Cut.class), whole(field, decimals, 0, 6));
  }

  private Thresholds steps(RuleForm form, RuleField greenField, RuleField amberField) {
    BigDecimal green = number(greenField.field(), form.number(greenField));
    BigDecimal amber = number(amberField.field(), form.number(amberField));
    if (amber.compareTo(green) > 0) {
      errors.add(amberField.field(), "rules.error.steps");
      return new Thresholds(green, green);
    }
    return new Thresholds(green, amber);
  }

  <E extends Enum<E>> E choice(String field, @Nullable String typed, Class<E> type) {
    E[] all = type.getEnumConstants();
    return Arrays.stream(all)
        .filter(each -> each.name().equals(typed))
        .findFirst()
        .orElseGet(
            () -> {
              errors.add(field, "rules.error.choice");
              return all[0];
            });
  }

  int whole(String field, @Nullable String typed, int least, int most) {
    String digits = stripped(typed);
    if (digits.matches("[0-9]{1,4}")) {
      int number = Integer.parseInt(digits);
      if (number >= least && number <= most) {
        return number;
      }
    }
    errors.add(field, "rules.error.whole", least, most);
    return least;
  }

  BigDecimal number(String field, @Nullable String typed) {
    String digits = stripped(typed);
    if (digits.matches(NUMBER)) {
      return new BigDecimal(digits.replace('−', '-'));
    }
    errors.add(field, "rules.error.number");
    return BigDecimal.ZERO;
  }

  @Nullable BigDecimal numberOrNull(String field, @Nullable String typed) {
    return stripped(typed).isEmpty() ? null : number(field, typed);
  }

  LocalDate day(String field, @Nullable String typed) {
    try {
      LocalDate day = LocalDate.parse(stripped(typed));
      if (day.getYear() >= 1949 && day.getYear() <= 2199) {
        return day;
      }
    } catch (DateTimeException e) {
      // Said at the field, below.
    }
    errors.add(field, "rules.error.day");
    return LocalDate.of(2000, 1, 1);
  }

  String reason(@Nullable String typed) {
    String reason = stripped(typed);
    if (reason.isEmpty() || reason.length() > LONGEST_REASON) {
      errors.add("reason", "rules.error.reason", LONGEST_REASON);
    }
    return reason;
  }

  static String stripped(@Nullable String typed) {
    return typed == null ? "" : typed.strip();
  }
}
