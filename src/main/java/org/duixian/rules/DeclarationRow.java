package org.duixian.rules;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.duixian.database.DistrictScope;
import org.duixian.kernel.Rounding;
import org.duixian.kernel.TimeRule;
import org.duixian.progress.LightThresholds;
import org.duixian.progress.Rules;

/** A declaration as the table has it. */
record DeclarationRow(
    String district,
    int number,
    LocalDate validFrom,
    String timeBasis,
    String timeCut,
    int timeDecimals,
    String rateCut,
    int rateDecimals,
    String lagCut,
    int lagDecimals,
    BigDecimal cumulativeGreen,
    BigDecimal cumulativeAmber,
    BigDecimal growthGreen,
    BigDecimal growthAmber,
    BigDecimal milestoneGreen,
    BigDecimal milestoneAmber,
    int remindBefore,
    int letterAfter,
    int talkAfter,
    int raiseAfter,
    String reason,
    String declaredBy,
    OffsetDateTime declaredAt) {

  static final String ALL =
      """
      select district, number, valid_from, time_basis, time_cut, time_decimals, rate_cut, rate_decimals,
             lag_cut, lag_decimals, cumulative_green, cumulative_amber, growth_green, growth_amber,
             milestone_green, milestone_amber, remind_before, letter_after, talk_after, raise_after,
             reason, declared_by, declared_at
      from declared_rules where district = :district
      order by valid_from desc, number desc
      """;

  static final String INSERT =
      """
      insert into declared_rules (district, number, valid_from, time_basis, time_cut, time_decimals,
        rate_cut, rate_decimals, lag_cut, lag_decimals, cumulative_green, cumulative_amber,
        growth_green, growth_amber, milestone_green, milestone_amber, remind_before, letter_after,
        talk_after, raise_after, reason, declared_by, declared_at)
      values (:district, :number, :validFrom, :timeBasis, :timeCut, :timeDecimals,
        :rateCut, :rateDecimals, :lagCut, :lagDecimals, :cumulativeGreen, :cumulativeAmber,
        :growthGreen, :growthAmber, :milestoneGreen, :milestoneAmber, :remindBefore, :letterAfter,
        :talkAfter, :raiseAfter, :reason, :declaredBy, :declaredAt)
      on conflict do nothing
      """;

  static DeclarationRow of(RulesDeclaration declaration, String by, OffsetDateTime at) {
    String district = DistrictScope.code();
    Rules rules = declaration.progress();
    Escalation escalation = declaration.escalation();
    return new DeclarationRow(
        district,
        declaration.number(),
        declaration.validFrom(),
        rules.time().basis().name(),
        rules.time().rounding().cut().name(),
        rules.time().rounding().decimals(),
        rules.rates().cut().name(),
        rules.rates().decimals(),
        rules.lags().cut().name(),
        rules.lags().decimals(),
        rules.cumulative().green(),
        rules.cumulative().amber(),
        rules.growth().green(),
        rules.growth().amber(),
        rules.milestone().green(),
        rules.milestone().amber(),
        escalation.remindBefore(),
        escalation.letterAfter(),
        escalation.talkAfter(),
        escalation.raiseAfter(),
        declaration.reason(),
        by,
        at);
  }

  RulesDeclaration declaration() {
    TimeRule time =
        new TimeRule(TimeRule.Basis.valueOf(timeBasis), rounding(timeCut, timeDecimals));
    Rules rules =
        new Rules(
            time,
            rounding(rateCut, rateDecimals),
            rounding(lagCut, lagDecimals),
            new LightThresholds(cumulativeGreen, cumulativeAmber),
            new LightThresholds(growthGreen, growthAmber),
            new LightThresholds(milestoneGreen, milestoneAmber));
    return new RulesDeclaration(
        number,
        validFrom,
        rules,
        new Escalation(remindBefore, letterAfter, talkAfter, raiseAfter),
        reason,
        declaredBy,
        declaredAt);
  }

  private static Rounding rounding(String cut, int decimals) {
    return new Rounding(Rounding.Cut.valueOf(cut), decimals);
  }
}
