package org.duixian.reader.task;

/** What a clause is, each with the id of the rule that says so. */
enum ClauseVerdict {
  /** A verb of action with its object. */
  ACTION("task.action", true),
  /** An aim that is concrete or counted enough to be checked. */
  AIM("task.aim", true),
  /** An indicator with its target and no verb before it. */
  INDICATOR("task.indicator", true),
  /** A thing that is to be finished, opened, delivered. */
  ACHIEVED("task.achieved", true),
  /** A named place or body with what it is to do. */
  ACTOR("task.actor", true),
  /** A goal that stands only behind 围绕 or 把. */
  GOAL("task.goal", true),
  /** The rest of a list or the measure of the aim before it: lengthens the task before it. */
  CONTINUED("task.continued", false),
  FRAME("frame", false),
  EXHORTATION("exhortation", false),
  EFFECT("effect", false),
  HEAD("head", false),
  NOTHING("nothing", false);

  private final String rule;
  private final boolean task;

  ClauseVerdict(String rule, boolean task) {
    this.rule = rule;
    this.task = task;
  }

  String rule() {
    return rule;
  }

  boolean isTask() {
    return task;
  }
}
