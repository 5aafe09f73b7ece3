package org.duixian.rules;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Optional;
import org.duixian.kernel.Sourced;

/** One number that a declaration sets; public for the templates only. */
public enum RuleField {
  CUMULATIVE_GREEN("cumulativeGreen", "百分点"),
  CUMULATIVE_AMBER("cumulativeAmber", "百分点"),
  GROWTH_GREEN("growthGreen", "百分点"),
  GROWTH_AMBER("growthAmber", "百分点"),
  MILESTONE_GREEN("milestoneGreen", "百分点"),
  MILESTONE_AMBER("milestoneAmber", "百分点"),
  REMIND_BEFORE("remindBefore", "天"),
  LETTER_AFTER("letterAfter", "天"),
  TALK_AFTER("talkAfter", "天"),
  RAISE_AFTER("raiseAfter", "天");

  private final String field;
  private final String unit;

  RuleField(String field, String unit) {
    this.field = field;
    this.unit = unit;
  }

  static Optional<RuleField> of(String field) {
    return Arrays.stream(values()).filter(each -> each.field.equals(field)).findFirst();
  }

  /** Returns its name in the form, and the end of its words' keys. */
  public String field() {
    return field;
  }

  /** Returns its value in a declaration, with its source. */
  public Sourced in(RulesDeclaration declaration) {
    return Sourced.of(value(declaration), unit, declaration.source(field));
  }

  private BigDecimal value(RulesDeclaration declaration) {
    var rules = declaration.progress();
    var escalation = declaration.escalation();
    return switch (this) {
      case CUMULATIVE_GREEN -> rules.cumulative().green();
      case CUMULATIVE_AMBER -> rules.cumulative().amber();
      case GROWTH_GREEN -> rules.growth().green();
      case GROWTH_AMBER -> rules.growth().amber();
      case MILESTONE_GREEN -> rules.milestone().green();
      case MILESTONE_AMBER -> rules.milestone().amber();
      case REMIND_BEFORE -> BigDecimal.valueOf(escalation.remindBefore());
      case LETTER_AFTER -> BigDecimal.valueOf(escalation.letterAfter());
      case TALK_AFTER -> BigDecimal.valueOf(escalation.talkAfter());
      case RAISE_AFTER -> BigDecimal.valueOf(escalation.raiseAfter());
    };
  }
}
