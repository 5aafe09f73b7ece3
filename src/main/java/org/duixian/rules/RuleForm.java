package org.duixian.rules;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.duixian.change.Fields;
import org.duixian.change.Standing;
import org.duixian.change.Subject;
import org.duixian.kernel.Rounding;
import org.duixian.progress.LightThresholds;
import org.duixian.progress.Rules;
import org.jspecify.annotations.Nullable;

/** What is typed to declare rules; public for the templates only. */
public record RuleForm(
    @Nullable String seen,
    @Nullable String validFrom,
    @Nullable String timeBasis,
    @Nullable String timeCut,
    @Nullable String timeDecimals,
    @Nullable String rateCut,
    @Nullable String rateDecimals,
    @Nullable String lagCut,
    @Nullable String lagDecimals,
    @Nullable String cumulativeGreen,
    @Nullable String cumulativeAmber,
    @Nullable String growthGreen,
    @Nullable String growthAmber,
    @Nullable String milestoneGreen,
    @Nullable String milestoneAmber,
    @Nullable String remindBefore,
    @Nullable String letterAfter,
    @Nullable String talkAfter,
    @Nullable String raiseAfter,
    @Nullable String reason) {

  private static final Fields FIELDS =
      Fields.of("rules.", "validFrom reason timeBasis=basis#")
          .and("rules.", "timeCut=field.time#cut timeDecimals=field.time")
          .and("rules.", "rateCut=field.rate#cut rateDecimals=field.rate")
          .and("rules.", "lagCut=field.lag#cut lagDecimals=field.lag")
          .and(
              "rules.",
              Arrays.stream(RuleField.values())
                  .map(each -> each.field() + "=field." + each.field())
                  .collect(Collectors.joining(" ")));

  static RuleForm of(RulesDeclaration now, int seen, LocalDate from) {
    Rules rules = now.progress();
    Escalation steps = now.escalation();
    return new RuleForm(
        String.valueOf(seen),
        from.toString(),
        rules.time().basis().name(),
        rules.time().rounding().cut().name(),
        decimals(rules.time().rounding()),
        rules.rates().cut().name(),
        decimals(rules.rates()),
        rules.lags().cut().name(),
        decimals(rules.lags()),
        green(rules.cumulative()),
        amber(rules.cumulative()),
        green(rules.growth()),
        amber(rules.growth()),
        green(rules.milestone()),
        amber(rules.milestone()),
        String.valueOf(steps.remindBefore()),
        String.valueOf(steps.letterAfter()),
        String.valueOf(steps.talkAfter()),
        String.valueOf(steps.raiseAfter()),
        "");
  }

  /** Returns the rules as they stand, for a declaration that saw an earlier one. */
  static Standing standing(RulesDeclaration now, int last, LocalDate from) {
    Map<String, String> values = Fields.written(of(now, last, from));
    values.keySet().removeAll(List.of("reason", "validFrom"));
    return Standing.of(Subject.of("rules", last), "", "/rules", last)
        .with(FIELDS, values)
        .seenAs("seen", null, String.valueOf(last));
  }

  private static String decimals(Rounding rounding) {
    return String.valueOf(rounding.decimals());
  }

  private static String green(LightThresholds steps) {
    return steps.green().toPlainString();
  }

  private static String amber(LightThresholds steps) {
    return steps.amber().toPlainString();
  }

  /** Returns what was typed into the field of a number. */
  public @Nullable String number(RuleField field) {
    return Fields.written(this).get(field.field());
  }
}
