package org.duixian.reader.continuity;

/**
 * What makes two subjects the same.
 *
 * @param likeness 1 for the same thing, 0 for different things
 * @param rule id of the rule that says so
 */
record Match(double likeness, String rule, Scope scope) {
  static final Match NONE = new Match(0, "", Scope.OTHER);

  static Match of(double likeness, String rule, Scope scope) {
    return new Match(likeness, rule, scope);
  }
}
