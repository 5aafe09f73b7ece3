package org.duixian.rules;

import java.time.LocalDate;
import org.duixian.kernel.Rounding;
import org.duixian.progress.Rules;
import org.duixian.progress.Thresholds;
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

  static RuleForm of(Declaration now, int seen, LocalDate from) {
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

  private static String decimals(Rounding rounding) {
    return String.valueOf(rounding.decimals());
  }

  private static String green(Thresholds steps) {
    return steps.green().toPlainString();
  }

  private static String amber(Thresholds steps) {
    return steps.amber().toPlainString();
  }

  RuleForm afterSeeing(int number) {
    return new RuleForm(
        String.valueOf(number),
        validFrom,
        timeBasis,
        timeCut,
        timeDecimals,
        rateCut,
        rateDecimals,
        lagCut,
        lagDecimals,
        cumulativeGreen,
        cumulativeAmber,
        growthGreen,
        growthAmber,
        milestoneGreen,
        milestoneAmber,
        remindBefore,
        letterAfter,
        talkAfter,
        raiseAfter,
        reason);
  }

  /** Returns what was typed into the field of a number. */
  public @Nullable String number(RuleField field) {
    return switch (field) {
      case CUMULATIVE_GREEN -> cumulativeGreen;
      case CUMULATIVE_AMBER -> cumulativeAmber;
      case GROWTH_GREEN -> growthGreen;
      case GROWTH_AMBER -> growthAmber;
      case MILESTONE_GREEN -> milestoneGreen;
      case MILESTONE_AMBER -> milestoneAmber;
      case REMIND_BEFORE -> remindBefore;
      case LETTER_AFTER -> letterAfter;
      case TALK_AFTER -> talkAfter;
      case RAISE_AFTER -> raiseAfter;
    };
  }
}
