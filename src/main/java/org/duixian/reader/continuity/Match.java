package org.duixian.reader.continuity;

/**
 * What makes two subjects the same.
 *
 * @param likeness 1 for the same thing, 0 for different things
 * @param rule id of the rule that says so
 */
record Match(double likeness, String rule, ComparedScope scope) {
  static final Match NONE = new Match(0, "", ComparedScope.OTHER);

  static Match of(double likeness, String rule, ComparedScope scope) {
    return new Match(likeness, rule, scope);
  }
}
