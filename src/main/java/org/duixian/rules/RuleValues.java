package org.duixian.rules;

import org.duixian.progress.Rules;

/** What a declaration sets. */
public record RuleValues(Rules progress, Escalation escalation) {

  /** What the product comes with. */
  public static final RuleValues STANDARD = new RuleValues(Rules.STANDARD, Escalation.STANDARD);
}
