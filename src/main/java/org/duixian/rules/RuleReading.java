package org.duixian.rules;

import java.math.BigDecimal;
import java.util.Arrays;
import org.duixian.kernel.Rounding;
import org.duixian.kernel.TimeRule;
import org.duixian.progress.Rules;
import org.duixian.progress.Thresholds;
import org.duixian.site.FieldChecks;
import org.duixian.site.FormErrors;
import org.jspecify.annotations.Nullable;

/** Reads typed rules; what is wrong goes to the errors, and what is returned then is not used. */
record RuleReading(FormErrors errors) {

  private static final int LONGEST_REASON = 500;
  private static final int LONGEST_STEP = 365;

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
    FieldChecks fields = new FieldChecks(errors);
    BigDecimal green = fields.number(greenField.field(), form.number(greenField));
    BigDecimal amber = fields.number(amberField.field(), form.number(amberField));
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
    String digits = FieldChecks.stripped(typed);
    if (digits.matches("[0-9]{1,4}")) {
      int number = Integer.parseInt(digits);
      if (number >= least && number <= most) {
        return number;
      }
    }
    errors.add(field, "rules.error.whole", least, most);
    return least;
  }

  String reason(@Nullable String typed) {
    String reason = FieldChecks.stripped(typed);
    if (reason.isEmpty() || reason.length() > LONGEST_REASON) {
      errors.add("reason", "rules.error.reason", LONGEST_REASON);
    }
    return reason;
  }
}
