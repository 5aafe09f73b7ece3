package org.duixian.rules;

import java.math.BigDecimal;
import org.duixian.kernel.Rounding;
import org.duixian.kernel.TimeRule;
import org.duixian.progress.LightThresholds;
import org.duixian.progress.Rules;
import org.duixian.site.FieldChecks;
import org.jspecify.annotations.Nullable;

/** Reads typed rules; what is wrong goes to the errors, and what is returned then is not used. */
record RuleReading(FieldChecks fields) {

  private static final int LONGEST_STEP = 365;
  private static final int MOST_DECIMALS = 6;

  RuleValues values(RuleForm form) {
    TimeRule time =
        new TimeRule(
            fields.choice("timeBasis", form.timeBasis(), TimeRule.Basis.MONTHS),
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
            fields.whole("remindBefore", form.remindBefore(), 0, LONGEST_STEP),
            fields.whole("letterAfter", form.letterAfter(), 1, LONGEST_STEP),
            fields.whole("talkAfter", form.talkAfter(), 1, LONGEST_STEP),
            fields.whole("raiseAfter", form.raiseAfter(), 1, LONGEST_STEP));
    return new RuleValues(rules, escalation);
  }

  private Rounding rounding(
      String cutField, @Nullable String cut, String field, @Nullable String decimals) {
    return new Rounding(
        fields.choice(cutField, cut, Rounding.Cut.TRUNCATED),
        fields.whole(field, decimals, 0, MOST_DECIMALS));
  }

  private LightThresholds steps(RuleForm form, RuleField greenField, RuleField amberField) {
    BigDecimal green = fields.number(greenField.field(), form.number(greenField));
    BigDecimal amber = fields.number(amberField.field(), form.number(amberField));
    if (amber.compareTo(green) > 0) {
      fields.errors().add(amberField.field(), "rules.error.steps");
      return new LightThresholds(green, green);
    }
    return new LightThresholds(green, amber);
  }
}
